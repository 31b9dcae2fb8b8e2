import { faultPlaces } from '../../say/fault-places.ts';
import type { JobEvent, WorkProgress } from './job.ts';

/** What work beside the line is given: when to stop, and where to report how far it is. */
export type BesideWork = {
  readonly signal: AbortSignal;
  readonly report: (progress: WorkProgress) => void;
};

type Beside = { last: JobEvent; readonly stop: AbortController; readonly gone: Promise<void> };

/** How long work may take to stop of itself when the server ends, in milliseconds. */
const PATIENCE = 5000;

/**
 * Work that waits for others more than it computes, such as handing e-mails over: it runs in this thread, beside the line of jobs,
 * which would stand still for hours behind it.
 *
 * @param tell called with every event of every such work
 */
export function createBesides(tell: (id: string, event: JobEvent) => void) {
  const besides = new Map<string, Beside>();
  const say = (id: string, event: JobEvent) => {
    const beside = besides.get(id);
    if (beside) beside.last = event;
    tell(id, event);
  };
  return {
    active: (): ReadonlyMap<string, JobEvent> => new Map([...besides].map(([id, { last }]) => [id, last])),
    gone: (id: string): Promise<void> | undefined => besides.get(id)?.gone,
    begin: (id: string, work: (given: BesideWork) => Promise<void>): void => {
      const stop = new AbortController();
      const gone = Promise.resolve()
        .then(() => work({ signal: stop.signal, report: (progress) => say(id, { kind: 'progress', progress }) }))
        .catch((error: unknown) => {
          // The place of a fault, never its message, which might hold an address.
          process.stderr.write(`redress: work beside the line failed:\n${faultPlaces(error).join('\n')}\n`);
        })
        .then(() => {
          besides.delete(id);
          say(id, { kind: 'ended' });
        });
      besides.set(id, { last: { kind: 'started' }, stop, gone });
      say(id, { kind: 'started' });
    },
    end: async (id: string): Promise<void> => {
      const beside = besides.get(id);
      beside?.stop.abort();
      await beside?.gone;
    },
    endAll: async (): Promise<void> => {
      const left = [...besides.values()];
      for (const { stop } of left) stop.abort();
      const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE).unref());
      await Promise.race([Promise.all(left.map(({ gone }) => gone)), patience]);
    },
  };
}
