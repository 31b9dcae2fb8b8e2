import { startModuleProcess } from '../../disk/module-process.ts';
import { startModule } from '../../disk/module-thread.ts';
import { faultPlaces } from '../../say/fault-places.ts';

/** Why a worker failed: codes of its error, and its places in the code. Never its message, which might quote a person's line. */
export type WorkerFailure = {
  readonly code?: unknown;
  readonly errcode?: unknown;
  readonly places: readonly string[];
};

/** What is to be done when a worker says something, fails and is gone; the last comes once, after all others. */
export type WorkerEvents = {
  readonly said: (message: unknown) => void;
  readonly failed: (failure: WorkerFailure) => void;
  readonly gone: () => void;
};

export type JobWorker = {
  readonly say: (message: unknown) => void;
  /** Ends the worker from outside, whatever it does. */
  readonly stop: () => void;
};

/** What the process of a job says to the server: what the worker in it said, that it failed, or that it has ended. */
export type FromJobProcess =
  | { readonly kind: 'said'; readonly message: unknown }
  | { readonly kind: 'failed'; readonly failure: WorkerFailure }
  | { readonly kind: 'ended' };

/** The first message to the process of a job; each later one is for the worker. */
export type ToJobProcess = { readonly module: string; readonly task: unknown };

/** Starts a worker as a thread of this process. */
export function startJobThread(module: URL, task: unknown, { said, failed, gone }: WorkerEvents): JobWorker {
  const thread = startModule(module, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: 8192 } });
  thread.on('message', said);
  thread.on('error', (error) => failed(failureOf(error)));
  thread.on('exit', gone);
  return { say: (message) => thread.postMessage(message), stop: () => void thread.terminate() };
}

/**
 * Starts a worker in a process of its own, whose memory is gone with it: of that of threads, the C library keeps blocks that
 * lie between others which are still used. A process that the system ends for want of memory leaves the server standing. It
 * ends with the server, since its channel is then closed.
 */
export function startJobProcess(module: URL, task: unknown, { said, failed, gone }: WorkerEvents): JobWorker {
  const child = startModuleProcess(new URL('./job-process.ts', import.meta.url));
  /** Whether its end is accounted for: it said so, it could not be started, or it was stopped from here. */
  let accounted = false;
  // A message that finds nobody is no fault of its own: the process is gone, which `close` tells.
  const say = (message: unknown) => void child.send(message as object, () => {});
  child.on('message', (message: FromJobProcess) => {
    if (message.kind === 'said') said(message.message);
    else if (message.kind === 'failed') failed(message.failure);
    else accounted = true;
  });
  child.on('error', (error) => {
    accounted = true;
    failed(failureOf(error));
    // One that never was has no end.
    if (child.pid === undefined) gone();
  });
  // Comes after its last message, which `exit` may not.
  child.once('close', (exit, signal) => {
    const by = signal ?? (exit === ABORTED ? 'SIGABRT' : undefined);
    if (!accounted) failed({ code: by && ENDED_BY[by], places: [] });
    gone();
  });
  say({ module: module.href, task } satisfies ToJobProcess);
  return {
    say,
    stop: () => {
      accounted = true;
      child.kill('SIGKILL');
    },
  };
}

/** The exit code of Node where it aborts and the system, Windows, has no signals. */
const ABORTED = 134;

/** What a signal from outside says of why a process ended: systems that lack memory kill, and V8 aborts. */
const ENDED_BY: Partial<Record<NodeJS.Signals, string>> = {
  SIGKILL: 'ERR_WORKER_OUT_OF_MEMORY',
  SIGABRT: 'ERR_WORKER_OUT_OF_MEMORY',
};

export function failureOf(error: unknown): WorkerFailure {
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  return { code, errcode, places: faultPlaces(error) };
}
