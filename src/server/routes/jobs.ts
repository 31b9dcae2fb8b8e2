import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { refuse } from '../../casework/context.ts';
import { mayCancel } from '../../casework/rights.ts';
import type { JobNews } from '../api-types.ts';
import { type Deps, type Env, refusal, send } from '../env.ts';
import type { Sessions } from '../sign-in/sessions.ts';

/** Between two signs of life on a stream: proxies drop what is silent, and a browser that left is noticed. */
const HEARTBEAT = 15_000;

/**
 * Progress of whatever is at work, as server-sent events. One stream tells of all jobs, since browsers keep no more
 * than six connections to one server: a stream for each job would leave none for anything else. The session is looked at
 * before anything is sent: a stream ends with it.
 */
export function jobRoutes({ casework }: Deps, sessions: Pick<Sessions, 'holds'>) {
  const { jobs } = casework;
  return new Hono<Env>()
    .get('/events', (call) =>
      streamSSE(call, async (stream) => {
        const { session } = call.get('who');
        const over = Promise.withResolvers<void>();
        const end = () => over.resolve();
        // One after the other, so that messages stay in order while the session is checked.
        let last: Promise<unknown> = Promise.resolve();
        const send = (write: () => Promise<unknown>) => {
          last = last.then(async () => ((await sessions.holds(session)) ? write() : end())).catch(end);
        };
        const tell = (news: JobNews) => send(() => stream.writeSSE({ data: JSON.stringify(news) }));
        const leave = jobs.follow((id, event) => tell({ kind: 'event', id, event }));
        const beat = setInterval(() => send(() => stream.write(': still here\n\n')), HEARTBEAT);
        stream.onAbort(end);
        tell({ kind: 'active', jobs: Object.fromEntries(jobs.active()) });
        await over.promise;
        clearInterval(beat);
        leave();
      }),
    )
    .post('/:id/cancel', async (call) => {
      const id = call.req.param('id');
      if (!(await mayCancel(casework, id, call.get('who')))) {
        return refusal(call, refuse(403, 'operator-cancel'));
      }
      const cancelled = jobs.cancel(id);
      if (cancelled) await casework.ledger.note(call.get('who'), 'job.cancel', id);
      return send(call, { cancelled });
    });
}
