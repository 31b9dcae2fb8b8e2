import { startModule } from '../../../disk/module-thread.ts';
import { faultAt } from '../../../say/fault-places.ts';
import { createScannerMemory, scannerModule } from '../../scan/scanner-module.ts';
import { StageError } from '../files/read.ts';
import type { LaterWork, Reply, Response, Setup, Task, TaskKind } from '../tasks/protocol.ts';
import type { WorkerPort } from './pool.ts';

/** A worker on a thread of its own that has no number yet. */
export type Thread = Omit<WorkerPort, 'number'> & { readonly stop: (reason: Error) => Promise<void> };

export type Threads = {
  /** Takes an idle thread; the caller must stop it. Starts another when none is left. */
  readonly take: () => Thread;
  /** Stops the threads that were never taken. */
  readonly stop: () => Promise<void>;
};

/**
 * Starts threads for a format (the URL of its module) and lets each load what it needs; `ahead` lists their coming
 * work, in the order in which they are taken. Starting a thread takes as long as loading the command itself, so both
 * should happen at the same time.
 */
export function startThreads(
  format: string,
  number: number,
  ahead: (thread: number) => readonly LaterWork[] = () => [],
): Threads {
  const idle = Array.from({ length: number }, (_, index) => {
    const thread = startThread(format);
    // Errors of loading surface with the first real task.
    thread.call({ kind: 'prepare', work: ahead(index) }).catch(() => {});
    return thread;
  });
  return {
    take: () => idle.shift() ?? startThread(format),
    stop: async () => {
      await Promise.all(idle.splice(0).map((thread) => thread.stop(new Error('not needed'))));
    },
  };
}

type Waiting = { readonly resolve: (reply: unknown) => void; readonly reject: (error: Error) => void };

function startThread(format: string): Thread {
  const memory = createScannerMemory();
  const setup: Setup = {
    module: scannerModule(),
    memory,
    format,
  };
  // People come and go; room for many of them at once would only be memory that every thread holds.
  const resourceLimits = { maxYoungGenerationSizeMb: 8 };
  const worker = startModule(new URL('./worker.ts', import.meta.url), { workerData: setup, resourceLimits });
  const waiting = new Map<number, Waiting>();
  let nextId = 0;
  let stopped: Error | undefined;
  const failAll = (error: Error) => {
    stopped ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', ({ id, reply, failure }: Response) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (!failure) asked?.resolve(reply);
    else if (failure.stage === 'bug') asked?.reject(faultAt(failure.message, failure.stack));
    else asked?.reject(new StageError(failure.stage, failure.code!));
  });
  worker.on('error', failAll);
  worker.on('exit', () => failAll(new Error('a worker ended before its work')));
  const call = <Kind extends TaskKind>(task: Task<Kind>): Promise<Reply<Kind>> =>
    new Promise((resolve, reject) => {
      if (stopped) return reject(stopped);
      // What comes from a thread has no type; the thread answers a task by the table of its kind (`Performing`).
      waiting.set(nextId, { resolve: (reply) => resolve(reply as Reply<Kind>), reject });
      worker.postMessage({ id: nextId++, task });
    });
  const stop = async (error: Error) => {
    failAll(error);
    await worker.terminate();
  };
  return { memory, call, stop };
}
