import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { flushFolder, flushTree } from './flush.ts';
import { takeLock } from './lock.ts';
import { nameOfProcess } from './process.ts';
import { sweep } from './temporary.ts';

/** A folder in the making: it has its true name only when it is whole, and until then that stands for what was there. */
export type WholeFolder<Why> = {
  /** Where files are written meanwhile. */
  readonly path: string;
  /**
   * Moves everything into place once the disk has it; what stood there is removed only then. Nothing may be written after.
   * Says why not where `mayReplace` does, and then nothing is changed.
   */
  readonly commit: () => Why | undefined;
  /** Removes what was written, and lets others begin; to be called in the end whatever happened. */
  readonly abandon: () => void;
};

export type BegunFolder<Why> =
  | { readonly kind: 'begun'; readonly folder: WholeFolder<Why> }
  | { readonly kind: 'locked' }
  | { readonly kind: 'refused'; readonly why: Why };

/**
 * Begins a folder beside its true place (an absolute path), on the same disk, so that the last step is a rename:
 * `.results.unfinished-<process>` for `results`. What stood there is moved to `.results.previous` for the moment between
 * two renames, and the next command that finds it there and nothing in its place puts it back. `mayReplace` is asked of a folder or
 * file that stands at the target, now and once more at the end, and says why it must stay.
 */
export function beginWholeFolder<Why>(target: string, mayReplace: (path: string) => Why | undefined): BegunFolder<Why> {
  const parent = dirname(target);
  const name = basename(target);
  mkdirSync(parent, { recursive: true });
  const release = takeLock(join(parent, `.${name}.lock`));
  if (!release) return { kind: 'locked' };
  try {
    const previous = join(parent, `.${name}.previous`);
    recover(target, previous);
    const prefix = `.${name}.unfinished-`;
    sweep(parent, prefix);
    const why = existsSync(target) ? mayReplace(target) : undefined;
    if (why !== undefined) {
      release();
      return { kind: 'refused', why };
    }
    const path = join(parent, `${prefix}${nameOfProcess()}`);
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path, { mode: 0o700 });
    const abandon = () => {
      rmSync(path, { recursive: true, force: true });
      release();
    };
    const commit = () => {
      flushTree(path);
      const late = existsSync(target) ? mayReplace(target) : undefined;
      if (late === undefined) exchange(path, target, previous);
      return late;
    };
    return { kind: 'begun', folder: { path, commit, abandon } };
  } catch (error) {
    release();
    throw error;
  }
}

/** After a kill between the two renames of an exchange, the old folder is put back; after both of them it is in excess. */
function recover(target: string, previous: string): void {
  if (!existsSync(previous)) return;
  if (existsSync(target)) rmSync(previous, { recursive: true, force: true });
  else renameSync(previous, target);
  flushFolder(dirname(target));
}

/** Puts a new folder in the place of an old one, which is never gone before the disk has the new one under its name. */
function exchange(path: string, target: string, previous: string): void {
  const parent = dirname(target);
  const replaces = existsSync(target);
  if (replaces) renameSync(target, previous);
  try {
    renameSync(path, target);
  } catch (error) {
    if (replaces) renameSync(previous, target);
    throw error;
  }
  flushFolder(parent);
  if (!replaces) return;
  // Under a name that is never put back, since it is no whole folder any more once its removal has begun.
  renameSync(previous, path);
  rmSync(path, { recursive: true, force: true });
}
