import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Problem } from '../../record/problem.ts';

/** A results folder in the making: it has its true name only when it is whole. */
export type OutputFolder = {
  /** Where files are written meanwhile. */
  readonly path: string;
  /** Moves everything into place; nothing may be written after. */
  readonly commit: () => void;
  /** Removes what was written. */
  readonly abandon: () => void;
};

export type OpenedFolder =
  | { readonly ok: true; readonly folder: OutputFolder }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Opens a folder of results beside its true place, `.results.unfinished-<process>` for `results`, on the same disk so
 * that the last step is a rename. What earlier runs that were killed left behind is removed.
 */
export function openOutputFolder(out: string, overwrite: boolean): OpenedFolder {
  const target = resolve(out);
  const parent = dirname(target);
  if (existsSync(target) && !overwrite) {
    return problem(`${out} exists already; choose another folder with --out, or add --overwrite to replace it.`);
  }
  const prefix = `.${basename(target)}.unfinished-`;
  const path = join(parent, `${prefix}${process.pid}`);
  try {
    mkdirSync(parent, { recursive: true });
    for (const name of readdirSync(parent)) {
      if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length))))
        rmSync(join(parent, name), { recursive: true, force: true });
    }
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    return problem(outputFailure(out, error));
  }
  const abandon = () => rmSync(path, { recursive: true, force: true });
  const commit = () => {
    const old = `${path}-replaced`;
    if (existsSync(target)) renameSync(target, old);
    renameSync(path, target);
    rmSync(old, { recursive: true, force: true });
  };
  return { ok: true, folder: { path, commit, abandon } };
}

/** What to say of results that could not be written. */
export function outputFailure(out: string, error: unknown): string {
  const code = (error as { code?: string }).code ?? '';
  if (code === 'ENOSPC')
    return `${out}: the disk is full; free some space or choose another disk with --out. Nothing was kept.`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `${out}: you are not allowed to write there; choose another folder with --out.`;
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return `${out}: part of this path is a file, not a folder; choose another with --out.`;
  return `${out}: the results could not be written (${code || 'unknown cause'}). Nothing was kept.`;
}

function problem(message: string): OpenedFolder {
  return { ok: false, problem: { kind: 'output', message } };
}

function isRunning(process_: number): boolean {
  if (process_ === process.pid) return false;
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}
