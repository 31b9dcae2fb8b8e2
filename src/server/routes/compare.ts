import { Hono } from 'hono';
import { type ChangedWanted, type CompareWith, changedRows, compare } from '../../casework/compare.ts';
import { audit, refuse } from '../../casework/context.ts';
import { answer, type Deps, type Env, refusal } from '../env.ts';
import { changedSchema, compareSchema } from './schemas.ts';

/** Two runs or two policies side by side. */
export function compareRoutes({ casework }: Deps) {
  return new Hono<Env>()
    .post('/:run', async (call) => {
      const parsed = compareSchema.safeParse(await call.req.json().catch(() => null));
      if (!parsed.success) return refusal(call, refuse(400, 'Choose what to compare with.'));
      return answer(call, await compare(casework, call.req.param('run'), parsed.data as CompareWith));
    })
    .post('/changed/:job', async (call) => {
      const parsed = changedSchema.safeParse(await call.req.json().catch(() => null));
      if (!parsed.success) return refusal(call, refuse(400, 'This is not a page of a comparison.'));
      await audit(casework.db, call.get('account'), 'changed.view', call.req.param('job'));
      // What was left out is not there at all.
      const wanted = Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined));
      return answer(call, changedRows(call.req.param('job'), wanted as ChangedWanted));
    });
}
