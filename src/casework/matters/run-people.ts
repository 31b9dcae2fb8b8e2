import { askModule } from '../../disk/module-thread.ts';
import type { Fitting, Sought } from './fitting.ts';

/**
 * What takes a look at everybody in a run, a million people in one of a whole state: a thread of its own does it, since the
 * server would answer nobody for seconds.
 */

export type FittingTask = {
  readonly kind: 'fitting';
  /** Folders of rows. */
  readonly folders: readonly string[];
  readonly sought: readonly Sought[];
};

export type RefsTask = { readonly kind: 'refs'; readonly workspace: string; readonly folder: string };

const WORKER = new URL('./run-people-worker.ts', import.meta.url);

/** The people of some runs whom declarations fit, run by run. */
export function fittingPeople(
  folders: readonly string[],
  sought: readonly Sought[],
): Promise<readonly (readonly Fitting[])[]> {
  return askModule(WORKER, { kind: 'fitting', folders, sought } satisfies FittingTask);
}

/** The beginnings of the keyed hashes of the people of a run, in the order of their numbers in it. */
export function refsOfRun(workspace: string, folder: string): Promise<Float64Array> {
  return askModule(WORKER, { kind: 'refs', workspace, folder } satisfies RefsTask);
}

/** The first 48 bits of a keyed hash as a number, which takes a tenth of the memory of its text. */
export function beginningOf(ref: string): number {
  return Buffer.from(ref.slice(0, 8), 'base64url').readUIntBE(0, 6);
}
