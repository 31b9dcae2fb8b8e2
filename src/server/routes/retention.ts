import { Hono } from 'hono';
import { z } from 'zod';
import { answerLift, askToLift, listHolds, placeHold } from '../../casework/retention/holds.ts';
import {
  listLogCuts,
  planLogCut,
  proposeLogCut,
  signLogCut,
  withdrawLogCut,
} from '../../casework/retention/log-cuts.ts';
import { planRetention } from '../../casework/retention/plan.ts';
import { listPurges, proposePurge, signPurge, withdrawPurge } from '../../casework/retention/purges.ts';
import { dropRule, listRules, setRule } from '../../casework/retention/rules.ts';
import { RETAINED } from '../../casework/store/retention-schema.ts';
import { answer, type Deps, type Env, send } from '../env.ts';
import { body, query } from './given.ts';

const id = z.string().max(40);
const of = { record: z.enum(RETAINED), state: z.string().max(20), county: z.string().max(80) };
const ruleSchema = z.strictObject({ ...of, months: z.int(), authority: z.string().max(300) });
const whichSchema = z.strictObject(of);
const daySchema = z.strictObject({ asOf: z.iso.date() });
const reason = z.string().max(2000);
const holdSchema = z.strictObject({ kind: z.enum(['matter', 'person', 'case']), matter: id, reason });
const askSchema = z.strictObject({ reason });
const liftSchema = z.strictObject({ lift: z.boolean() });
const malformed = 'retention-malformed';

/** How long records are kept, what falls due, legal holds, and purges as far as the command that runs them. */
export function retentionRoutes({ casework }: Deps) {
  return new Hono<Env>()
    .get('/rules', async (call) => send(call, await listRules(casework)))
    .put('/rules', body(ruleSchema, malformed), async (call) =>
      answer(call, await setRule(casework, call.get('who'), call.req.valid('json'))),
    )
    .post('/rules/drop', body(whichSchema, malformed), async (call) =>
      answer(call, await dropRule(casework, call.get('who'), call.req.valid('json'))),
    )
    .get('/plan', query(daySchema, malformed), async (call) =>
      send(call, await planRetention(casework, call.req.valid('query').asOf)),
    )
    .get('/holds', async (call) => {
      await casework.ledger.note(call.get('who'), 'hold.view', '');
      return send(call, await listHolds(casework));
    })
    .post('/holds', body(holdSchema, malformed), async (call) =>
      answer(call, await placeHold(casework, call.get('who'), call.req.valid('json'))),
    )
    .post('/holds/:id/ask', body(askSchema, malformed), async (call) =>
      answer(call, await askToLift(casework, call.get('who'), { id: call.req.param('id'), ...call.req.valid('json') })),
    )
    .post('/holds/:id/answer', body(liftSchema, malformed), async (call) =>
      answer(
        call,
        await answerLift(casework, call.get('who'), { id: call.req.param('id'), ...call.req.valid('json') }),
      ),
    )
    .get('/purges', async (call) => send(call, await listPurges(casework)))
    .post('/purges', body(daySchema, malformed), async (call) =>
      answer(call, await proposePurge(casework, call.get('who'), call.req.valid('json').asOf)),
    )
    .post('/purges/:id/sign', async (call) =>
      answer(call, await signPurge(casework, call.get('who'), call.req.param('id'))),
    )
    .post('/purges/:id/withdraw', async (call) =>
      answer(call, await withdrawPurge(casework, call.get('who'), call.req.param('id'))),
    )
    .get('/log', query(daySchema, malformed), async (call) =>
      send(call, { plan: await planLogCut(casework, call.req.valid('query').asOf), ...(await listLogCuts(casework)) }),
    )
    .post('/log', async (call) => answer(call, await proposeLogCut(casework, call.get('who'))))
    .post('/log/:id/sign', async (call) =>
      answer(call, await signLogCut(casework, call.get('who'), call.req.param('id'))),
    )
    .post('/log/:id/withdraw', async (call) =>
      answer(call, await withdrawLogCut(casework, call.get('who'), call.req.param('id'))),
    );
}
