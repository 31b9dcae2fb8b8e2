import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { formatOf } from '../../jurisdictions/index.ts';
import { problemOf } from '../../record/problem.ts';
import { EXPORT_FORMATS, type ExportFormat, exportPaths, writeExport } from '../../results/export/write-export.ts';
import { caughtFailure } from '../../results/files/output-folder.ts';
import { openResults } from '../../results/open-results.ts';
import { print } from '../terminal/page.ts';
import { reportProblem } from '../terminal/report-problem.ts';
import { formatCount } from '../terminal/summary-view.ts';

type Options = { readonly format: ExportFormat; readonly out?: string; readonly overwrite?: boolean };

export function exportCommand(): Command {
  return new Command('export')
    .argument('<results>', 'a results folder')
    .addOption(
      new Option('--format <kind>', 'Parquet files, or an Excel workbook')
        .choices([...EXPORT_FORMATS])
        .makeOptionMandatory(),
    )
    .option('--out <folder>', 'where the files go (default: the results folder, in export/)')
    .option('--overwrite', 'replace files that exist')
    .action(run);
}

async function run(folder: string, options: Options): Promise<void> {
  const results = openResults(folder);
  if (!results.ok) return reportProblem(results.problem);
  const columns = await formatOf(results.manifest.format);
  if (columns === undefined) return reportProblem({ kind: 'input', message: unknownFormat(folder) });
  const out = options.out ?? join(folder, 'export');
  const paths = exportPaths(out, options.format);
  const taken = Object.values(paths).find((path) => existsSync(path));
  if (taken && !options.overwrite) return reportProblem(problemOf('output', { code: 'output-exists', path: taken }));
  try {
    const { convictions, people } = await writeExport(results, out, options.format, {
      columns,
      overwrite: options.overwrite ?? false,
    });
    print(`${paths.convictions}: ${formatCount(convictions)} convictions`);
    print(`${paths.people}: ${formatCount(people)} people`);
  } catch (error) {
    reportProblem(caughtFailure(out, error));
  }
}

function unknownFormat(folder: string): string {
  return `The results in ${folder} are of a file format that this version of Redress does not know; export them with the version that made them.`;
}
