import { rmSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import { temporaryFolder } from '../disk/temporary.ts';
import type { BulkFormat } from '../format/bulk-format.ts';
import { isNotUnpacked } from '../program/unpack.ts';
import { type Problem, problemOf } from '../record/problem.ts';
import { openNamedFolder, outputFailure } from '../results/files/output-folder.ts';
import { openTables } from '../tables/duckdb.ts';
import { type LinkOptions, linkRecords } from './link.ts';
import type { Quality } from './quality.ts';
import { PeopleFileError, readPeople } from './read-people.ts';
import { LINK_FILES, writeLinkage } from './write.ts';

export type LinkRequest = {
  readonly files: readonly string[];
  /** What results call each file; by its name where they are not given. */
  readonly names?: readonly string[];
  /** Whether lines that cannot be read are set aside. */
  readonly quarantine?: boolean;
  readonly format: BulkFormat;
  /** Of files that another state sent: its format, at the place of the file. */
  readonly formats?: readonly (BulkFormat | undefined)[];
  readonly options: LinkOptions;
  readonly out: string;
  readonly overwrite: boolean;
  readonly threads?: number;
  /** In megabytes. */
  readonly memory?: number;
};

/** Lines of a file that could not be read: how many, and the numbers of the first. */
export type SetAside = { readonly file: string; readonly lines: number; readonly first: readonly number[] };

export type LinkedFiles =
  | { readonly ok: true; readonly quality: Quality; readonly setAside: readonly SetAside[] }
  | { readonly ok: false; readonly problem: Problem };

/** Links the people of some files; the folder has its name only when all of its files are whole. */
export async function linkFiles(request: LinkRequest): Promise<LinkedFiles> {
  const { out, overwrite } = request;
  const names = request.names ?? sourceNames(request.files);
  const opened = openNamedFolder(out, overwrite, (name) => LINK_FILES.includes(name));
  if (!opened.ok) return opened;
  const { folder } = opened;
  try {
    const linked = await linkInto(request, names, folder.path);
    const problem = folder.commit();
    return problem ? { ok: false, problem } : { ok: true, ...linked };
  } catch (error) {
    return { ok: false, problem: problemFrom(error, out) };
  } finally {
    folder.abandon();
  }
}

/** Says what went wrong with a file; throws what is a mistake of the program. */
export function problemFrom(error: unknown, out: string): Problem {
  if (error instanceof PeopleFileError) return { kind: 'input', message: error.message };
  if (isNotUnpacked(error)) return { kind: 'output', message: error.message };
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' && syscall === 'open' && path !== undefined)
    return problemOf('input', { code: 'file-missing', path });
  if (error instanceof Error && /Out of Memory/i.test(error.message))
    return { kind: 'output', message: 'The memory is too small for these files; give more with --memory.' };
  if (typeof code !== 'string') throw error;
  return outputFailure(out, error);
}

/** Numbers of lines that are told of each file. */
const TOLD = 20;

async function linkInto(request: LinkRequest, names: readonly string[], folder: string) {
  const temporary = temporaryFolder(dirname(resolve(request.out)));
  try {
    const { threads, memory } = request;
    const tables = await openTables({ temporary, ...(threads && { threads }), ...(memory && { memory }) });
    try {
      const { files, format, formats = [], quarantine } = request;
      const aside = names.map((): number[] => []);
      const people = async function* () {
        for (const [at, path] of files.entries()) {
          const setAside = quarantine ? (line: number) => aside[at]!.push(line) : undefined;
          yield* readPeople(path, names[at]!, formats[at] ?? format, setAside);
        }
      };
      const linkage = await linkRecords(tables, people(), request.options);
      const quality = await writeLinkage(tables, folder, linkage);
      const told = aside.map((lines, at) => ({ file: names[at]!, lines: lines.length, first: lines.slice(0, TOLD) }));
      return { quality, setAside: told.filter(({ lines }) => lines > 0) };
    } finally {
      tables.close();
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** What results call each file: its name without its ending, made different where two are alike. */
export function sourceNames(files: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const path of files) {
    const base = basename(path, extname(path));
    let name = base;
    for (let n = 2; names.includes(name); n++) name = `${base}-${n}`;
    names.push(name);
  }
  return names;
}
