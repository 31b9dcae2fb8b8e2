import { type Command, InvalidArgumentError, Option } from 'commander';
import { parseAsOf } from '../as-of.ts';
import type { AnalyzeOptions } from '../commands/analyze.ts';
import { parseMonth, parseMonths } from '../commands/forecast.ts';
import { JURISDICTION_OPTION } from '../jurisdiction-option.ts';
import { MAPPING_OPTION, MEMORY_OPTION } from '../mapping-option.ts';
import { repeated } from '../option-values.ts';

/** What a plan is made of: the options of `analyze` that say what is decided, and how the files are cut. */
export type PlanOptions = Pick<
  AnalyzeOptions,
  | 'jurisdiction'
  | 'county'
  | 'pack'
  | 'policy'
  | 'policies'
  | 'set'
  | 'reading'
  | 'mapping'
  | 'memory'
  | 'asOf'
  | 'quarantine'
  | 'results'
> & {
  /** Bytes of a range. */
  readonly range: number;
  /** Whether it is forecast when people become eligible, and how far ahead. */
  readonly forecast?: boolean;
  readonly months?: number;
  readonly month?: string;
};

/**
 * Few enough that a process with one needs less than 400 MB of memory; of half as many the engine becomes fast again and again,
 * since what it learned of one range is let go before the next.
 */
const RANGE = '512MB';

export function withPlanOptions(command: Command): Command {
  return withChoiceOptions(command)
    .option(...MAPPING_OPTION)
    .option(...MEMORY_OPTION)
    .option('--forecast', 'forecast when each conviction becomes eligible, as redress forecast does')
    .option('--months <number>', 'with --forecast: how many months the calendar has (default: 60)', parseMonths)
    .option('--month <YYYY-MM>', 'with --forecast: also write the list of what falls due in a month', parseMonth)
    .option('--range <size>', 'how long a range is, such as 256MB or 1GB', parseSize, parseSize(RANGE));
}

/** Options that say what is decided, of which files. */
export function withChoiceOptions(command: Command): Command {
  return command
    .argument('<file...>', 'the file or files that the state sent, or folders of them')
    .requiredOption('--county <name>', 'whose convictions are decided, such as "SAN JOAQUIN"; ALL for every county')
    .option(...JURISDICTION_OPTION)
    .option('--pack <name>', "the law (default: the state's first); may be given again", repeated)
    .option(
      '--policy <file or name>',
      "the county's options file, or a built-in policy (default: statute); may be given again to compare",
      repeated,
    )
    .option('--set <key=value>', 'a choice that a built-in policy leaves open; may be given again', repeated)
    .option('--reading <id=value>', 'how the file is read where it is silent; may be given again', repeated)
    .option('--policies <folder or table>', 'with --county ALL: the policy of each county that has one of its own')
    .option('--as-of <date>', 'the date on which ages and years are measured (default: today)', parseAsOf)
    .option('--quarantine', 'set unreadable lines aside and send the people they may concern to hand review')
    .addOption(
      new Option(
        '--results <kind>',
        'all result files, or only the convictions that were decided (default: all; convictions with --county ALL)',
      ).choices(['all', 'convictions']),
    );
}

const UNITS: Readonly<Record<string, number>> = { '': 1, KB: 2 ** 10, MB: 2 ** 20, GB: 2 ** 30 };

function parseSize(text: string): number {
  const [, digits, unit = ''] = /^(\d{1,9})\s*(KB|MB|GB)?$/i.exec(text.trim()) ?? [];
  const bytes = Number(digits) * UNITS[unit.toUpperCase()]!;
  if (!(bytes >= 1)) throw new InvalidArgumentError('write a size such as 256MB or 1GB.');
  return bytes;
}

/** A step's number, from 1; steps count from 0. */
export function parseNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('write a whole number from 1.');
  return Number(text) - 1;
}
