import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { JobNews } from '../api-types.ts';
import type { Deps, Env } from '../env.ts';

/** Between two signs of life on a stream: proxies drop what is silent, and a browser that left is noticed. */
const HEARTBEAT = 15_000;

/**
 * Progress of whatever is at work, as server-sent events. One stream tells of all jobs, since browsers keep no more
 * than six connections to one server: a stream for each job would leave none for anything else.
 */
export function jobRoutes({ casework: { jobs } }: Deps) {
  return new Hono<Env>()
    .get('/events', (call) =>
      streamSSE(call, async (stream) => {
        const over = Promise.withResolvers<void>();
        const send = (news: JobNews) =>
          void stream.writeSSE({ data: JSON.stringify(news) }).catch(() => over.resolve());
        const leave = jobs.follow((id, event) => send({ kind: 'event', id, event }));
        const beat = setInterval(() => void stream.write(': still here\n\n').catch(() => over.resolve()), HEARTBEAT);
        stream.onAbort(() => over.resolve());
        send({ kind: 'active', jobs: Object.fromEntries(jobs.active()) });
        await over.promise;
        clearInterval(beat);
        leave();
      }),
    )
    .post('/:id/cancel', (call) => call.json({ cancelled: jobs.cancel(call.req.param('id')) }));
}
