import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { beginWholeFolder } from '../../disk/whole-folder.ts';
import { type Problem, problemOf } from '../../record/problem.ts';
import type { Kept } from '../../say/papers-values.ts';
import type { Said } from '../../say/say.ts';
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
 * Opens a folder of results beside its final place. Old results are replaced only if `overwrite` says so and the folder
 * contains nothing else, least of all one of the `inputs`.
 */
export function openOutputFolder(out: string, overwrite: boolean, inputs: readonly string[]): OpenedFolder {
  const mayReplace = (path: string): Kept | undefined => {
    if (!overwrite) return { kind: 'exists' };
    if (inputs.some((input) => liesIn(input, path))) return { kind: 'holds-input' };
    const foreign = foreignEntries(path);
    if (foreign === undefined) return { kind: 'no-results' };
    if (foreign > 0) return { kind: 'foreign', entries: foreign };
    return undefined;
  };
  try {
    const begun = beginWholeFolder(placeOf(out), mayReplace);
    if (begun.kind === 'locked') return problem({ code: 'output-in-use', path: out });
    if (begun.kind === 'refused') return problem({ code: 'output-kept', path: out, why: begun.why });
    const { path, commit, abandon } = begun.folder;
    const checked = () => {
      const why = commit();
      return why === undefined ? undefined : problem({ code: 'output-appeared', path: out, why }).problem;
    };
    return { ok: true, folder: { path, commit: checked, abandon } };
  } catch (error) {
    return { ok: false, problem: outputFailure(out, error) };
  }
}

/**
 * Opens a folder of files with known names, such as an invented set or a forecast. Existing files are replaced only if
 * `overwrite` says so and the folder contains only files with such names.
 */
export function openNamedFolder(out: string, overwrite: boolean, isOwn: (name: string) => boolean): OpenedFolder {
  const mayReplace = (path: string): Problem | undefined => {
    if (!overwrite || !statSync(path).isDirectory()) return problem({ code: 'output-exists', path: out }).problem;
    const entries = readdirSync(path).filter((name) => !isOwn(name)).length;
    return entries === 0
      ? undefined
      : problem({ code: 'output-kept', path: out, why: { kind: 'foreign', entries } }).problem;
  };
  try {
    const begun = beginWholeFolder(placeOf(out), mayReplace);
    if (begun.kind === 'locked') return problem({ code: 'output-in-use', path: out });
    return begun.kind === 'refused' ? { ok: false, problem: begun.why } : { ok: true, folder: begun.folder };
  } catch (error) {
    return { ok: false, problem: outputFailure(out, error) };
  }
}

/** Where a folder truly stands, or will. */
function placeOf(out: string): string {
  return existsSync(out) ? realpathSync(out) : resolve(out);
}

function liesIn(input: string, folder: string): boolean {
  if (!existsSync(input)) return false;
  const path = realpathSync(input);
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

/** What went wrong with results that could not be written. */
export function outputFailure(out: string, error: unknown): Problem {
  const cause = (error as { code?: string }).code ?? '';
  return problemOf('output', { code: 'output-failed', path: out, cause });
}

/**
 * The problem for an error that was caught while an output was written; an error that does not come from the system is
 * a bug, and is thrown on.
 */
export function caughtFailure(out: string, error: unknown): Problem {
  if (typeof (error as { code?: unknown }).code !== 'string') throw error;
  return outputFailure(out, error);
}

function problem(said: Said): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: problemOf('output', said) };
}
