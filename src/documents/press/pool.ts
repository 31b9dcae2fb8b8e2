import type { Worker } from 'node:worker_threads';
import { startModule } from '../../disk/module-thread.ts';
import { faultAt } from '../../say/fault-places.ts';
import type { TemplateFolders } from '../paper/printer.ts';
import type { JobResult, PressJob } from './job.ts';
import type { WorkerAnswer } from './worker.ts';

export type PoolOptions = {
  readonly out: string;
  readonly templates: TemplateFolders;
  readonly workers: number;
  readonly signal: AbortSignal | undefined;
  /** Called for each job as it is done, in no particular order. */
  readonly onDone: (job: PressJob, result: JobResult) => void;
};

/** Why printing stopped, for a person to mend. */
export type PrintFault =
  | { readonly kind: 'template'; readonly message: string }
  | { readonly kind: 'disk'; readonly code: string }
  | { readonly kind: 'cancelled' };

/**
 * Prints jobs on several workers, one compiler each; the next job is only made when a worker is free for it, so that
 * the papers of a whole county are never in memory at once.
 */
export async function printAll(jobs: Iterable<PressJob>, options: PoolOptions): Promise<PrintFault | undefined> {
  // The typesetter's threads belong to the process and not to a worker: with one, all workers would wait for the same
  // thread to lay out their pages, and with one a core and more, they would be in each other's way.
  process.env.RAYON_NUM_THREADS ??= String(options.workers);
  const source = jobs[Symbol.iterator]();
  const first = source.next();
  if (first.done) return undefined;
  let pending: IteratorResult<PressJob> | undefined = first;
  const take = (): PressJob | undefined => {
    const next = pending ?? source.next();
    pending = undefined;
    return next.done ? undefined : next.value;
  };
  let fault: PrintFault | undefined;
  const crews: Promise<void>[] = [];
  for (let i = 0; i < options.workers; i++) {
    const job = take();
    if (job === undefined) break;
    crews.push(
      crew(
        job,
        () => (fault === undefined && !options.signal?.aborted ? take() : undefined),
        (found) => {
          fault ??= found;
        },
        options,
      ),
    );
  }
  await Promise.all(crews);
  return options.signal?.aborted ? { kind: 'cancelled' } : fault;
}

async function crew(
  first: PressJob,
  take: () => PressJob | undefined,
  fail: (fault: PrintFault) => void,
  { out, templates, onDone }: PoolOptions,
): Promise<void> {
  // Workers get no flags of the process that asked, since some, such as those of a script given with -e, keep a worker
  // from starting. Objects that a worker makes live as long as their job, so a larger space for short-lived objects
  // would only be unused memory.
  const worker = startModule(new URL('./worker.ts', import.meta.url), {
    workerData: { out, templates },
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  });
  try {
    for (let job: PressJob | undefined = first; job !== undefined; job = take()) {
      const answer = await ask(worker, job);
      if (answer.kind === 'done') onDone(job, answer.result);
      else if (answer.kind === 'bug') throw faultAt('a fault while printing', answer.stack);
      else return fail(answer);
    }
  } finally {
    await worker.terminate();
  }
}

function ask(worker: Worker, job: PressJob): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    worker.once('message', (answer: WorkerAnswer) => {
      worker.off('error', reject);
      resolve(answer);
    });
    worker.once('error', reject);
    worker.postMessage(job);
  });
}
