import { Command } from 'commander';
import { countyAsked } from '../../format/county-asked.ts';
import { beginWithFewHeaps } from '../../program/few-heaps.ts';
import type { Day } from '../../record/index.ts';
import { parseAsOf, today } from '../as-of.ts';
import { courtFiles } from '../court-files.ts';
import { EXIT } from '../exit-codes.ts';
import { fail } from '../fail.ts';
import { JURISDICTION_OPTION } from '../jurisdiction-option.ts';
import { repeated } from '../option-values.ts';
import { chooseJurisdiction, choosePack, choosePolicy } from '../policy-choice.ts';
import type { Reconciled } from '../reconcile-courts/run.ts';
import { PAINT, print } from '../terminal/page.ts';
import { reportProblem } from '../terminal/report-problem.ts';
import { formatCount } from '../terminal/summary-view.ts';

type Options = {
  readonly jurisdiction?: string;
  readonly links: string;
  readonly county: string;
  readonly pack?: string;
  readonly policy?: string;
  readonly set?: readonly string[];
  readonly reading?: readonly string[];
  readonly asOf?: Day;
  readonly out: string;
  readonly mapping?: string;
  readonly overwrite?: boolean;
  readonly quarantine?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
};

export function reconcileCourtsCommand(): Command {
  return new Command('reconcile-courts')
    .argument('<state>', "the state's file")
    .argument('<court...>', "a court's list: a court table (docs/formats/court-table.md), or with --mapping its tables")
    .requiredOption('--links <folder>', 'what redress link made of these two files')
    .option(...JURISDICTION_OPTION)
    .option('--county <name>', 'whose policy decides; ALL for every county', 'ALL')
    .option('--pack <name>', "the law (default: the state's first)")
    .option('--policy <file or name>', "the county's options file, or a built-in policy (default: statute)")
    .option('--set <key=value>', 'a choice that a built-in policy leaves open; may be given again', repeated)
    .option('--reading <id=value>', 'how the file is read where it is silent; may be given again', repeated)
    .option('--as-of <date>', 'the day on which it is decided (default: today)', parseAsOf)
    .option('--out <folder>', 'where the lists go', 'reconciled')
    .option('--mapping <file>', "the court's files are tables of its system, and this mapping says what they mean")
    .option('--overwrite', 'replace earlier lists')
    .option('--quarantine', 'set unreadable lines of either file aside and leave open what they may concern')
    .option('--json', 'print the figures as JSON')
    .option('--quiet', 'print nothing when all is well')
    .action(run);
}

async function run(state: string, courts: readonly string[], options: Options): Promise<void> {
  beginWithFewHeaps();
  const chosenState = await chooseJurisdiction(options.jurisdiction);
  if (!chosenState.ok) return reportProblem(chosenState.problem, options.json);
  const { jurisdiction } = chosenState;
  const pack = await choosePack(jurisdiction, options.pack);
  if (!pack.ok) return reportProblem(pack.problem, options.json);
  const chosen = await choosePolicy(jurisdiction, options.policy, pack.pack, options);
  if (!chosen.ok) return reportProblem(chosen.problem, options.json);
  const { policy, options: values, readings } = chosen;
  const county = countyAsked(jurisdiction.format, options.county);
  const setting = { asOf: options.asOf ?? today(), county, options: values, ...(readings && { readings }) };
  if (courts.length > 1 && options.mapping === undefined)
    return fail('name one list of a court; several files are its tables, with --mapping', EXIT.usage);
  const given = await courtFiles(jurisdiction, [state, ...courts], options);
  if (!given.ok) return reportProblem(given.problem, options.json);
  const [, court] = given.files;
  const { reconcileCourts } = await import('../reconcile-courts/run.ts');
  const done = await reconcileCourts({
    format: jurisdiction.format,
    ...{ state, court: court!, courtName: given.names[1]!, links: options.links, out: options.out },
    choice: { pack: chosen.pack, policy, setting },
    quarantine: options.quarantine ?? false,
    overwrite: options.overwrite ?? false,
    quiet: (options.quiet ?? false) || (options.json ?? false),
  }).finally(given.cleanUp);
  if (!done.ok) return reportProblem(done.problem, options.json);
  const { result } = done;
  if (options.json) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  else if (!options.quiet) print(view(result, options.out));
  if (result.setAsideLines > 0) process.exitCode = EXIT.incomplete;
}

/** More counties than this are shown together. */
const SHOWN = 20;

function view({ figures, decided }: Reconciled, out: string): string {
  const counties = [...Map.groupBy(figures, ({ county }) => county)];
  const row = (name: string, own: Reconciled['figures']) => {
    const sum = (of: 'bothAgree' | 'bothDiffer' | 'courtOnly' | 'stateOnly') =>
      formatCount(own.reduce((total, each) => total + each[of], 0)).padStart(13);
    return `  ${name.padEnd(18)}${sum('bothAgree')}${sum('bothDiffer')}${sum('courtOnly')}${sum('stateOnly')}`;
  };
  return [
    PAINT.heading('Convictions                 agree       differ   court only   state only'),
    ...(counties.length <= SHOWN ? counties.map(([name, own]) => row(name === '' ? '(no county)' : name, own)) : []),
    row('In all', figures),
    '',
    PAINT.heading("What the court's convictions that the state lacks, surely or perhaps, would be decided to"),
    ...Object.entries(decided)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([outcome, number]) => `  ${formatCount(number).padStart(12)}  ${outcome}`),
    '',
    `Lists, figures by county and year, decisions: ${out}`,
  ].join('\n');
}
