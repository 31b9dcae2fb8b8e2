import { Command } from 'commander';
import type { Context } from '../../casework/context.ts';
import type { Certificate, NOT_COVERED } from '../../casework/retention/certificate.ts';
import { answerLift, askToLift, listHolds, placeHold } from '../../casework/retention/holds.ts';
import { planLogCut, runLogCut } from '../../casework/retention/log-cuts.ts';
import { planRetention, STAYS, type Stays } from '../../casework/retention/plan.ts';
import type { Hit } from '../../casework/retention/proof.ts';
import { listPurges, proposePurge } from '../../casework/retention/purges.ts';
import { listRules, setRule } from '../../casework/retention/rules.ts';
import { runPurge } from '../../casework/retention/run-purge.ts';
import { type LegalHoldTable, RETAINED } from '../../casework/store/retention-schema.ts';
import { EXIT } from '../exit-codes.ts';
import { fail } from '../fail.ts';
import { failWith, withOffice } from '../office.ts';
import { print } from '../terminal/page.ts';
import { formatCount } from '../terminal/summary-view.ts';

/** How long records are kept, legal holds, and purges: the part of an operator, who runs what two others signed. */
export function retentionCommand(): Command {
  const command = new Command('retention').description(
    'What falls due, legal holds, and purges with their proof; the server must be stopped',
  );
  const inWorkspace = (name: string, description: string) =>
    command.command(name).description(description).argument('<workspace>', 'the folder of the workspace');
  inWorkspace('plan', 'Show what falls due and what stays, by number, and every rule')
    .option('--as-of <day>', 'for this day, as YYYY-MM-DD; today when absent')
    .option('--json', 'print the plan as JSON')
    .action(plan);
  inWorkspace('rule', 'Set how long something is kept')
    .requiredOption('--record <casework|files|log>', 'all that is kept of a person, a run with its files, or the log')
    .requiredOption(
      '--months <number>',
      'whole months after the last act, after the run was finished, or after the row was written',
    )
    .option('--authority <text>', 'the law that asks for it', '')
    .option('--state <id>', 'only for this state', '')
    .option('--county <name>', 'only for this county, as runs spell it', '')
    .action(rule);
  inWorkspace('holds', 'List the legal holds').action(holds);
  inWorkspace('hold', 'Place a legal hold by a matter')
    .argument('<matter>', 'the matter')
    .requiredOption('--reason <text>', 'why')
    .option('--kind <matter|person|case>', 'whom it keeps: the person, or everybody of the case', 'person')
    .action(hold);
  inWorkspace('release', 'Ask that a hold be lifted, or lift one that somebody else asked to lift')
    .argument('<hold>', 'the hold')
    .option('--reason <text>', 'why; asks, and another person lifts')
    .action(release);
  inWorkspace('propose', 'Propose to purge all that falls due; another person signs it in the workbench')
    .option('--as-of <day>', 'for this day, as YYYY-MM-DD; today when absent')
    .action(propose);
  inWorkspace('purge', 'Run the purge that was signed, or finish one that was broken off').action(purge);
  inWorkspace('cut-log', 'Cut off the rows of the log that two people signed away').action(cutLog);
  inWorkspace('certificates', 'Print the certificates of purges, each as a line of JSON').action(certificates);
  return command;
}

const today = () => new Date().toISOString().slice(0, 10);

type DayOptions = { readonly asOf?: string; readonly json?: boolean };

const WHY: Readonly<Record<Stays, string>> = {
  held: 'under a legal hold',
  running: 'a clock or a run is not over',
  'open-question': 'an application may be theirs, and no one has decided it',
  'letters-out': 'a letter or an e-mail is on its way',
  'no-rule': 'the office has set no rule',
  'not-yet': 'its time is not over',
  'shared-run': 'in one run with what stays',
};

async function plan(workspace: string, { asOf = today(), json }: DayOptions): Promise<void> {
  await withOffice(workspace, async (context) => {
    const made = await planRetention(context, asOf);
    if (json) return void process.stdout.write(`${JSON.stringify(made)}\n`);
    print(
      `On ${asOf}: ${formatCount(made.people.due)} of ${formatCount(made.people.all)} people with matters fall due,`,
    );
    print(
      `with ${formatCount(made.matters)} matters; ${formatCount(made.runs.due)} of ${formatCount(made.runs.all)} runs.`,
    );
    for (const [what, { stay }] of [['people', made.people] as const, ['runs', made.runs] as const])
      for (const why of STAYS) if (stay[why] > 0) print(`  stay: ${formatCount(stay[why])} ${what}, ${WHY[why]}`);
    const log = await planLogCut(context, asOf);
    print(
      `Log: ${formatCount(log.due?.rows ?? 0)} of ${formatCount(log.rows)} rows fall due${log.heldFrom === '' ? '' : '; a legal hold keeps what came after the people whom it is about'}.`,
    );
    for (const { record, state, county, months, authority } of await listRules(context))
      print(
        `Rule: ${record}, ${[state, county].filter(Boolean).join(' ') || 'everywhere'}, ${months} months (${authority})`,
      );
  });
}

type RuleOptions = Readonly<Record<'record' | 'months' | 'authority' | 'state' | 'county', string>>;

async function rule(workspace: string, { record, months, ...rest }: RuleOptions): Promise<void> {
  const known = RETAINED.find((each) => each === record);
  if (!known) return fail(`--record: one of ${RETAINED.join(', ')}`, EXIT.usage);
  await withOffice(workspace, async (context, who) => {
    const set = await setRule(context, who, { ...rest, record: known, months: Number(months) });
    if (!set.ok) failWith(set);
  });
}

async function holds(workspace: string): Promise<void> {
  await withOffice(workspace, async (context) => {
    for (const { id, kind, people, placed_at, placed_by, asked_by, lifted_at } of await listHolds(context)) {
      const stands =
        lifted_at !== null
          ? `lifted on ${lifted_at.slice(0, 10)}`
          : asked_by
            ? `${asked_by} asks to lift it`
            : 'stands';
      print(`${id}: ${kind}, ${formatCount(people)} people, by ${placed_by} on ${placed_at.slice(0, 10)}; ${stands}`);
    }
  });
}

type HoldOptions = { readonly reason: string; readonly kind: string };

async function hold(workspace: string, matter: string, { reason, kind }: HoldOptions): Promise<void> {
  if (!['matter', 'person', 'case'].includes(kind)) return fail('--kind: one of matter, person, case', EXIT.usage);
  await withOffice(workspace, async (context, who) => {
    const placed = await placeHold(context, who, { matter, reason, kind: kind as LegalHoldTable['kind'] });
    if (!placed.ok) return failWith(placed);
    print(`Hold ${placed.value.id} stands.`);
  });
}

async function release(workspace: string, id: string, { reason }: { readonly reason?: string }): Promise<void> {
  await withOffice(workspace, async (context, who) => {
    const done =
      reason === undefined
        ? await answerLift(context, who, { id, lift: true })
        : await askToLift(context, who, { id, reason });
    if (!done.ok) return failWith(done);
    print(reason === undefined ? `Hold ${id} is lifted.` : `Noted. Another person lifts hold ${id}.`);
  });
}

async function propose(workspace: string, { asOf = today() }: DayOptions): Promise<void> {
  await withOffice(workspace, async (context, who) => {
    const proposed = await proposePurge(context, who, asOf);
    if (!proposed.ok) return failWith(proposed);
    print(`Purge ${proposed.value.id} is proposed. Another person signs it in the workbench.`);
  });
}

async function purge(workspace: string): Promise<void> {
  await withOffice(workspace, async (context, who) => {
    const ran = await runPurge(context, who);
    if (!ran.ok) return failWith(ran);
    if (ran.value.kind === 'done') return sayCertificate(ran.value.certificate);
    sayHits(ran.value.hits);
    process.exitCode = EXIT.incomplete;
  });
}

async function cutLog(workspace: string): Promise<void> {
  await withOffice(workspace, async (context, who) => {
    const ran = await runLogCut(context, who);
    if (!ran.ok) return failWith(ran);
    print(`Cut off: ${formatCount(ran.value.rows)} rows of the log, up to row ${ran.value.seq}.`);
    print(`“redress audit verify ${workspace}” proves that the rest is whole, and that the cut was lawful.`);
  });
}

function sayHits(hits: readonly Hit[]): void {
  print('Removed, but not proven: values of purged people still stand here. Remove these files, and run this again.');
  for (const { place, kind, times } of hits) print(`  ${place}: ${formatCount(times)} of the kind ${kind}`);
}

const REMAINS: Readonly<Record<(typeof NOT_COVERED)[number], string>> = {
  'backups-with-keys':
    'backups of before with the keys of people in them, and older files of keys, open what was purged: delete them',
  'files-in-backups': "backups of before hold the state's files as they were: delete them when their time is over",
  'database-journal': 'the journal, its archives and the replicas of PostgreSQL are those of the database',
  'files-elsewhere': 'files of the state that lie outside of the workspace are yours to remove',
  'packed-files': 'texts in packed files (PDF, ZIP and the like) of the workspace cannot be seen',
};

function sayCertificate({ purge: id, removed, searched, notCovered }: Certificate): void {
  print(
    `Purge ${id} is done: ${formatCount(removed.people)} people, ${formatCount(removed.keys)} keys, ${formatCount(removed.folders)} folders.`,
  );
  const values = Object.values(searched.values).reduce((sum, n) => sum + n, 0);
  print(
    `${formatCount(values)} of their values were searched for in ${formatCount(searched.files)} files (${formatCount(searched.bytes)} bytes)`,
  );
  print(`and ${formatCount(searched.rows)} rows of ${formatCount(searched.tables)} tables: none was found.`);
  for (const each of notCovered) print(`Not covered: ${REMAINS[each]}.`);
}

async function certificates(workspace: string): Promise<void> {
  await withOffice(workspace, async (context: Context) => {
    for (const { state, certificate } of await listPurges(context))
      if (state === 'done') process.stdout.write(`${certificate}\n`);
  });
}
