import { Hono } from 'hono';
import { z } from 'zod';
import { now } from '../../casework/context.ts';
import { courtOnlyFunnel } from '../../casework/reconcile/court-only-funnel.ts';
import { decideBlock, listBlocks, openBlock } from '../../casework/reconcile/decide-block.ts';
import { courtFunnel, funnelOf } from '../../casework/reconcile/funnel.ts';
import { listLooks } from '../../casework/reconcile/looks.ts';
import { reconcile } from '../../casework/reconcile/reconcile.ts';
import { answer, type Deps, type Env, send } from '../env.ts';
import { body } from './given.ts';

const wantedSchema = z.strictObject({ run: z.string().regex(/^[0-9a-f]{16}$/), procedure: z.string().max(80) });
const funnelSchema = z.strictObject({ procedure: z.string().max(80) });
const decisionSchema = z.strictObject({
  reason: z.string().trim().min(1).max(2000),
  of: z.string().max(40).optional(),
  holds: z.enum(['old', 'new']).optional(),
});

/** A later file of the state, held against what was ordered; and how far everything has come. */
export function reconcileRoutes({ casework }: Deps) {
  return new Hono<Env>()
    .post('/', body(wantedSchema, 'reconcile-malformed'), async (call) =>
      answer(call, await reconcile(casework, call.get('who'), call.req.valid('json'))),
    )
    .get('/', async (call) => send(call, await listLooks(casework)))
    .post('/courts', body(funnelSchema, 'reconcile-malformed'), async (call) =>
      answer(call, await courtFunnel(casework, call.req.valid('json').procedure)),
    )
    .post('/court-only', body(funnelSchema, 'reconcile-malformed'), async (call) =>
      answer(call, await courtOnlyFunnel(casework, call.req.valid('json').procedure)),
    )
    .post('/funnel', body(funnelSchema, 'reconcile-malformed'), async (call) =>
      answer(call, await funnelOf(casework, call.req.valid('json').procedure, now())),
    )
    .get('/blocks', async (call) => send(call, await listBlocks(casework, call.get('who'))))
    .get('/blocks/:matter', async (call) =>
      answer(call, await openBlock(casework, call.get('who'), call.req.param('matter'))),
    )
    .post('/blocks/:matter', body(decisionSchema, 'reconcile-malformed'), async (call) =>
      answer(call, await decideBlock(casework, call.get('who'), call.req.param('matter'), call.req.valid('json'))),
    );
}
