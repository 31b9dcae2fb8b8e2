import { Hono } from 'hono';
import { z } from 'zod';
import { decideApplication, listApplications, openQuestion } from '../../casework/applications/decide.ts';
import { openForApplications } from '../../casework/applications/open.ts';
import { outcomesFor } from '../../casework/applications/outcomes.ts';
import { takeApplications } from '../../casework/applications/take.ts';
import { answer, type Deps, type Env, refusal, send } from '../env.ts';
import { body } from './given.ts';
import { openSchema } from './matters.ts';

const decisionSchema = z.strictObject({
  seen: z.string().max(80),
  candidate: z.int().min(0).max(1000).nullable(),
  reason: z.string().trim().min(1).max(2000),
});

/** Applications from the portal: taken in, asked about, opened as matters, and answered with what courts ordered. */
export function applicationRoutes({ casework }: Deps) {
  return new Hono<Env>()
    .get('/', async (call) => send(call, await listApplications(casework, call.get('who'))))
    .post('/open', body(openSchema, 'matter-malformed'), async (call) =>
      answer(call, await openForApplications(casework, call.get('who'), call.req.valid('json'))),
    )
    .post('/files/:run', async (call) => {
      const bytes = new Uint8Array(await call.req.arrayBuffer());
      return answer(call, await takeApplications(casework, call.get('who'), { run: call.req.param('run'), bytes }));
    })
    .get('/outcomes/:portal/:office', async (call) => {
      const { portal, office } = call.req.param();
      const written = await outcomesFor(casework, call.get('who'), { portal, office });
      if (!written.ok) return refusal(call, written);
      call.header('Content-Type', 'application/json');
      call.header('Content-Disposition', 'attachment; filename="outcomes.json"');
      call.header('X-Redress-Held', String(written.value.held));
      return call.body(written.value.text);
    })
    .get('/:id', async (call) => answer(call, await openQuestion(casework, call.get('who'), call.req.param('id'))))
    .post('/:id', body(decisionSchema, 'application-malformed'), async (call) =>
      answer(call, await decideApplication(casework, call.get('who'), call.req.param('id'), call.req.valid('json'))),
    );
}
