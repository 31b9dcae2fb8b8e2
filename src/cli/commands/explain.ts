import { Command } from 'commander';
import { explain, renderExplanation } from '../../decide/index.ts';
import { placeBeside } from '../../disk/temporary.ts';
import { type BulkFormat, columnOf } from '../../format/bulk-format.ts';
import { registeredWords, toldReadings, USUAL_READINGS } from '../../law/index.ts';
import { type Count, type Day, formatDay, type Person, timeline } from '../../record/index.ts';
import type { Problem } from '../../record/problem.ts';
import { parseAsOf, today } from '../as-of.ts';
import { gatherInputs, sheetsNote } from '../gather-inputs.ts';
import { JURISDICTION_OPTION } from '../jurisdiction-option.ts';
import { MAPPING_OPTION, MEMORY_OPTION } from '../mapping-option.ts';
import { type ChosenPolicy, chooseJurisdiction, choosePack, choosePolicy } from '../policy-choice.ts';
import { withProgress } from '../progress.ts';
import { EXPLANATION, print } from '../terminal/page.ts';
import { reportProblem } from '../terminal/report-problem.ts';

type Options = {
  readonly jurisdiction?: string;
  readonly county: string;
  readonly person?: string;
  readonly pack?: string;
  readonly policy?: string;
  readonly set?: string[];
  readonly reading?: string[];
  readonly mapping?: string;
  readonly memory?: number;
  readonly asOf?: Day;
  readonly quarantine?: boolean;
  readonly corrections?: string;
};

export function explainCommand(): Command {
  return new Command('explain')
    .argument('<file...>', 'the file or files that the state sent, or rap sheets')
    .requiredOption('--county <name>', 'the county whose convictions are decided')
    .option('--person <id>', "the person, by the state's number in the file; may be left out where there is only one")
    .option(...JURISDICTION_OPTION)
    .option('--pack <name>', "the law (default: the state's first)")
    .option('--policy <file or name>', "the county's options file, or a built-in policy (default: statute)")
    .option('--set <key=value...>', 'choices that a built-in policy leaves open')
    .option('--reading <id=value...>', 'how the file is read where it is silent')
    .option(...MAPPING_OPTION)
    .option(...MEMORY_OPTION)
    .option('--as-of <date>', 'the date on which ages and years are measured (default: today)', parseAsOf)
    .option('--quarantine', 'set unreadable lines aside')
    .option('--corrections <file>', "corrections.json of a run: explains with what was laid over the run's files")
    .action(run);
}

async function run(files: string[], options: Options): Promise<void> {
  const state = await chooseJurisdiction(options.jurisdiction);
  if (!state.ok) return reportProblem(state.problem);
  const { jurisdiction } = state;
  const pack = await choosePack(jurisdiction, options.pack);
  if (!pack.ok) return reportProblem(pack.problem);
  const choice = await choosePolicy(jurisdiction, options.policy, pack.pack, options);
  if (!choice.ok) return reportProblem(choice.problem);
  const gathered = await gatherInputs(jurisdiction, files, placeBeside(files[0]), options);
  if (!gathered.ok) return reportProblem(gathered.problem);
  const found = await readOne(jurisdiction.format, gathered.inputs, options);
  gathered.cleanUp();
  if (!found.ok) return reportProblem(found.problem);
  const unread = sheetsNote(gathered.sheets, gathered.notUnderstood);
  if (unread !== '') process.stderr.write(`${unread}\n`);
  const asOf = options.asOf ?? today();
  const county = options.county.trim().toUpperCase();
  const laid = await laidOver(found.person, jurisdiction.format, options.corrections);
  if (!laid.ok) return reportProblem(laid.problem);
  const { person } = laid;
  const explanations = explain(person, {
    pack: choice.pack,
    policy: choice.policy,
    setting: { asOf, county, options: choice.options, ...(choice.readings ? { readings: choice.readings } : {}) },
  });
  const note = (count: Count) => {
    const found = explanations.find(({ conviction }) => conviction === count);
    return found && `${found.decision.outcome.label}: ${found.decision.reason}`;
  };
  const parts = [
    `${person.names.join('; ') || 'Name unknown'} (${person.id}), ${county}, ${choice.policy.title}, as of ${formatDay(asOf)}`,
    ...readingsText(choice),
    ...laid.told,
    timeline(person, { mark: note, ...registeredWords(choice.pack.facts) }),
    ...explanations.map((each) => renderExplanation(each, EXPLANATION)),
  ];
  print(parts.join('\n\n'));
}

/** How the file is read where it is silent, as far as that is not how files are usually read. */
function readingsText({ pack, policy, readings }: ChosenPolicy): readonly string[] {
  const values = toldReadings(pack, policy, readings);
  const lines = (pack.readings ?? []).flatMap((each) => {
    const value = values[each.id]!;
    const words = (each.values as Readonly<Record<string, string>>)[value]!;
    return value === USUAL_READINGS[each.id] ? [] : [`  ${each.title}: ${words}`];
  });
  return lines.length === 0 ? [] : [['How the file is read:', ...lines].join('\n')];
}

type Laid =
  | { readonly ok: true; readonly person: Person; readonly told: readonly string[] }
  | { readonly ok: false; readonly problem: Problem };

/** The person with what a run laid over the file, and that in words. */
async function laidOver(person: Person, format: BulkFormat, path: string | undefined): Promise<Laid> {
  if (path === undefined) return { ok: true, person, told: [] };
  const { readCorrections } = await import('../corrections-file.ts');
  const read = readCorrections(path);
  if (!read.ok) return read;
  const own = read.corrections.filter((each) => each.person === person.id);
  const { correct } = await import('../../casework/corrections/correction.ts');
  const lines = own.map(({ conviction, fact, value, document }) => {
    const where = conviction === null ? '' : ` of conviction ${conviction}`;
    const what = fact === 'answer' ? `"${value}"${where} is answered with yes` : `${fact}${where} is ${value}`;
    return `  ${what}${document ? `: ${document}` : ''}`;
  });
  const told = lines.length === 0 ? [] : [['Laid over the file by the run:', ...lines].join('\n')];
  return { ok: true, person: correct(person, own, (await format.reading()).correcting), told };
}

type Found = { readonly ok: true; readonly person: Person } | { readonly ok: false; readonly problem: Problem };

/** The person asked for, or the only one that there is. */
async function readOne(format: BulkFormat, inputs: readonly string[], options: Options): Promise<Found> {
  const usage = (message: string): Found => ({ ok: false, problem: { kind: 'usage', message } });
  const column = `${format.person}, column ${columnOf(format, format.person) + 1}`;
  const { withPeople } = await import('../../bulk/engine/coordinator/file-people.ts');
  const read = await withProgress({}, (hooks) =>
    withPeople(format, inputs, options.quarantine ?? false, hooks, async (people): Promise<Found> => {
      if (options.person === undefined && people.number > 1)
        return usage(`The input holds more than one person; name one with --person (${column}).`);
      const found = people.find(options.person);
      if (!found) return usage(`No line of the input has that ${column}.`);
      const { buildPerson } = await format.reading();
      return { ok: true, person: buildPerson(found.id, found.rows, found.incomplete) };
    }),
  );
  return read.ok ? read.result : read;
}
