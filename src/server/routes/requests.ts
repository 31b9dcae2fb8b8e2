import { Hono } from 'hono';
import { z } from 'zod';
import { blockedFacts } from '../../casework/requests/blocked.ts';
import { effectOfAnswers } from '../../casework/requests/effect.ts';
import {
  answersWaiting,
  closeRequest,
  fileOfRequest,
  listRequests,
  markRequestSent,
  showRequest,
} from '../../casework/requests/lists.ts';
import { beginLook, lookState } from '../../casework/requests/look.ts';
import { makeList } from '../../casework/requests/make-list.ts';
import { acceptAnswers, declineAnswers } from '../../casework/requests/settle.ts';
import { takeRequestAnswers } from '../../casework/requests/take-answers.ts';
import { answer, type Deps, type Env, refusal, send } from '../env.ts';
import { body } from './given.ts';

const holderSchema = z.strictObject({ state: z.string().max(20), holder: z.string().max(40) });
const listSchema = holderSchema.extend({ county: z.string().max(60) });
const sentSchema = z.strictObject({ on: z.iso.date(), to: z.string().trim().min(1).max(200) });
const numbers = z.array(z.int().min(1)).min(1).max(5000);
const effectSchema = z.strictObject({ lines: numbers.exactOptional() });
const acceptSchema = effectSchema.extend({ seen: z.hash('sha256') });
const declineSchema = z.strictObject({ lines: numbers });

/** Facts that matters wait for: lists of them for the holders of the records, and the answers. */
export function requestRoutes({ casework }: Deps) {
  return new Hono<Env>()
    .get('/', async (call) => send(call, await listRequests(casework)))
    .post('/', body(listSchema, 'request-malformed'), async (call) =>
      answer(call, await makeList(casework, call.get('who'), call.req.valid('json'))),
    )
    .get('/blocked', async (call) => send(call, await blockedFacts(casework, call.get('who'))))
    .get('/look/:state/:holder', async (call) =>
      answer(call, await lookState(casework, call.get('who'), call.req.param())),
    )
    .post('/look', body(holderSchema, 'request-malformed'), async (call) =>
      answer(call, await beginLook(casework, call.get('who'), call.req.valid('json'))),
    )
    .post('/answers', async (call) => {
      const bytes = new Uint8Array(await call.req.arrayBuffer());
      return answer(call, await takeRequestAnswers(casework, call.get('who'), bytes));
    })
    .get('/:id', async (call) => answer(call, await showRequest(casework, call.req.param('id'))))
    .get('/:id/file', async (call) => {
      const made = await fileOfRequest(casework, call.get('who'), call.req.param('id'));
      if (!made.ok) return refusal(call, made);
      call.header('Content-Type', 'text/csv; charset=utf-8');
      call.header('Content-Disposition', `attachment; filename="${made.value.name}"`);
      return call.body(made.value.text);
    })
    .post('/:id/send', body(sentSchema, 'request-sent-malformed'), async (call) => {
      const wanted = { id: call.req.param('id'), ...call.req.valid('json') };
      return answer(call, await markRequestSent(casework, call.get('who'), wanted));
    })
    .post('/:id/close', async (call) =>
      answer(call, await closeRequest(casework, call.get('who'), call.req.param('id'))),
    )
    .get('/:id/answers', async (call) =>
      send(call, await answersWaiting(casework, call.get('who'), call.req.param('id'))),
    )
    .post('/:id/effect', body(effectSchema, 'request-malformed'), async (call) => {
      const wanted = { id: call.req.param('id'), ...call.req.valid('json') };
      return answer(call, await effectOfAnswers(casework, call.get('who'), wanted));
    })
    .post('/:id/accept', body(acceptSchema, 'request-malformed'), async (call) => {
      const wanted = { id: call.req.param('id'), ...call.req.valid('json') };
      return answer(call, await acceptAnswers(casework, call.get('who'), wanted));
    })
    .post('/:id/decline', body(declineSchema, 'request-malformed'), async (call) => {
      const wanted = { id: call.req.param('id'), ...call.req.valid('json') };
      return answer(call, await declineAnswers(casework, call.get('who'), wanted));
    });
}
