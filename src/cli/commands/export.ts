import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { openResults } from '../../bulk/compare/read-results.ts';
import { convictionRows, peopleTable } from '../../bulk/export/conviction-rows.ts';
import { CONVICTION_COLUMNS, type ExportValue } from '../../bulk/export/table.ts';
import type { writeXlsx } from '../../bulk/export/xlsx.ts';
import { outputFailure } from '../../bulk/results/output-folder.ts';
import { reportProblem } from '../terminal/report-problem.ts';
import { formatCount } from '../terminal/summary-view.ts';

type Options = { readonly format: 'parquet' | 'xlsx'; readonly out?: string; readonly overwrite?: boolean };

export function exportCommand(): Command {
  return new Command('export')
    .description('Write the convictions and the people of a run for a spreadsheet or for analysis')
    .argument('<results>', 'a results folder')
    .addOption(
      new Option('--format <kind>', 'Parquet files, or an Excel workbook')
        .choices(['parquet', 'xlsx'])
        .makeOptionMandatory(),
    )
    .option('--out <folder>', 'where the files go (default: the results folder, in export/)')
    .option('--overwrite', 'replace files that exist')
    .action(run);
}

async function run(folder: string, options: Options): Promise<void> {
  const results = openResults(folder);
  if (!results.ok) return reportProblem(results.problem);
  const out = options.out ?? join(folder, 'export');
  const people = peopleTable();
  const { format } = options;
  const paths = { convictions: join(out, `convictions.${format}`), people: join(out, `people.${format}`) };
  const taken = Object.values(paths).find((path) => existsSync(path));
  if (taken && !options.overwrite)
    return reportProblem({ kind: 'output', message: `${taken} exists already; add --overwrite to replace it.` });
  async function* counted(): AsyncGenerator<readonly ExportValue[]> {
    for await (const row of convictionRows(folder)) {
      people.add(row);
      yield row;
    }
  }
  const unfinished = (path: string) => `${path}.unfinished`;
  try {
    mkdirSync(out, { recursive: true });
    const write = await writerFor(format);
    const convictions = await write(unfinished(paths.convictions), 'Convictions', CONVICTION_COLUMNS, counted());
    const persons = await write(unfinished(paths.people), 'People', people.columns, people.rows());
    for (const path of Object.values(paths)) renameSync(unfinished(path), path);
    process.stdout.write(`${paths.convictions}: ${formatCount(convictions)} convictions\n`);
    process.stdout.write(`${paths.people}: ${formatCount(persons)} people\n`);
  } catch (error) {
    for (const path of Object.values(paths)) rmSync(unfinished(path), { force: true });
    if (typeof (error as { code?: unknown }).code !== 'string') throw error;
    reportProblem({ kind: 'output', message: outputFailure(out, error) });
  }
}

/** Each library is loaded only for its own format. */
async function writerFor(format: Options['format']): Promise<typeof writeXlsx> {
  if (format === 'xlsx') return (await import('../../bulk/export/xlsx.ts')).writeXlsx;
  const { writeParquet } = await import('../../bulk/export/parquet.ts');
  return (path, _title, columns, rows) => writeParquet(path, columns, rows);
}
