import { setImmediate } from 'node:timers/promises';

/** Work in steps: between them this thread answers the workers, who wait for their next tasks. */
export type Steps<Found> = Generator<undefined, Found, undefined>;

/** Does one step at a time, and lets this thread answer the workers between them. */
export async function inTurns<Found>(steps: Steps<Found>): Promise<Found> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await setImmediate();
  }
}

/** Does all steps. */
export function atOnce<Found>(steps: Steps<Found>): Found {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
