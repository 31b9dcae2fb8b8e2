import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { flushFile, flushFolder } from './flush.ts';
import { nameOfProcess } from './process.ts';
import { sweep } from './temporary.ts';

/** A file in the making: its name never stands for half of it. */
export type WholeFile = {
  /** Where it is written meanwhile: a file that is there, empty, and that only its owner may read. */
  readonly path: string;
  /**
   * Gives it its name once the disk has all of it. With an error of the code `EEXIST` where a file of that name has
   * appeared meanwhile, which stays.
   */
  readonly commit: () => void;
  /** Removes what was written; nothing, where it has its name. */
  readonly abandon: () => void;
};

/** Begins a file beside its true place. Fails with `EEXIST` where one is that must not be replaced. */
export function beginWholeFile(target: string, overwrite: boolean): WholeFile {
  const full = resolve(target);
  const folder = dirname(full);
  if (!overwrite && existsSync(full)) throw exists();
  const prefix = `.${basename(full)}.unfinished-`;
  sweep(folder, prefix);
  const path = join(folder, `${prefix}${nameOfProcess()}`);
  closeSync(openSync(path, 'w', 0o600));
  return {
    path,
    commit: () => {
      flushFile(path);
      if (overwrite) renameSync(path, full);
      else giveName(path, full);
      flushFolder(folder);
    },
    abandon: () => rmSync(path, { force: true }),
  };
}

/** Renaming would replace what has appeared meanwhile; a second name for the same file does not. */
function giveName(path: string, full: string): void {
  try {
    linkSync(path, full);
    rmSync(path);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'EEXIST' || existsSync(full)) throw exists();
    // Some disks know no second names.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    renameSync(path, full);
  }
}

/** Writes a whole file at once. */
export function writeWholeFile(target: string, content: Uint8Array | string, overwrite: boolean): void {
  const file = beginWholeFile(target, overwrite);
  try {
    writeAll(file.path, content);
    file.commit();
  } finally {
    file.abandon();
  }
}

/** Puts all of a content into a file that is there. */
export function writeAll(path: string, content: Uint8Array | string): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const file = openSync(path, 'r+');
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function exists(): Error {
  return Object.assign(new Error('a file of that name exists'), { code: 'EEXIST' });
}
