import { announceJobs, jobBegins } from '../../disk/give-back.ts';
import { type BesideWork, createBesides } from './beside.ts';
import type { JobEnd, JobEvent, JobMessage, NewJob, WorkProgress } from './job.ts';
import { failureOf, type JobWorker, startJobProcess, startJobThread, type WorkerFailure } from './job-worker.ts';

type Job = NewJob & {
  last: JobEvent;
  /** Its worker, once that is started. */
  atWork?: JobWorker;
  cancelled: boolean;
  /** Says that it is no longer at work; there once it was begun. */
  ends?: () => void;
  /** Its worker's last word was handled. */
  settled: boolean;
  /** Its end has begun, which happens once, whatever else is asked of it. */
  ending: boolean;
  /** Settled once its end has been noted and told. */
  readonly gone: PromiseWithResolvers<void>;
};

export type Jobs = {
  /** Puts a job in line: one runs at a time, since each takes the whole machine. False when it is at work already. */
  readonly add: (id: string, job: NewJob) => boolean;
  readonly cancel: (id: string) => boolean;
  /** Begins work beside the line. The caller sees to it that there is none under the id. */
  readonly beside: (id: string, work: (given: BesideWork) => Promise<void>) => void;
  /** Asks work beside the line to stop, and resolves when it has. */
  readonly endBeside: (id: string) => Promise<void>;
  readonly isActive: (id: string) => boolean;
  /** The inputs and runs that a job works on; none where there is no such job. */
  readonly worksOn: (id: string) => readonly string[];
  /** The account that asked for a job, where the job says so. */
  readonly askedBy: (id: string) => string | undefined;
  /** Cancels whatever works on an input or a run, and resolves when all of it has ended. */
  readonly endAllOf: (owner: string) => Promise<void>;
  /** Resolves when there is no job of that id, or no longer. */
  readonly gone: (id: string) => Promise<void>;
  /** The jobs in line and at work, with the latest event of each. */
  readonly active: () => ReadonlyMap<string, JobEvent>;
  /** Calls back with every later event of every job. */
  readonly follow: (listener: (id: string, event: JobEvent) => void) => () => void;
  /** Stops what is at work and in line; resolves when the end of each has been noted. */
  readonly stopAll: () => Promise<void>;
};

type Progress = { readonly kind: 'progress'; readonly progress: WorkProgress };

function isProgress(message: JobMessage): message is Progress {
  return message.kind === 'progress';
}

/** How long a worker may take to stop of itself before it is stopped from outside. */
const PATIENCE = 2000;

export function createJobs(): Jobs {
  announceJobs();
  const jobs = new Map<string, Job>();
  const line: string[] = [];
  const listeners = new Set<(id: string, event: JobEvent) => void>();
  let running: string | undefined;
  let stopping = false;

  const tellAll = (id: string, event: JobEvent) => {
    for (const listener of listeners) listener(id, event);
  };
  const besides = createBesides(tellAll);
  const tell = (id: string, job: Job, event: JobEvent) => {
    job.last = event;
    tellAll(id, event);
  };

  const finish = async (id: string, job: Job, how: JobEnd): Promise<void> => {
    if (job.ending) return;
    job.ending = true;
    job.ends?.();
    try {
      await job.onEnd(how, job.settled);
    } catch (error) {
      report('the end of a job could not be noted', error);
    }
    jobs.delete(id);
    if (running === id) running = undefined;
    tell(id, job, { kind: 'ended' });
    job.gone.resolve();
    startNext();
  };

  const startNext = () => {
    if (running !== undefined || stopping) return;
    const id = line.shift();
    if (id === undefined) return;
    const job = jobs.get(id);
    if (!job) return startNext();
    running = id;
    start(id, job);
  };

  const start = (id: string, job: Job) => {
    let end: JobEnd = 'done';
    job.ends = jobBegins();
    // Messages of a job are noted in the order in which they come, its start first.
    let handled: Promise<void> = Promise.resolve(job.onStart?.()).catch((error: unknown) => {
      end = 'crashed';
      report('the start of a job could not be noted', error);
    });
    tell(id, job, { kind: 'started' });
    const begin = job.apart ? startJobProcess : startJobThread;
    const said = (message: JobMessage | Progress) => {
      if (isProgress(message)) return tell(id, job, message);
      const last = !job.goesOn(message);
      handled = handled
        .then(() => job.onMessage(message))
        .then(() => {
          job.settled = last;
        })
        .catch((error: unknown) => {
          end = 'crashed';
          report('the outcome of a job could not be noted', error);
        })
        .then(() => {
          // Every other message is a worker's last word: threads that an engine left behind must not hold up the line.
          if (last) job.atWork?.stop();
          else if (job.isPart?.(message)) job.atWork?.say('taken');
          else tell(id, job, { kind: 'shown' });
        });
    };
    try {
      job.atWork = begin(job.worker, job.task, {
        said: (message) => said(message as JobMessage | Progress),
        failed: (failure) => {
          end = causeOf(failure);
          reportFailure('a worker failed', failure);
        },
        gone: () => {
          void handled.then(() => finish(id, job, stopping ? 'stopped' : job.cancelled ? 'cancelled' : end));
        },
      });
    } catch (error) {
      report('a worker could not be started', error);
      void handled.then(() => finish(id, job, 'crashed'));
    }
  };

  const cancel = (id: string): boolean => {
    const job = jobs.get(id);
    if (!job) return false;
    job.cancelled = true;
    const { atWork } = job;
    if (atWork) {
      atWork.say('cancel');
      setTimeout(atWork.stop, PATIENCE).unref();
      return true;
    }
    const place = line.indexOf(id);
    // A job that is out of the line and without a worker is on its way to its end already.
    if (place >= 0) {
      line.splice(place, 1);
      void finish(id, job, 'cancelled');
    }
    return true;
  };

  return {
    add: (id, job) => {
      if (jobs.has(id) || stopping) return false;
      const added: Job = {
        ...job,
        last: { kind: 'queued' },
        cancelled: false,
        settled: false,
        ending: false,
        gone: Promise.withResolvers(),
      };
      jobs.set(id, added);
      line.push(id);
      tell(id, added, { kind: 'queued' });
      startNext();
      return true;
    },
    cancel,
    beside: besides.begin,
    endBeside: besides.end,
    isActive: (id) => jobs.has(id),
    worksOn: (id) => jobs.get(id)?.of ?? [],
    askedBy: (id) => jobs.get(id)?.by,
    endAllOf: async (owner) => {
      const own = [...jobs].filter(([, { of }]) => of.includes(owner));
      for (const [id] of own) cancel(id);
      await Promise.all(own.map(([, { gone }]) => gone.promise));
    },
    gone: async (id) => jobs.get(id)?.gone.promise ?? besides.gone(id),
    active: () => new Map([...besides.active(), ...[...jobs].map(([id, { last }]) => [id, last] as const)]),
    follow: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stopAll: async () => {
      stopping = true;
      const left = [...jobs.values()];
      for (const id of line.splice(0)) void finish(id, jobs.get(id)!, 'stopped');
      for (const { atWork } of left) atWork?.stop();
      await Promise.all([besides.endAll(), ...left.map(({ gone }) => gone.promise)]);
    },
  };
}

function causeOf({ code, errcode }: WorkerFailure): JobEnd {
  const SQLITE_FULL = 13;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'no-memory';
  return code === 'ENOSPC' || code === 'EDQUOT' || errcode === SQLITE_FULL ? 'no-room' : 'crashed';
}

function report(what: string, error: unknown): void {
  reportFailure(what, failureOf(error));
}

/** The place of a fault, never its message, which might quote a person's line. */
function reportFailure(what: string, { places }: WorkerFailure): void {
  process.stderr.write(`redress: ${what}:\n${places.join('\n')}\n`);
}
