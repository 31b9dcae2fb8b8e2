import { basename } from 'node:path';
import { isNotUnpacked } from '../program/unpack.ts';
import type { Problem } from '../record/problem.ts';
import { openTables, type Tables } from '../tables/duckdb.ts';
import { MACROS } from './expressions.ts';
import { type Layout, readLayout } from './layout.ts';
import { type ColumnProfile, profileTable } from './profile.ts';
import type { Resource } from './schema.ts';
import { type GivenFile, StageFault, stageTable } from './stage.ts';
import { shapeOf } from './table-shape.ts';
import { WorkbookFault } from './workbook.ts';

/** A table as a look at its file shows it. */
export type LookedTable = {
  readonly resource: Resource;
  readonly columns: readonly ColumnProfile[];
  readonly rows: number;
  /** Whether the fields of its fixed width are those that blanks part, and no layout said so. */
  readonly isGuessed?: boolean;
};

export type Looked =
  | { readonly ok: true; readonly tables: readonly LookedTable[] }
  | { readonly ok: false; readonly problem: Problem };

/** Looks at files: what they are, and what stands in each column. Among them may be layouts of those of fixed width. */
export async function lookAtTables(given: readonly string[], temporary: string): Promise<Looked> {
  const tables: LookedTable[] = [];
  let duckdb: Tables | undefined;
  try {
    const { files, layouts } = partedLayouts(given);
    duckdb = await openTables({ inputs: files, temporary });
    for (const sql of MACROS) await duckdb.run(sql);
    for (const [at, path] of files.entries()) {
      const shape = await shapeOf(path, { duckdb, files, layouts });
      if (typeof shape === 'string') return refuse(shape);
      const { names, isGuessed } = shape;
      const file = { path, name: basename(path), number: at + 1, resource: shape.resource };
      const resource = await stage(duckdb, file, names, temporary);
      const seen = await profileTable(duckdb, resource.name, names);
      tables.push({ resource, ...seen, ...(isGuessed && { isGuessed }) });
    }
    return { ok: true, tables };
  } catch (error) {
    if (error instanceof StageFault || error instanceof WorkbookFault) return refuse(error.message);
    if (isNotUnpacked(error)) return refuse(error.message, 'output');
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return refuse('A file that was named is not there.');
    throw error;
  } finally {
    duckdb?.close();
  }
}

/** Which of the files given are tables, and which are layouts; where all are layouts, they are tables like any other. */
function partedLayouts(given: readonly string[]): {
  readonly files: readonly string[];
  readonly layouts: readonly Layout[];
} {
  const layouts = given.flatMap((path) => readLayout(path) ?? []);
  const files = given.filter((path) => !layouts.some((layout) => layout.path === path));
  return files.length === 0 ? { files: given, layouts: [] } : { files, layouts };
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

function refuse(message: string, kind: Problem['kind'] = 'input'): Looked & { readonly ok: false } {
  return { ok: false, problem: { kind, message } };
}
