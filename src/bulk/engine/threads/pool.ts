import type { BulkFormat } from '../../../format/bulk-format.ts';
import { createScannerMemory, scannerModule } from '../../scan/scanner-module.ts';
import type { Perform, Reply, Task, TaskKind } from '../tasks/protocol.ts';
import { createPerformer } from './perform.ts';
import { startThreads, type Threads } from './start-threads.ts';
import type { Tuning } from './tuning.ts';

/** Something that does one task after another: a worker thread, or this one. */
export type WorkerPort = {
  readonly number: number;
  readonly memory: WebAssembly.Memory;
  readonly call: Perform;
};

export type Pool = {
  readonly workers: readonly WorkerPort[];
  /** A worker beside the others, for hashing and writing. */
  readonly writer: WorkerPort;
  /** Whether the workers are threads of their own: once those are closed, nothing of theirs is on its way any more. */
  readonly apart: boolean;
  readonly close: () => Promise<void>;
  /**
   * Once nothing of what the workers hold is needed any more: leaves their memories, wiped, to the next workers on this thread.
   * Threads of their own give them back to the system.
   */
  readonly handOn: () => Promise<void>;
};

/**
 * Memories that the next workers on this thread take, the larger first. Memory that is let go is free only when V8 collects everything, and then the
 * engine's code, which knows it, has to be made fast again.
 */
const spare: WebAssembly.Memory[] = [];

/** Makes so many threads workers, and one more. */
export function openPool(
  size: number,
  format: BulkFormat,
  signal: AbortSignal | undefined,
  threads: Threads = startThreads(format.module, size + 1),
): Pool {
  const all = Array.from({ length: size + 1 }, (_, number) => ({ number, ...threads.take() }));
  const stop = () => {
    for (const worker of all) void worker.stop(new Error('cancelled'));
  };
  signal?.addEventListener('abort', stop, { once: true });
  return {
    workers: all.slice(0, size),
    writer: all[size]!,
    apart: true,
    close: async () => {
      signal?.removeEventListener('abort', stop);
      await Promise.all(all.map((worker) => worker.stop(new Error('closed'))));
    },
    handOn: async () => {},
  };
}

/**
 * Workers on this thread: for files so small that starting a thread would take longer than reading them.
 */
export function openPoolHere(
  size: number,
  format: BulkFormat,
  signal: AbortSignal | undefined,
  tuning: Pick<Tuning, 'skipped' | 'steps'> = {},
): Pool {
  const module = scannerModule();
  let closed = false;
  const workers = Array.from({ length: size + 1 }, (_, number): WorkerPort => {
    const memory = spare.shift() ?? createScannerMemory();
    const perform = createPerformer({ memory, module, format }, tuning);
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
    workers: workers.slice(0, size),
    writer: workers[size]!,
    apart: false,
    close: async () => {
      closed = true;
    },
    handOn: async () => {
      for (const { call } of workers) await call({ kind: 'wipe' });
      closed = true;
      spare.splice(0, spare.length, ...workers.map(({ memory }) => memory));
    },
  };
}
