import { Hono } from 'hono';
import { z } from 'zod';
import { openTaken, takenProcedures } from '../../casework/linkage/open-taken.ts';
import { confirmTaking, listTakings, withdrawTaking } from '../../casework/linkage/takings.ts';
import { spreadToTakings } from '../../casework/matters/conflicts.ts';
import { answer, type Deps, type Env, send } from '../env.ts';
import { body } from './given.ts';
import { openSchema as openRunSchema } from './matters.ts';

const wantedSchema = z.strictObject({
  state: z.enum(['proposed', 'taken', 'withdrawn']),
  from: z.int().min(0).max(999_999_999),
});
const openSchema = openRunSchema.omit({ run: true });
const reasonSchema = z.strictObject({ reason: z.string().max(4000) });

/** The register of convictions that a court alone has and the office takes up. */
export function courtOnlyRoutes({ casework }: Deps) {
  return new Hono<Env>()
    .post('/', body(wantedSchema, 'linkage-malformed'), async (call) =>
      answer(call, await listTakings(casework, call.get('who'), call.req.valid('json'))),
    )
    .get('/procedures', async (call) => send(call, await takenProcedures(casework, call.get('who'))))
    .post('/matters', body(openSchema, 'matter-malformed'), async (call) => {
      // A server that ended after an entry was made may not have carried over what people declared.
      await spreadToTakings(casework);
      return answer(call, await openTaken(casework, call.get('who'), call.req.valid('json')));
    })
    .post('/:id/confirm', async (call) =>
      answer(call, await confirmTaking(casework, call.get('who'), call.req.param('id'))),
    )
    .post('/:id/withdraw', body(reasonSchema, 'courts-no-reason'), async (call) => {
      const { reason } = call.req.valid('json');
      return answer(call, await withdrawTaking(casework, call.get('who'), { id: call.req.param('id'), reason }));
    });
}
