import { rmSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import { temporaryFolder } from '../disk/temporary.ts';
import type { BulkFormat } from '../format/bulk-format.ts';
import { type Problem, problemOf } from '../record/problem.ts';
import { openNamedFolder, outputFailure } from '../results/files/output-folder.ts';
import { openTables } from '../tables/duckdb.ts';
import { type LinkOptions, linkRecords } from './link.ts';
import type { Quality } from './quality.ts';
import { PeopleFileError, readPeople } from './read-people.ts';
import { LINK_FILES, writeLinkage } from './write.ts';

export type LinkRequest = {
  readonly files: readonly string[];
  readonly format: BulkFormat;
  readonly options: LinkOptions;
  readonly out: string;
  readonly overwrite: boolean;
  readonly threads?: number;
  /** In megabytes. */
  readonly memory?: number;
};

export type LinkedFiles =
  | { readonly ok: true; readonly quality: Quality }
  | { readonly ok: false; readonly problem: Problem };

/** Links the people of some files; the folder has its name only when all of its files are whole. */
export async function linkFiles(request: LinkRequest): Promise<LinkedFiles> {
  const { out, overwrite } = request;
  const names = sourceNames(request.files);
  const opened = openNamedFolder(out, overwrite, (name) => LINK_FILES.includes(name));
  if (!opened.ok) return opened;
  const { folder } = opened;
  try {
    const quality = await linkInto(request, names, folder.path);
    const problem = folder.commit();
    return problem ? { ok: false, problem } : { ok: true, quality };
  } catch (error) {
    return { ok: false, problem: problemFrom(error, out) };
  } finally {
    folder.abandon();
  }
}

/** Says what went wrong with a file; throws what is a mistake of the program. */
export function problemFrom(error: unknown, out: string): Problem {
  if (error instanceof PeopleFileError) return { kind: 'input', message: error.message };
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' && syscall === 'open' && path !== undefined)
    return problemOf('input', { code: 'file-missing', path });
  if (error instanceof Error && /Out of Memory/i.test(error.message))
    return { kind: 'output', message: 'The memory is too small for these files; give more with --memory.' };
  if (typeof code !== 'string') throw error;
  return outputFailure(out, error);
}

async function linkInto(request: LinkRequest, names: readonly string[], folder: string): Promise<Quality> {
  const temporary = temporaryFolder(dirname(resolve(request.out)));
  try {
    const { threads, memory } = request;
    const tables = await openTables({ temporary, ...(threads && { threads }), ...(memory && { memory }) });
    try {
      const { files, format } = request;
      const people = async function* () {
        for (const [at, path] of files.entries()) yield* readPeople(path, names[at]!, format);
      };
      const linkage = await linkRecords(tables, people(), request.options);
      return await writeLinkage(tables, folder, linkage);
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
