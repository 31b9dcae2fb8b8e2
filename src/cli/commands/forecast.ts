import { Command, InvalidArgumentError } from 'commander';
import { countyAsked } from '../../format/county-asked.ts';
import type { Jurisdiction } from '../../format/jurisdiction.ts';
import type { Pack, Unit } from '../../law/language/index.ts';
import { type Day, formatDay } from '../../record/index.ts';
import { parseAsOf, today } from '../as-of.ts';
import { EXIT } from '../exit-codes.ts';
import type { Calendar } from '../forecast/calendar.ts';
import { gatherInputs } from '../gather-inputs.ts';
import { JURISDICTION_OPTION } from '../jurisdiction-option.ts';
import { MAPPING_OPTION, MEMORY_OPTION } from '../mapping-option.ts';
import { repeated } from '../option-values.ts';
import type { OtherStates } from '../other-states.ts';
import { LINKS_OPTION, OTHER_STATE_OPTION } from '../other-states-option.ts';
import { chooseJurisdiction, choosePack, choosePolicy } from '../policy-choice.ts';
import { PAINT, print } from '../terminal/page.ts';
import { reportProblem } from '../terminal/report-problem.ts';
import { formatCount } from '../terminal/summary-view.ts';

type Options = {
  readonly jurisdiction?: string;
  readonly county: string;
  readonly pack?: string;
  readonly policy?: string;
  readonly set?: readonly string[];
  readonly reading?: readonly string[];
  readonly otherState?: readonly string[];
  readonly links?: string;
  readonly mapping?: string;
  readonly memory?: number;
  readonly asOf?: Day;
  readonly months: number;
  readonly month?: string;
  readonly since?: string;
  readonly out: string;
  readonly overwrite?: boolean;
  readonly quarantine?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
};

export function forecastCommand(): Command {
  return new Command('forecast')
    .argument('<file...>', 'the file or files that the state sent, or folders of them')
    .requiredOption('--county <name>', 'whose convictions are forecast; ALL for every county')
    .option(...JURISDICTION_OPTION)
    .option('--pack <name>', "the law (default: the state's first)")
    .option('--policy <file or name>', "the county's options file, or a built-in policy (default: statute)")
    .option('--set <key=value>', 'a choice that a built-in policy leaves open; may be given again', repeated)
    .option('--reading <id=value>', 'how the file is read where it is silent; may be given again', repeated)
    .option(...OTHER_STATE_OPTION)
    .option(...LINKS_OPTION)
    .option(...MAPPING_OPTION)
    .option(...MEMORY_OPTION)
    .option('--as-of <date>', 'the day from which it is forecast (default: today)', parseAsOf)
    .option('--months <number>', 'how many months the calendar has', parseMonths, MONTHS)
    .option('--month <YYYY-MM>', 'also write the list of what falls due in a month', parseMonth)
    .option('--since <folder>', 'an earlier forecast: only people who can have changed since are decided anew')
    .option('--out <folder>', 'where the forecast goes', 'forecast')
    .option('--overwrite', 'replace an earlier forecast')
    .option('--quarantine', 'set unreadable lines aside and leave open what they may concern')
    .option('--json', 'print the calendar as JSON')
    .option('--quiet', 'print nothing when all is well')
    .action(run);
}

async function run(files: readonly string[], options: Options): Promise<void> {
  const state = await chooseJurisdiction(options.jurisdiction);
  if (!state.ok) return reportProblem(state.problem, options.json);
  const { jurisdiction } = state;
  const pack = await choosePack(jurisdiction, options.pack);
  if (!pack.ok) return reportProblem(pack.problem, options.json);
  const chosen = await choosePolicy(jurisdiction, options.policy, pack.pack, options);
  if (!chosen.ok) return reportProblem(chosen.problem, options.json);
  const gathered = await gatherInputs(jurisdiction, files, '.', options);
  if (!gathered.ok) return reportProblem(gathered.problem, options.json);
  const asOf = options.asOf ?? today();
  const county = countyAsked(jurisdiction.format, options.county);
  const { policy, options: values, readings } = chosen;
  const setting = { asOf, county, options: values, ...(readings && { readings }) };
  try {
    const beside = await besideOf(jurisdiction, gathered.inputs, chosen.pack, options);
    if (!beside.ok) return reportProblem(beside.problem, options.json);
    if (beside.note !== '' && !options.quiet) process.stderr.write(`${beside.note}\n`);
    const { makeForecast } = await import('../forecast/make-forecast.ts');
    const made = await makeForecast({
      format: jurisdiction.format,
      inputs: gathered.inputs,
      quarantine: options.quarantine ?? false,
      choice: { pack: chosen.pack, policy, setting },
      answers: beside.answers,
      months: options.months,
      month: options.month,
      since: options.since,
      out: options.out,
      overwrite: options.overwrite ?? false,
      quiet: (options.quiet ?? false) || (options.json ?? false),
    });
    if (!made.ok) return reportProblem(made.problem, options.json);
    if (options.since !== undefined && !options.quiet) {
      const { people, decided } = made.anew;
      process.stderr.write(`${formatCount(decided)} of ${formatCount(people)} people were decided anew.\n`);
    }
    showForecast(made, { asOf, out: options.out, unit: chosen.pack.unit }, options);
  } finally {
    gathered.cleanUp();
  }
}

type Shown = { readonly asOf: Day; readonly out: string; readonly unit: Unit | undefined };

/** What a forecast says in the end. */
export function showForecast(
  { calendar, setAsideLines }: { readonly calendar: Calendar; readonly setAsideLines: number },
  shown: Shown,
  options: Pick<Options, 'json' | 'quiet'>,
): void {
  if (options.json) process.stdout.write(`${JSON.stringify({ asOf: formatDay(shown.asOf), ...calendar }, null, 2)}\n`);
  else if (!options.quiet) print(calendarView(calendar, shown));
  if (setAsideLines > 0) process.exitCode = EXIT.incomplete;
}

/** What convictions in files of other states answer; nothing, and nothing is loaded, where there are none. */
async function besideOf(
  jurisdiction: Jurisdiction,
  inputs: readonly string[],
  pack: Pack,
  options: Options,
): Promise<OtherStates> {
  if (options.otherState === undefined && options.links === undefined) return { ok: true, answers: [], note: '' };
  const { otherStatesOf } = await import('../other-states.ts');
  return otherStatesOf({ jurisdiction, inputs, packs: [pack] }, options);
}

/** Months are shown one by one as far as a screen goes, and then by year. */
const SHOWN = 24;

function calendarView(calendar: Calendar, { asOf, out, unit }: Shown): string {
  const units = `${unit ?? 'conviction'}s`;
  const row = (name: string, ...numbers: readonly number[]) =>
    `  ${name.padEnd(12)}${numbers.map((number) => formatCount(number).padStart(14)).join('')}`;
  const rest = Map.groupBy(calendar.months.slice(SHOWN), ({ month }) => month.slice(0, 4));
  const sum = (of: readonly number[]) => of.reduce((total, each) => total + each, 0);
  return [
    `${formatCount(calendar.people)} people with ${formatCount(calendar.convictions)} ${units} under this law, as of ${formatDay(asOf)}`,
    '',
    PAINT.heading(`Becomes eligible${units.padStart(17)}        people       perhaps`),
    ...calendar.months
      .slice(0, SHOWN)
      .map(({ month, convictions, people, perhaps }) => row(month, convictions, people, perhaps)),
    ...[...rest].map(([year, months]) => row(`${year}*`, sum(months.map(({ convictions }) => convictions)))),
    '',
    PAINT.heading(`All ${units}`),
    `  ${formatCount(calendar.now).padStart(10)}  eligible now`,
    `  ${formatCount(calendar.later).padStart(10)}  in these months`,
    `  ${formatCount(calendar.afterwards).padStart(10)}  after them`,
    `  ${formatCount(calendar.unknown).padStart(10)}  may be eligible, and the record cannot tell when`,
    `  ${formatCount(calendar.never).padStart(10)}  never, as the record and the law stand`,
    '',
    rest.size > 0 ? `* The whole year, or what is left of it. Months, people and lists: ${out}` : `Forecast: ${out}`,
  ].join('\n');
}

/** Months of the calendar where nothing else is asked for. */
export const MONTHS = 60;

export function parseMonths(text: string): number {
  const number = Number(text);
  if (!/^\d{1,4}$/.test(text) || number < 1 || number > 1200)
    throw new InvalidArgumentError('write a whole number from 1 to 1200.');
  return number;
}

export function parseMonth(text: string): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) throw new InvalidArgumentError('write a month as YYYY-MM.');
  return text;
}
