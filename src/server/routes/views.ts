import { Hono } from 'hono';
import { refuse } from '../../casework/context.ts';
import { keepView, listViews, type NewView, removeView } from '../../casework/views.ts';
import { answer, type Deps, type Env, refusal } from '../env.ts';
import { viewSchema } from './schemas.ts';

/** Lists that an account keeps under names of its own. */
export function viewRoutes({ casework }: Deps) {
  return new Hono<Env>()
    .get('/', async (call) => call.json(await listViews(casework, call.get('who'))))
    .post('/', async (call) => {
      const parsed = viewSchema.safeParse(await call.req.json().catch(() => null));
      if (!parsed.success) return refusal(call, refuse(400, 'A view needs a name of at most 80 characters.'));
      const kept = await keepView(casework, call.get('who'), parsed.data as NewView);
      return kept.ok ? call.json({ id: kept.value }) : refusal(call, kept);
    })
    .delete('/:id', async (call) => answer(call, await removeView(casework, call.get('who'), call.req.param('id'))));
}
