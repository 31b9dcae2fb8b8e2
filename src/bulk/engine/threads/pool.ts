import type { BulkFormat } from '../../../format/bulk-format.ts';
import { createScannerMemory, scannerModule } from '../../scan/scanner-module.ts';
import type { Perform, Reply, Task, TaskKind } from '../tasks/protocol.ts';
import { createPerformer } from './perform.ts';
import { startThreads, type Threads } from './start-threads.ts';

/** Something that does one task after another: a worker thread, or this one. */
export type Lane = {
  readonly number: number;
  readonly memory: WebAssembly.Memory;
  readonly call: Perform;
};

export type Pool = {
  readonly lanes: readonly Lane[];
  /** A lane beside the others, for hashing and writing. */
  readonly side: Lane;
  /** Whether the lanes are threads of their own: once those are closed, nothing of theirs is on its way any more. */
  readonly apart: boolean;
  readonly close: () => Promise<void>;
};

/** Makes so many threads lanes, and one more. */
export function openPool(
  size: number,
  format: BulkFormat,
  signal: AbortSignal | undefined,
  threads: Threads = startThreads(format.module, size + 1),
): Pool {
  const all = Array.from({ length: size + 1 }, (_, number) => ({ number, ...threads.take() }));
  const stop = () => {
    for (const lane of all) void lane.stop(new Error('cancelled'));
  };
  signal?.addEventListener('abort', stop, { once: true });
  return {
    lanes: all.slice(0, size),
    side: all[size]!,
    apart: true,
    close: async () => {
      signal?.removeEventListener('abort', stop);
      await Promise.all(all.map((lane) => lane.stop(new Error('closed'))));
    },
  };
}

/**
 * Lanes on this thread: for files so small that starting a thread would take longer than reading them. `skipped` as
 * `createScanner` takes it.
 */
export function openPoolHere(size: number, format: BulkFormat, signal: AbortSignal | undefined, skipped = 0): Pool {
  const module = scannerModule();
  let closed = false;
  const lanes = Array.from({ length: size + 1 }, (_, number): Lane => {
    const memory = createScannerMemory();
    const perform = createPerformer({ memory, module, format }, skipped);
    let turn: Promise<unknown> = Promise.resolve();
    return {
      number,
      memory,
      call: <Kind extends TaskKind>(task: Task<Kind>): Promise<Reply<Kind>> => {
        const done = turn.then(() => {
          signal?.throwIfAborted();
          if (closed) throw new Error('closed');
          return perform(task);
        });
        turn = done.catch(() => {});
        return done;
      },
    };
  });
  return {
    lanes: lanes.slice(0, size),
    side: lanes[size]!,
    apart: false,
    close: async () => {
      closed = true;
    },
  };
}
