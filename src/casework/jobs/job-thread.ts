import { flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { JobMessage, MessageOf, Stage, TaskOf } from './job.ts';

/** The least time between two reports of progress, in milliseconds. */
const PAUSE = 100;

/** A worker's side of a job. */
export type JobThread<Task, Message> = {
  readonly task: Task;
  readonly tell: (message: Message) => void;
  /** Reports every step. */
  readonly progress: (stage: Stage) => (done: number, total: number) => void;
};

/** A worker's side of a job: its task and its messages, with the types of the job's definition. */
export function jobThread<Kind extends { readonly message?: JobMessage }>(): JobThread<TaskOf<Kind>, MessageOf<Kind>> {
  // A worker is stopped after its last word, so what it compiled is kept before it begins.
  flushCompileCache();
  return {
    task: workerData as TaskOf<Kind>,
    tell: (message) => parentPort!.postMessage(message),
    progress: (stage) => (done, total) =>
      parentPort!.postMessage({ kind: 'progress', progress: { stage, done, total } }),
  };
}

/** Aborts when the job is cancelled. It listens, which keeps the thread alive until `parentPort.close()`. */
export function cancelSignal(): AbortSignal {
  const abort = new AbortController();
  parentPort!.on('message', (message) => {
    if (message === 'cancel') abort.abort();
  });
  return abort.signal;
}

/** Waits until each part that was handed over is taken, and hears of a cancel. It listens, as {@link cancelSignal} does. */
export function takenParts(): { readonly taken: () => Promise<void>; readonly cancelled: () => boolean } {
  let isCancelled = false;
  let next = Promise.withResolvers<void>();
  parentPort!.on('message', (message) => {
    if (message === 'cancel') isCancelled = true;
    if (message === 'taken') next.resolve();
  });
  return {
    taken: async () => {
      await next.promise;
      next = Promise.withResolvers<void>();
    },
    cancelled: () => isCancelled,
  };
}

/** Passes on a report at most every tenth of a second. */
export function throttled<Report extends readonly unknown[]>(send: (...report: Report) => void) {
  let last = 0;
  return (...report: Report): void => {
    const now = performance.now();
    if (now - last < PAUSE) return;
    last = now;
    send(...report);
  };
}
