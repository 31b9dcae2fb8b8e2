import { Command, InvalidArgumentError, Option } from 'commander';
import { analyzeWith } from '../../bulk/analyze.ts';
import type { Day } from '../../record/index.ts';
import { parseAsOf, today } from '../as-of.ts';
import { loadEngine } from '../engine.ts';
import { EXIT } from '../exit-codes.ts';
import { choosePolicy } from '../policy-choice.ts';
import { progressBar } from '../terminal/progress-bar.ts';
import { reportProblem } from '../terminal/report-problem.ts';
import { summaryView } from '../terminal/summary-view.ts';

export type AnalyzeOptions = {
  readonly county: string;
  readonly policy?: string;
  readonly asOf?: Day;
  readonly out: string;
  readonly overwrite?: boolean;
  readonly quarantine?: boolean;
  readonly results: 'all' | 'convictions';
  readonly workers?: number;
  readonly json?: boolean;
  readonly quiet?: boolean;
};

export function analyzeCommand(): Command {
  return new Command('analyze')
    .description("Decide a county's convictions from the state's bulk history file and write the results")
    .argument('<file...>', 'the file or files that the state sent')
    .requiredOption('--county <name>', 'the county whose convictions are decided, such as "SAN JOAQUIN"')
    .option('--policy <file or name>', "the county's options file, or a built-in policy (default: statute)")
    .option('--as-of <date>', 'the date on which ages and years are measured (default: today)', parseAsOf)
    .option('--out <folder>', 'where the results go', 'results')
    .option('--overwrite', 'replace an existing results folder')
    .option('--quarantine', 'set unreadable lines aside and send whomever they may concern to hand review')
    .addOption(
      new Option('--results <kind>', 'all three result files, or only the convictions that were decided')
        .choices(['all', 'convictions'])
        .default('all'),
    )
    .option('--workers <number>', 'how many workers (default: one a core)', parseWorkers)
    .option('--json', 'print the summary as JSON')
    .option('--quiet', 'print nothing when all is well')
    .action(runAnalysis);
}

/** Runs an analysis and shows its summary; a problem is reported and sets the exit code. */
export async function runAnalysis(files: readonly string[], options: AnalyzeOptions): Promise<void> {
  const choice = choosePolicy(options.policy);
  if (!choice.ok) return reportProblem(choice.problem, options.json);
  const abort = new AbortController();
  const cancel = () => abort.abort();
  process.once('SIGINT', cancel);
  process.once('SIGTERM', cancel);
  const bar = progressBar(!options.quiet && !options.json);
  const start = performance.now();
  const analysis = await analyzeWith(
    await loadEngine(),
    {
      inputs: files,
      county: options.county,
      pack: choice.pack,
      policy: choice.policy,
      options: choice.options,
      asOf: options.asOf ?? today(),
      out: options.out,
      overwrite: options.overwrite ?? false,
      quarantine: options.quarantine ?? false,
      results: options.results,
      workers: options.workers,
    },
    { onProgress: bar.update, signal: abort.signal },
  ).finally(bar.stop);
  if (!analysis.ok) return reportProblem(analysis.problem, options.json);
  const { summary } = analysis;
  if (options.json) process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
  else if (!options.quiet) {
    const seconds = (performance.now() - start) / 1000;
    process.stdout.write(`${summaryView(summary, { seconds, out: options.out })}\n`);
  }
  if (!summary.complete) process.exitCode = EXIT.incomplete;
}

function parseWorkers(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 256)
    throw new InvalidArgumentError('write a whole number from 1 to 256.');
  return number;
}
