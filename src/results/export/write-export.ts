import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenedResults } from '../open-results.ts';
import { outcomesOfRun } from '../outcomes-of-run.ts';
import { convictionRows, peopleTable } from './conviction-rows.ts';
import { CONVICTION_COLUMNS, type ExportValue } from './table.ts';
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
 * Writes the convictions and the people of a results folder as tables, in place of any that were there. Either both
 * files are there in the end or neither was touched; failures of the disk are thrown as they come.
 */
export async function writeExport(results: OpenedResults, out: string, format: ExportFormat): Promise<Exported> {
  const people = peopleTable(outcomesOfRun(results.summary));
  const paths = exportPaths(out, format);
  async function* counted(): AsyncGenerator<readonly ExportValue[]> {
    for await (const row of convictionRows(results)) {
      people.add(row);
      yield row;
    }
  }
  const unfinished = (path: string) => `${path}.unfinished`;
  try {
    mkdirSync(out, { recursive: true, mode: 0o700 });
    const write = await writerFor(format);
    const convictions = await write(unfinished(paths.convictions), 'Convictions', CONVICTION_COLUMNS, counted());
    const persons = await write(unfinished(paths.people), 'People', people.columns, people.rows());
    for (const path of Object.values(paths)) renameSync(unfinished(path), path);
    return { convictions, people: persons };
  } finally {
    for (const path of Object.values(paths)) rmSync(unfinished(path), { force: true });
  }
}

/** Each library is loaded only for its own format. */
async function writerFor(format: ExportFormat): Promise<typeof writeXlsx> {
  if (format === 'xlsx') return (await import('./xlsx.ts')).writeXlsx;
  const { writeParquet } = await import('./parquet.ts');
  return (path, _title, columns, rows) => writeParquet(path, columns, rows);
}
