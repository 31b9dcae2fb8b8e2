import { Hono } from 'hono';
import { z } from 'zod';
import { answerCheck, checksFor, nextCheck } from '../../casework/checks/answer.ts';
import { differingChecks, settleCheck } from '../../casework/checks/settle.ts';
import { answer, type Deps, type Env, send } from '../env.ts';
import { body } from './given.ts';

const answerSchema = z.strictObject({ answer: z.string().max(300) });

/** Single decisions that were drawn to be asked again: answered by another reviewer, and settled where the answers differ. */
export function checkRoutes({ casework }: Deps) {
  return new Hono<Env>()
    .get('/', async (call) => send(call, { left: await checksFor(casework, call.get('who')) }))
    .post('/next', async (call) => send(call, await nextCheck(casework, call.get('who'))))
    .get('/differing', async (call) => send(call, await differingChecks(casework, call.get('who'))))
    .post('/:id/answer', body(answerSchema, 'check-malformed'), async (call) => {
      const { answer: given } = call.req.valid('json');
      return answer(call, await answerCheck(casework, call.get('who'), { id: call.req.param('id'), answer: given }));
    })
    .post('/:id/settle', body(answerSchema, 'check-malformed'), async (call) => {
      const { answer: given } = call.req.valid('json');
      return answer(call, await settleCheck(casework, call.get('who'), { id: call.req.param('id'), answer: given }));
    });
}
