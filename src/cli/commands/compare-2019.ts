import { Command } from 'commander';
import { compareWith2019 } from '../../jurisdictions/us-ca/compare-2019/compare-2019.ts';
import { NotResults } from '../../jurisdictions/us-ca/compare-2019/result-lines.ts';
import { openResults } from '../../results/open-results.ts';
import { EXIT } from '../exit-codes.ts';
import { departuresView } from '../terminal/departures-view.ts';
import { reportProblem } from '../terminal/report-problem.ts';

export function compare2019Command(): Command {
  return new Command('compare-2019')
    .argument('<file>', 'Prop64_Results.csv or All_Results.csv that the 2019 software wrote')
    .argument('<results>', 'the results folder of the same county and the same input')
    .option('--json', 'print the comparison as JSON')
    .addHelpText('after', '\nExits with 5 where a difference is not explained by the table of departures.')
    .action(run);
}

async function run(file: string, folder: string, options: { readonly json?: boolean }): Promise<void> {
  const results = openResults(folder);
  if (!results.ok) return reportProblem(results.problem, options.json);
  try {
    const compared = await compareWith2019(file, results);
    process.stdout.write(options.json ? `${JSON.stringify(compared, null, 2)}\n` : `${departuresView(compared)}\n`);
    if (compared.notExplained.cells > 0) process.exitCode = EXIT.incomplete;
  } catch (error) {
    reportProblem({ kind: 'input', message: unreadable(file, error) }, options.json);
  }
}

/** What is wrong with a file that cannot be compared; a fault of ours is thrown on. */
function unreadable(file: string, error: unknown): string {
  if (error instanceof NotResults) return error.message;
  const { code } = error as { readonly code?: unknown };
  if (code === 'ENOENT') return `${file}: there is no such file.`;
  if (code === 'EISDIR') return `${file} is a folder; name the file.`;
  if (code === 'EACCES') return `${file} may not be read by this account.`;
  throw error;
}
