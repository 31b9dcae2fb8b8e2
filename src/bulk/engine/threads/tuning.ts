import { availableParallelism } from 'node:os';
import type { LaterWork } from '../tasks/protocol.ts';
import type { StepBytes } from '../tasks/step-bytes.ts';
import type { Threads } from './start-threads.ts';

/** How the work is cut; the results do not depend on it. */
export type Tuning = {
  /** Bytes of input in a chunk. */
  readonly chunkBytes?: number;
  /** Whether all is done on this thread; by default small inputs are. */
  readonly here?: boolean;
  /** Bytes of each worker's memory that are left out, where all is done on this thread. */
  readonly skipped?: number;
  /** Bytes of each step, where all is done on this thread. */
  readonly steps?: StepBytes;
  /** People whom a worker compares at a time. */
  readonly comparedPeople?: number;
  /** Threads that were started before the work was known. */
  readonly threads?: Threads | undefined;
  /** Two where even a run that could be made in one pass is to be made in two. */
  readonly passes?: 2;
  /** Whether the process ends with the run. */
  readonly once?: boolean;
};

/** Large enough that handing out chunks costs nothing, small enough to stay in the cache from one step to the next. */
export const CHUNK_BYTES = 1 << 21;

/** Bytes; few files have shorter lines on average. */
export const SHORT_LINE = 400;

/** Up to this, starting worker threads would take longer than the work. */
const BYTES_WITHOUT_WORKERS = 1 << 22;

/** The size of an input, known before it is opened. */
type Sized = { readonly size: number; readonly dataStart?: number; readonly dataEnd?: number };

/** Bytes of inputs, as far as they are read for records. */
export function bytesOf(inputs: readonly Sized[]): number {
  return inputs.reduce((sum, { size, dataStart = 0, dataEnd = size }) => sum + dataEnd - dataStart, 0);
}

/** Each worker has memory and code of its own, so that more of them than the cores can keep busy only cost. */
function mostWorkers(cores: number): number {
  return Math.max(8, 2 * cores);
}

/** How many workers to work on, and whether they are this thread. */
export function workersFor(
  inputs: readonly Sized[],
  workers: number | undefined,
  here: boolean | undefined,
): { readonly here: boolean; readonly size: number } {
  const bytes = bytesOf(inputs);
  const alone = here ?? (workers === undefined && bytes <= BYTES_WITHOUT_WORKERS);
  const cores = availableParallelism();
  return { here: alone, size: workers === undefined ? (alone ? 1 : cores) : Math.min(workers, mostWorkers(cores)) };
}

/** How a run goes: in one pass, or in two, of which the second writes all lines or those of convictions. */
export type Passes = 'one pass' | 'all' | 'convictions';

/**
 * Bytes of input that a worker may scan in one pass. A row and the texts that it refers to take about a tenth of a
 * line, and the memory of a worker holds 4 GiB; in two passes, more workers share the rows.
 */
const SCANNED_BY_ONE = 24 * 1024 ** 3;

/**
 * Whether so many workers may scan all inputs in one pass. Several files always take two passes, since a person may be
 * in more than one of them.
 */
export function onePassMayDo(inputs: readonly Sized[], emitters: number): boolean {
  return inputs.length === 1 && bytesOf(inputs) <= emitters * SCANNED_BY_ONE;
}

/**
 * Splits the workers: the first decide people, the others turn chunks into bytes of the result files. Each deciding
 * thread first spends about half a second of processor time to compile its code and to learn the meaning of every text,
 * so only as many decide as are needed. Deciding is about half of the work in runs that repeat every line (and in one
 * pass, where the other workers also scan), and most of it in runs that write convictions alone.
 */
export function rolesOf(size: number, passes: Passes): { readonly deciders: number; readonly emitters: number } {
  if (size === 1) return { deciders: 1, emitters: 1 };
  const emitters = Math.max(1, passes === 'convictions' ? size >> 2 : size >> 1);
  return { deciders: size - emitters, emitters };
}

/** What each worker will be asked for besides scanning. */
export function laterWork(size: number): (worker: number) => readonly LaterWork[] {
  const { deciders, emitters } = rolesOf(size, 'one pass');
  return (worker) => [
    ...(worker < deciders ? (['decide'] as const) : []),
    ...(worker >= size - emitters && worker < size ? (['emit'] as const) : []),
  ];
}
