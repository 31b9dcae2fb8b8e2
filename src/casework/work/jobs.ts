import { Worker } from 'node:worker_threads';
import type { WorkerMessage, WorkProgress } from './messages.ts';

/** What a browser is told of a job while it runs. */
export type JobEvent =
  | { readonly kind: 'queued' }
  | { readonly kind: 'started' }
  | { readonly kind: 'progress'; readonly progress: WorkProgress }
  | { readonly kind: 'ended' };

type Job = {
  readonly file: string;
  readonly data: unknown;
  readonly onMessage: (message: WorkerMessage) => void | Promise<void>;
  readonly onEnd: (how: 'done' | 'cancelled' | 'crashed') => void | Promise<void>;
  readonly onStart?: () => void;
  readonly listeners: Set<(event: JobEvent) => void>;
  last: JobEvent;
  worker?: Worker;
  cancelled: boolean;
};

export type NewJob = Pick<Job, 'file' | 'data' | 'onMessage' | 'onEnd'> & { readonly onStart?: () => void };

export type Jobs = {
  /** Puts a job in line: one runs at a time, since each takes the whole machine. */
  readonly add: (id: string, job: NewJob) => void;
  readonly cancel: (id: string) => boolean;
  readonly isActive: (id: string) => boolean;
  readonly last: (id: string) => JobEvent | undefined;
  /** Calls back with the latest event at once and every later one; undefined when there is no such job. */
  readonly follow: (id: string, listener: (event: JobEvent) => void) => (() => void) | undefined;
  readonly stopAll: () => Promise<void>;
};

/** How long a worker may take to stop of itself before it is stopped from outside. */
const PATIENCE = 2000;

export function createJobs(): Jobs {
  const jobs = new Map<string, Job>();
  const line: string[] = [];
  let running: string | undefined;

  const tell = (job: Job, event: JobEvent) => {
    job.last = event;
    for (const listener of job.listeners) listener(event);
  };

  const finish = async (id: string, job: Job, how: 'done' | 'cancelled' | 'crashed') => {
    if (running === id) running = undefined;
    try {
      await job.onEnd(how);
    } finally {
      tell(job, { kind: 'ended' });
      jobs.delete(id);
      startNext();
    }
  };

  const startNext = () => {
    if (running !== undefined) return;
    const id = line.shift();
    if (id === undefined) return;
    const job = jobs.get(id);
    if (!job) return startNext();
    running = id;
    job.onStart?.();
    tell(job, { kind: 'started' });
    const worker = new Worker(new URL(job.file, import.meta.url), {
      workerData: job.data,
      resourceLimits: { maxOldGenerationSizeMb: 8192 },
    });
    job.worker = worker;
    let crashed = false;
    let handled: Promise<void> = Promise.resolve();
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') return tell(job, message);
      handled = handled
        .then(() => job.onMessage(message))
        .catch(() => {
          crashed = true;
        })
        // Every other message is a worker's last word: threads that an engine left behind must not hold up the line.
        .then(() => void worker.terminate());
    });
    worker.on('error', (error) => {
      crashed = true;
      // The place of a fault, never its message, which might quote a person's line.
      const at = (error instanceof Error ? (error.stack ?? '') : '').split('\n').filter((line) => /^\s+at /.test(line));
      process.stderr.write(`redress: a worker failed:\n${at.slice(0, 5).join('\n')}\n`);
    });
    worker.on('exit', () => {
      void handled.then(() => finish(id, job, job.cancelled ? 'cancelled' : crashed ? 'crashed' : 'done'));
    });
  };

  const cancel = (id: string): boolean => {
    const job = jobs.get(id);
    if (!job) return false;
    job.cancelled = true;
    const { worker } = job;
    if (!worker) {
      line.splice(line.indexOf(id), 1);
      void finish(id, job, 'cancelled');
      return true;
    }
    worker.postMessage('cancel');
    setTimeout(() => void worker.terminate(), PATIENCE).unref();
    return true;
  };

  return {
    add: (id, job) => {
      jobs.set(id, { ...job, listeners: new Set(), last: { kind: 'queued' }, cancelled: false });
      line.push(id);
      startNext();
    },
    cancel,
    isActive: (id) => jobs.has(id),
    last: (id) => jobs.get(id)?.last,
    follow: (id, listener) => {
      const job = jobs.get(id);
      if (!job) return undefined;
      job.listeners.add(listener);
      listener(job.last);
      return () => job.listeners.delete(listener);
    },
    stopAll: async () => {
      line.length = 0;
      await Promise.all([...jobs.values()].map((job) => job.worker?.terminate()));
    },
  };
}
