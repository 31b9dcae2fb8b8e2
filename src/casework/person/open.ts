import { createDecider } from '../../decide/index.ts';
import type { Correcting } from '../../format/bulk-format.ts';
import type { Outcome } from '../../law/index.ts';
import { formatSection, type Person } from '../../record/index.ts';
import { convictionKey } from '../../results/determinations.ts';
import { choiceOf, type storedChoice } from '../choice.ts';
import { type CompareWith, recordUnder } from '../compare.ts';
import { type Context, done, type Result, refuse } from '../context.ts';
import { type CorrectableFact, checkValue, correct, type FactCorrection } from '../corrections/correction.ts';
import { type CorrectionInfo, correctionsInForce, listCorrections, type NewCorrection } from '../corrections/store.ts';
import { choiceRecordOf, findRun } from '../runs.ts';
import { stateIdOf } from '../states.ts';
import { type ConvictionView, convictionViews } from './explain-view.ts';
import { filedRun, reachable } from './filed-run.ts';
import { type HistoryView, historyView } from './view.ts';
import { wordsOfFact } from './words-of-fact.ts';

/** Everything that the person screen shows. */
export type PersonView = {
  /** The state whose files the run was made of. */
  readonly jurisdiction: string;
  readonly history: HistoryView;
  readonly convictions: readonly ConvictionView[];
  /** The row of each conviction in the run's list, by its key. */
  readonly rows: Readonly<Record<string, number>>;
  readonly corrections: readonly (CorrectionInfo & { readonly inRun: boolean })[];
  /** Whether corrections were made or undone since the run. */
  readonly stale: boolean;
};

type PreviewSide = Pick<Outcome, 'label' | 'effect'> & { readonly reason: string };

/** One conviction before and after corrections. */
export type Preview = {
  readonly key: string;
  readonly section: string;
  readonly before: PreviewSide | null;
  readonly after: PreviewSide | null;
};

type Filed = {
  /** What stands in the files of the run, to which corrections belong. */
  readonly content: string;
  readonly person: Person;
  /** How facts of the run's files are put right. */
  readonly correcting: Correcting;
  readonly choice: ReturnType<typeof storedChoice>;
  readonly inRun: readonly string[];
  readonly rows: PersonView['rows'];
};

/** Reads one person of a run from the file again. */
async function personAsFiled(context: Context, run: string, row: number): Promise<Result<Filed>> {
  const opened = await filedRun(context, run);
  if (!opened.ok) return opened;
  const { rows, person, ...of } = opened.value;
  return reachable(async () => {
    const filed = person(row);
    if (!filed) return refuse(404, 'run-no-row');
    const own = rows.database.prepare('select id, key from convictions where person_id = ?').all(row) as unknown as {
      readonly id: number;
      readonly key: string;
    }[];
    return done({ ...of, person: filed, rows: Object.fromEntries(own.map(({ key, id }) => [key, id])) });
  });
}

export async function openPerson(context: Context, run: string, row: number): Promise<Result<PersonView>> {
  const filed = await personAsFiled(context, run, row);
  if (!filed.ok) return filed;
  const { content, person: asFiled, correcting, choice, inRun, rows } = filed.value;
  const corrections = await listCorrections(context, { content, person: asFiled.id });
  const inForce = corrections.filter(({ undoneAt }) => undoneAt === null);
  const person = correct(asFiled, inForce, correcting);
  const used = new Set(inRun);
  return done({
    jurisdiction: stateIdOf(choice.pack.id),
    history: historyView(person),
    convictions: convictionViews(person, choice),
    rows,
    corrections: corrections.map((each) => ({ ...each, inRun: used.has(each.id) })),
    stale:
      inForce.some(({ id }) => !used.has(id)) ||
      corrections.some(({ id, undoneAt }) => undoneAt !== null && used.has(id)),
  });
}

/** The outcome of each conviction of a person under another policy, or under the choices of another run. */
export type UnderOther = {
  readonly title: string;
  readonly convictions: Readonly<Record<string, { readonly outcome: Outcome; readonly reason: string }>>;
};

export async function personUnder(
  context: Context,
  run: string,
  row: number,
  other: CompareWith,
): Promise<Result<UnderOther>> {
  const filed = await personAsFiled(context, run, row);
  if (!filed.ok) return filed;
  const found = await findRun(context, other.kind === 'run' ? other.run : run);
  if (!found.ok) return found;
  const record = choiceRecordOf(found.value);
  const made = choiceOf(other.kind === 'run' ? record : recordUnder(record, other));
  if (!made.ok) return refuse(400, made.said);
  const { content, person: asFiled, correcting } = filed.value;
  const person = correct(asFiled, await correctionsInForce(context, content, asFiled.id), correcting);
  const decided = createDecider(made.choice).decide(person);
  return done({
    title: other.kind === 'run' ? found.value.name : made.choice.policy.title,
    convictions: Object.fromEntries(
      decided.map(({ conviction, decision }) => [
        convictionKey(conviction),
        { outcome: decision.outcome, reason: decision.reason },
      ]),
    ),
  });
}

/** What a correction would do to the person, before it is saved. */
export async function previewCorrection(
  context: Context,
  run: string,
  row: number,
  wanted: Omit<FactCorrection, 'person'>,
): Promise<Result<readonly Preview[]>> {
  const filed = await personAsFiled(context, run, row);
  if (!filed.ok) return filed;
  const { content, person: asFiled, correcting, choice } = filed.value;
  const checked = checkValue(wanted.fact, wanted.value, correcting);
  if (!checked.ok) return refuse(400, checked.said);
  const inForce = await correctionsInForce(context, content, asFiled.id);
  const decider = createDecider(choice);
  const beforePerson = correct(asFiled, inForce, correcting);
  const afterPerson = correct(asFiled, [...inForce, { ...wanted, person: asFiled.id }], correcting);
  const [before, after] = [decider.decide(beforePerson), decider.decide(afterPerson)];
  const keys = new Set([...before, ...after].map((each) => convictionKey(each.conviction)));
  return done(
    [...keys].map((key) => {
      const find = (list: typeof before) => list.find((each) => convictionKey(each.conviction) === key);
      const show = (each: (typeof before)[number] | undefined) =>
        each
          ? { label: each.decision.outcome.label, effect: each.decision.outcome.effect, reason: each.decision.reason }
          : null;
      const section = (find(after) ?? find(before))?.conviction.offense.section;
      return {
        key,
        section: section ? formatSection(section) : '',
        before: show(find(before)),
        after: show(find(after)),
      };
    }),
  );
}

/** The person or conviction that a fact belongs to, the files it stands in, and its value there. */
export type FactAsFiled = Pick<NewCorrection, 'content' | 'person' | 'was'> & { readonly correcting: Correcting };

/** What a correction that is about to be saved is about. */
export async function factAsFiled(
  context: Context,
  run: string,
  row: number,
  conviction: string | null,
  fact: CorrectableFact,
): Promise<Result<FactAsFiled>> {
  const filed = await personAsFiled(context, run, row);
  if (!filed.ok) return filed;
  const { content, person, correcting } = filed.value;
  const count = person.counts.find((each) => convictionKey(each) === conviction);
  if (conviction !== null && !count) return refuse(404, 'run-no-count');
  return done({ content, person: person.id, was: wordsOfFact(person, count, fact), correcting });
}
