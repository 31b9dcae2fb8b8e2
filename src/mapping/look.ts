import { basename, extname } from 'node:path';
import { isNotUnpacked } from '../program/unpack.ts';
import type { Problem } from '../record/problem.ts';
import { openTables, type Tables } from '../tables/duckdb.ts';
import { MACROS } from './expressions.ts';
import { type ColumnProfile, profileTable } from './profile.ts';
import { type Resource, resourceSchema } from './schema.ts';
import { type GivenFile, headerOf, StageFault, stageTable, startOf } from './stage.ts';

/** A table as a look at its file shows it. */
export type LookedTable = {
  readonly resource: Resource;
  readonly columns: readonly ColumnProfile[];
  readonly rows: number;
};

export type Looked =
  | { readonly ok: true; readonly tables: readonly LookedTable[] }
  | { readonly ok: false; readonly problem: Problem };

/** Looks at files: what they are, and what stands in each column. */
export async function lookAtTables(files: readonly string[], temporary: string): Promise<Looked> {
  const tables: LookedTable[] = [];
  let duckdb: Tables | undefined;
  try {
    duckdb = await openTables({ inputs: files, temporary });
    for (const sql of MACROS) await duckdb.run(sql);
    for (const [at, path] of files.entries()) {
      const looked = lookAt(path, files);
      if (typeof looked === 'string') return refuse(looked);
      const { names } = looked;
      const resource = await stage(
        duckdb,
        { path, name: basename(path), number: at + 1, resource: looked.resource },
        names,
        temporary,
      );
      tables.push({ resource, ...(await profileTable(duckdb, resource.name, names)) });
    }
  } catch (error) {
    if (error instanceof StageFault) return refuse(error.message);
    if (isNotUnpacked(error)) return refuse(error.message, 'output');
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return refuse('A file that was named is not there.');
    throw error;
  } finally {
    duckdb?.close();
  }
  return { ok: true, tables };
}

/** Makes the table of a file; where quotation marks do not come in pairs, they are letters like any other. */
async function stage(duckdb: Tables, file: GivenFile, names: readonly string[], temporary: string): Promise<Resource> {
  const { resource } = file;
  try {
    await stageTable(duckdb, [file], names, { temporary });
    return resource;
  } catch (error) {
    if (!(error instanceof StageFault) || resource.dialect.delimiter === ',') throw error;
    const plain = { ...resource, dialect: { ...resource.dialect, quoteChar: null } };
    await stageTable(duckdb, [{ ...file, resource: plain }], names, { temporary });
    return plain;
  }
}

const DELIMITERS = ['|', '\t', '^', ';', ','] as const;

/** What kind of table a file is, by its name and its first line; a sentence where that cannot be told. */
function lookAt(
  path: string,
  all: readonly string[],
): { readonly resource: Resource; readonly names: readonly string[] } | string {
  const file = basename(path);
  const stem = basename(path, extname(path))
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '_')
    .replace(/^_+|^redress/, '')
    .slice(0, 30);
  const same = all.filter((each) => basename(each).toLowerCase() === file.toLowerCase()).length;
  const name = stem || 'table';
  if (same > 1) return `Two files are called ${file}: rename one, so that a mapping can tell them apart.`;
  const ending = extname(path).toLowerCase();
  if (ending === '.parquet' || ending === '.jsonl' || ending === '.ndjson')
    return `${file}: no mapping is proposed for this form. Write its columns by hand, with format: ${ending === '.parquet' ? 'parquet' : 'jsonl'}.`;
  if (ending === '.xlsx')
    return `${file}: export the workbook as CSV for a proposal; the mapping can say format: xlsx afterwards.`;
  const encoding = isUtf8(startOf(path)) ? 'utf-8' : 'windows-1252';
  const delimiter = [...DELIMITERS].sort(
    (a, b) => headerOf(path, b, b === ',').length - headerOf(path, a, a === ',').length,
  )[0]!;
  const names = headerOf(path, delimiter, true);
  if (names.length < 2)
    return `${file}: one column alone was found. If the fields have fixed widths, list them with start and length (format: fixed).`;
  if (new Set(names).size < names.length || names.includes(''))
    return `${file}: its first line has names that are blank or stand twice. Is it a header?`;
  if (names.filter((each) => /^\d/.test(each)).length * 2 > names.length)
    return `${file}: its first line looks like data. Say header: false, and list its fields.`;
  return { resource: resourceSchema.parse({ name, path: file, encoding, dialect: { delimiter } }), names };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // The last letter may be cut in the middle.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, Math.max(0, bytes.length - 4)), {
      stream: true,
    });
    return true;
  } catch {
    return false;
  }
}

function refuse(message: string, kind: Problem['kind'] = 'input'): Looked & { readonly ok: false } {
  return { ok: false, problem: { kind, message } };
}
