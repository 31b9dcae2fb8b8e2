import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beginWholeFile } from '../../disk/whole-file.ts';
import type { BulkFormat } from '../../format/bulk-format.ts';
import type { OpenedResults } from '../open-results.ts';
import { outcomesOfRun } from '../outcomes-of-run.ts';
import { convictionRows, peopleTable } from './conviction-rows.ts';
import { type ExportValue, exportTableOf } from './table.ts';
import type { writeXlsx } from './xlsx.ts';

export const EXPORT_FORMATS = ['parquet', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export type Exported = { readonly convictions: number; readonly people: number };

/** The files that an export of a format is, within its folder. */
export function exportPaths(
  out: string,
  format: ExportFormat,
): { readonly convictions: string; readonly people: string } {
  return { convictions: join(out, `convictions.${format}`), people: join(out, `people.${format}`) };
}

/**
 * Writes the convictions and the people of a results folder as tables, replacing earlier ones where `overwrite` is set.
 * `columns` is the format of the run's files. Neither table has its name before both are complete; failures of the disk
 * are thrown as they are.
 */
export async function writeExport(
  results: OpenedResults,
  out: string,
  format: ExportFormat,
  { columns, overwrite }: { readonly columns: BulkFormat; readonly overwrite: boolean },
): Promise<Exported> {
  const table = await exportTableOf(columns);
  const people = peopleTable(outcomesOfRun(results.summary), table);
  const paths = exportPaths(out, format);
  async function* counted(): AsyncGenerator<readonly ExportValue[]> {
    for await (const row of convictionRows(results, table)) {
      people.add(row);
      yield row;
    }
  }
  mkdirSync(out, { recursive: true, mode: 0o700 });
  const files = {
    convictions: beginWholeFile(paths.convictions, overwrite),
    people: beginWholeFile(paths.people, overwrite),
  };
  try {
    const write = await writerFor(format);
    const convictions = await write(files.convictions.path, 'Convictions', table.convictions, counted());
    const persons = await write(files.people.path, 'People', people.columns, people.rows());
    files.convictions.commit();
    files.people.commit();
    return { convictions, people: persons };
  } finally {
    files.convictions.abandon();
    files.people.abandon();
  }
}

/** Each library is loaded only for its own format. */
async function writerFor(format: ExportFormat): Promise<typeof writeXlsx> {
  if (format === 'xlsx') return (await import('./xlsx.ts')).writeXlsx;
  const { writeParquet } = await import('./parquet.ts');
  return (path, _title, columns, rows) => writeParquet(path, columns, rows);
}
