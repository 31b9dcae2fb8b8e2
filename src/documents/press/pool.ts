import { join } from 'node:path';
import { faultAt } from '../../say/fault-places.ts';
import type { TemplateFolders } from '../paper/printer.ts';
import type { JobResult, PressJob } from './job.ts';
import { startPrinting } from './printing-process.ts';
import { diskCodeOf, nameWritten } from './write-file.ts';

export type PoolOptions = {
  readonly out: string;
  readonly templates: TemplateFolders;
  /** How many processes print at once. */
  readonly workers: number;
  readonly signal: AbortSignal | undefined;
  /** Called for each job as it is done, in no particular order. */
  readonly onDone: (job: PressJob, result: JobResult) => void;
};

/** Why printing stopped, for a person to mend. */
export type PrintFault =
  | { readonly kind: 'template'; readonly message: string }
  | { readonly kind: 'disk'; readonly code: string }
  /** The system ended a process, as it does when memory runs out. */
  | { readonly kind: 'ended' }
  | { readonly kind: 'cancelled' };

/**
 * Prints jobs in several processes, one compiler each; the next job is only made when a process is free for it, so that
 * the papers of a whole county are never in memory at once.
 */
export async function printAll(jobs: Iterable<PressJob>, options: PoolOptions): Promise<PrintFault | undefined> {
  const source = jobs[Symbol.iterator]();
  const take = (): PressJob | undefined => {
    const next = source.next();
    return next.done ? undefined : next.value;
  };
  const firsts: PressJob[] = [];
  for (let job = take(); job !== undefined; job = firsts.length < options.workers ? take() : undefined)
    firsts.push(job);
  let fault: PrintFault | undefined;
  const shift: Shift = {
    ...options,
    threads: Math.max(1, Math.floor(options.workers / firsts.length)),
    take: () => (fault === undefined && !options.signal?.aborted ? take() : undefined),
    fail: (found) => {
      fault ??= found;
    },
  };
  await Promise.all(firsts.map((first) => crew(first, shift)));
  return options.signal?.aborted ? { kind: 'cancelled' } : fault;
}

/** What the processes of one printing share. */
type Shift = PoolOptions & {
  /** Threads of the typesetter in each process. */
  readonly threads: number;
  readonly take: () => PressJob | undefined;
  readonly fail: (fault: PrintFault) => void;
};

async function crew(first: PressJob, { out, templates, threads, take, fail, onDone }: Shift): Promise<void> {
  const printing = startPrinting({ out, templates }, threads);
  // The disk takes one volume while the next is printed.
  let named = Promise.resolve();
  try {
    for (let job: PressJob | undefined = first; job !== undefined; job = take()) {
      const answer = await printing.print(job);
      await named;
      if (answer.kind === 'bug') throw faultAt('a fault while printing', answer.stack);
      if (answer.kind !== 'done') return fail(answer);
      named = nameFiles(job, answer.result);
      // Looked at with the next answer; until then nobody waits for it.
      named.catch(() => {});
    }
    await named;
  } catch (error) {
    const code = diskCodeOf(error);
    if (code === undefined) throw error;
    fail({ kind: 'disk', code });
  } finally {
    await printing.end();
  }

  async function nameFiles(job: PressJob, result: JobResult): Promise<void> {
    for (const file of result.unnamed) await nameWritten(join(out, file));
    onDone(job, result);
  }
}
