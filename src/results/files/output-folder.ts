import { existsSync, realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { beginWholeFolder } from '../../disk/whole-folder.ts';
import type { Problem } from '../../record/problem.ts';
import { foreignEntries } from '../own-results.ts';

/** A results folder in the making: it has its true name only when it is whole. */
export type OutputFolder = {
  /** Where files are written meanwhile. */
  readonly path: string;
  /** Moves everything into place, where it may; nothing may be written after. */
  readonly commit: () => Problem | undefined;
  /** Removes what was written and was not moved; to be called in the end. */
  readonly abandon: () => void;
};

export type OpenedFolder =
  | { readonly ok: true; readonly folder: OutputFolder }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Opens a folder of results beside its true place. Old results are replaced only where `overwrite` says so, and only
 * where nothing else stands among them, least of all one of the `inputs`.
 */
export function openOutputFolder(out: string, overwrite: boolean, inputs: readonly string[]): OpenedFolder {
  const mayReplace = (path: string): string | undefined => {
    if (!overwrite) return 'exists already; choose another folder with --out, or add --overwrite to replace it.';
    if (inputs.some((input) => liesIn(input, path)))
      return 'holds one of the inputs, and is not replaced; choose another folder with --out.';
    const foreign = foreignEntries(path);
    if (foreign === undefined)
      return 'holds no results of redress analyze, and is not replaced; choose another folder with --out.';
    if (foreign > 0)
      return `holds ${foreign === 1 ? 'a file or folder' : `${foreign} files and folders`} that no run of Redress wrote, and is not replaced; move them, or choose another folder with --out.`;
    return undefined;
  };
  try {
    const target = existsSync(out) ? realpathSync(out) : resolve(out);
    const begun = beginWholeFolder(target, mayReplace);
    if (begun.kind === 'locked')
      return problem(
        `${out} is being written by another run; wait for it to end, or choose another folder with --out.`,
      );
    if (begun.kind === 'refused') return problem(`${out} ${begun.why}`);
    const { path, commit, abandon } = begun.folder;
    const checked = () => {
      const why = commit();
      return why === undefined ? undefined : problem(`${out} ${why} It appeared or changed during the run.`).problem;
    };
    return { ok: true, folder: { path, commit: checked, abandon } };
  } catch (error) {
    return problem(outputFailure(out, error));
  }
}

function liesIn(input: string, folder: string): boolean {
  if (!existsSync(input)) return false;
  const path = realpathSync(input);
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

/** What to say of results that could not be written. */
export function outputFailure(out: string, error: unknown): string {
  const code = (error as { code?: string }).code ?? '';
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return `${out}: the disk is full; free some space or choose another disk with --out. Nothing was kept.`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `${out}: you are not allowed to write there; choose another folder with --out.`;
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return `${out}: part of this path is a file, not a folder; choose another with --out.`;
  if (code === 'ENAMETOOLONG' || code === 'ELOOP')
    return `${out}: this path is too long, or a link in it leads back to itself; choose another with --out.`;
  return `${out}: the results could not be written (${code || 'unknown cause'}). Nothing was kept.`;
}

function problem(message: string): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { kind: 'output', message } };
}
