import { Hono } from 'hono';
import { keepView, listViews, removeView } from '../../casework/views.ts';
import { answer, type Deps, type Env, refusal, send } from '../env.ts';
import { body } from './given.ts';
import { viewSchema } from './schemas.ts';

/** Lists that an account keeps under names of its own. */
export function viewRoutes({ casework }: Deps) {
  return new Hono<Env>()
    .get('/', async (call) => send(call, await listViews(casework, call.get('who'))))
    .post('/', body(viewSchema, 'view-malformed'), async (call) => {
      const kept = await keepView(casework, call.get('who'), call.req.valid('json'));
      return kept.ok ? send(call, { id: kept.value }) : refusal(call, kept);
    })
    .delete('/:id', async (call) => answer(call, await removeView(casework, call.get('who'), call.req.param('id'))));
}
