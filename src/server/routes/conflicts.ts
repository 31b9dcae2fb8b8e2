import { Hono } from 'hono';
import { z } from 'zod';
import { declareConflict, listConflicts } from '../../casework/matters/conflicts.ts';
import { takeCounsel } from '../../casework/matters/counsel.ts';
import { answer, type Deps, type Env, send } from '../env.ts';
import { body } from './given.ts';

const declaredSchema = z.strictObject({
  kind: z.enum(['case', 'relation', 'counsel']),
  what: z.string().max(200),
  county: z.string().max(80),
  reason: z.string().max(2000),
});

/** What people keep out of by case number, by relation and by bar number. */
export function conflictRoutes({ casework }: Deps) {
  return new Hono<Env>()
    .get('/', async (call) => send(call, await listConflicts(casework, call.get('who'))))
    .post('/', body(declaredSchema, 'conflict-incomplete'), async (call) =>
      answer(call, await declareConflict(casework, call.get('who'), call.req.valid('json'))),
    )
    .post('/counsel', async (call) => {
      const bytes = new Uint8Array(await call.req.arrayBuffer());
      return answer(call, await takeCounsel(casework, call.get('who'), bytes));
    });
}
