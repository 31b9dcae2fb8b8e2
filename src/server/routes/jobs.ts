import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { JobEvent } from '../api-types.ts';
import type { Deps, Env } from '../env.ts';

/** Progress of whatever is at work, as server-sent events; several tabs may follow one job. */
export function jobRoutes({ casework: { jobs } }: Deps) {
  return new Hono<Env>()
    .get('/:id/events', (call) =>
      streamSSE(call, async (stream) => {
        await new Promise<void>((resolve) => {
          const send = (event: JobEvent) =>
            void stream.writeSSE({ data: JSON.stringify(event) }).catch(() => resolve());
          const leave = jobs.follow(call.req.param('id'), (event) => {
            send(event);
            if (event.kind === 'ended') resolve();
          });
          if (!leave) {
            send({ kind: 'ended' });
            return resolve();
          }
          stream.onAbort(() => {
            leave();
            resolve();
          });
        });
        // Let the last event leave before the stream is closed.
        await stream.sleep(20);
      }),
    )
    .post('/:id/cancel', (call) => call.json({ cancelled: jobs.cancel(call.req.param('id')) }));
}
