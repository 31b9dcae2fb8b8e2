import { type ChildProcess, spawn } from 'node:child_process';
import { cachedProcessStart } from '../../program/begin.ts';
import type { PressJob } from './job.ts';
import type { WorkerAnswer, WorkerTask } from './worker.ts';

/** What came of a job: what the worker answered, or that its process ended before it did. */
export type PrintAnswer = WorkerAnswer | { readonly kind: 'ended' };

export type Printing = {
  readonly print: (job: PressJob) => Promise<PrintAnswer>;
  /** Ends the process, and waits until it is gone: whoever begins anew in the same folder meets nobody there. */
  readonly end: () => Promise<void>;
};

/**
 * Settings of the C library (glibc): it keeps one heap for each thread, and so would hold what each needed at most. With two
 * heaps, what one thread has freed serves the next, and what is free at the end goes back to the system.
 */
const HEAPS = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' };

/**
 * Starts a process that prints. Threads of one process would share the typesetter's threads, its cache and the heap, and
 * wait for each other at all three: the same papers would take two fifths more of the processor. The process ends with the
 * thread that started it, since its channel is then closed.
 */
export function startPrinting(task: WorkerTask, threads: number): Printing {
  const { program, args, env } = cachedProcessStart(new URL('./worker.ts', import.meta.url), ['--no-warnings']);
  const child = spawn(program, args, {
    // What the typesetter prints when it breaks down may quote a paper.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    env: { ...HEAPS, ...process.env, ...env, RAYON_NUM_THREADS: String(threads) },
    windowsHide: true,
  });
  const gone = new Promise<{ readonly kind: 'ended' }>((resolve) => {
    child.once('exit', () => resolve({ kind: 'ended' }));
    child.once('error', () => resolve({ kind: 'ended' }));
  });
  send(child, task);
  return {
    print(job) {
      const answer = new Promise<WorkerAnswer>((resolve) => void child.once('message', resolve));
      send(child, job);
      return Promise.race([answer, gone]);
    },
    async end() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** A message that finds nobody is no fault of its own: the process is gone, which is told where its answer is awaited. */
function send(child: ChildProcess, message: WorkerTask | PressJob): void {
  child.send(message, () => {});
}
