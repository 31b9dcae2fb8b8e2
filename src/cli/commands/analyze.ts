import { Command, InvalidArgumentError, Option } from 'commander';
import type { Day } from '../../record/index.ts';
import { parseAsOf } from '../as-of.ts';
import { startEarly } from '../early-threads.ts';
import { JURISDICTION_OPTION } from '../jurisdiction-option.ts';
import { MAPPING_OPTION, MEMORY_OPTION } from '../mapping-option.ts';
import { repeated } from '../option-values.ts';
import { LINKS_OPTION, OTHER_STATE_OPTION } from '../other-states-option.ts';

export type AnalyzeOptions = {
  readonly jurisdiction?: string;
  readonly county: string;
  readonly pack?: readonly string[];
  readonly policy?: readonly string[];
  readonly policies?: string;
  readonly set?: readonly string[];
  readonly reading?: readonly string[];
  readonly otherState?: readonly string[];
  readonly links?: string;
  readonly mapping?: string;
  readonly memory?: number;
  readonly asOf?: Day;
  readonly out: string;
  readonly overwrite?: boolean;
  readonly quarantine?: boolean;
  readonly results?: 'all' | 'convictions';
  readonly workers?: number;
  readonly json?: boolean;
  readonly quiet?: boolean;
};

export function analyzeCommand(): Command {
  return new Command('analyze')
    .argument('<file...>', 'the file or files that the state sent, or rap sheets, or folders of them')
    .requiredOption('--county <name>', 'whose convictions are decided, such as "SAN JOAQUIN"; ALL for every county')
    .option(...JURISDICTION_OPTION)
    .option('--pack <name>', "the law (default: the state's first); may be given again", repeated)
    .option(
      '--policy <file or name>',
      "the county's options file, or a built-in policy (default: statute); may be given again to compare",
      repeated,
    )
    .option('--set <key=value>', 'a choice that a built-in policy leaves open; may be given again', repeated)
    .option(
      '--reading <id=value>',
      'how the file is read where it is silent, such as blank-disposition=no-conviction; may be given again',
      repeated,
    )
    .option('--policies <folder or table>', 'with --county ALL: the policy of each county that has one of its own')
    .option(...OTHER_STATE_OPTION)
    .option(...LINKS_OPTION)
    .option(...MAPPING_OPTION)
    .option(...MEMORY_OPTION)
    .option('--as-of <date>', 'the date on which ages and years are measured (default: today)', parseAsOf)
    .option('--out <folder>', 'where the results go', 'results')
    .option('--overwrite', 'replace an existing results folder')
    .option('--quarantine', 'set unreadable lines aside and send the people they may concern to hand review')
    .addOption(
      new Option(
        '--results <kind>',
        'all result files, or only the convictions that were decided (default: all; convictions with --county ALL)',
      ).choices(['all', 'convictions']),
    )
    .option('--workers <number>', 'how many workers (default: one a core; at most two a core)', parseWorkers)
    .option('--json', 'print the summary as JSON')
    .option('--quiet', 'print nothing when all is well')
    .action(run);
}

async function run(files: readonly string[], options: AnalyzeOptions): Promise<void> {
  // What mapped tables become is not known before they are read.
  const threads = options.mapping === undefined ? startEarly(files, options) : undefined;
  try {
    const { runAnalysis } = await import('../run-analysis.ts');
    await runAnalysis(files, options, threads);
  } finally {
    await threads?.stop();
  }
}

function parseWorkers(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 256)
    throw new InvalidArgumentError('write a whole number from 1 to 256.');
  return number;
}
