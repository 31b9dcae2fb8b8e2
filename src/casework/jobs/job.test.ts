import { describe, expect, it } from 'vitest';
import { defineJob, derivedId } from './job.ts';

type Message = { readonly kind: 'found'; readonly number: number } | { readonly kind: 'refused'; readonly why: string };

const ends = {
  done: 'run-fault',
  crashed: 'run-fault',
  cancelled: 'run-cancelled',
  'no-memory': 'run-no-memory',
  'no-room': 'run-no-room',
  stopped: 'run-stopped',
} as const;
const count = defineJob<{ readonly upTo: number }, Message, [run: string]>({
  worker: new URL('./count-worker.ts', import.meta.url),
  id: (run) => derivedId(`count ${run}`),
  interim: ['found'],
  ends,
});

describe('a kind of job', () => {
  it('hands each message to the handler of its kind, and knows after which the worker goes on', async () => {
    const seen: (string | number)[] = [];
    const job = count.make(
      { upTo: 3 },
      {
        of: [],
        on: { found: ({ number }) => void seen.push(number), refused: ({ why }) => void seen.push(why) },
        onEnd: () => {},
      },
    );
    for (const message of [{ kind: 'found', number: 2 }, { kind: 'refused', why: 'no' }, { kind: 'unheard of' }]) {
      await job.onMessage(message);
    }
    expect(seen).toEqual([2, 'no']);
    expect([job.goesOn({ kind: 'found' }), job.goesOn({ kind: 'refused' })]).toEqual([true, false]);
    expect(job.task).toEqual({ upTo: 3 });
  });

  it('has an id of the form that addresses take, the same for the same subject', () => {
    expect(count.id('a')).toMatch(/^[0-9a-f]{16}$/);
    const [first, again, other] = ['a', 'a', 'b'].map((run) => count.id(run));
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });
});
