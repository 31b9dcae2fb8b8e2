import { convictionCells, dismissalReason } from '../../documents/kinds/update.ts';
import { type LawOfRun, lawOfRun } from '../../documents/law/law-of-run.ts';
import { convictionsOf, type DecidedConviction } from '../../documents/results/convictions.ts';
import { openUnchanged } from '../../documents/results/results-folder.ts';
import { cellText, UPDATE_COLUMNS, type UpdateColumn } from '../../exchange/index.ts';
import { laws } from '../../jurisdictions/papers.ts';
import { type Context, done, type Result, refuse } from '../context.ts';
import type { Facts } from '../linkage/court-row.ts';
import { takingView } from '../linkage/takings.ts';
import { sealOf } from '../matters/seal.ts';
import type { MatterRow } from '../matters/write.ts';
import { profileOf } from '../profiles.ts';
import { rowsFolder } from '../rows/folder.ts';
import { openRows } from '../rows/open-rows.ts';
import { findRun, resultsFolder } from '../runs.ts';
import { stateIdOf } from '../states.ts';

/** What the exchange says of one count, and what its order does to it. */
export type LineFacts = {
  readonly action: string;
  /** Cells by column, but for the number and the order, which the order itself has. */
  readonly cells: Readonly<Record<UpdateColumn, string>>;
  /** The relief by which the law's papers know it, and whether the file says that the person died. */
  readonly paperRelief: string;
  readonly deceased: boolean;
};

/**
 * The facts of matters as their runs have them, from result files that are as the run wrote them: the same lines and words that
 * the papers have. A matter whose conviction the files lack, or whose relief its law does not know, is refused.
 */
export async function factsOf(
  context: Context,
  matters: readonly MatterRow[],
): Promise<Result<ReadonlyMap<string, LineFacts>>> {
  const found = await factsFound(context, matters);
  if (!found.ok) return found;
  const lost = matters.length - found.value.size;
  return lost === 0 ? found : refuse(409, { code: 'order-lines-without-facts', lines: lost });
}

/** The facts of those matters that have some, as {@link factsOf} has them of all. */
export async function factsFound(
  context: Context,
  matters: readonly MatterRow[],
): Promise<Result<ReadonlyMap<string, LineFacts>>> {
  const found = new Map<string, LineFacts>();
  for (const [run, own] of Map.groupBy(matters, (matter) => matter.run)) {
    const read = await (run === '' ? factsOfTaken(context, own) : factsOfRun(context, run, own));
    if (!read.ok) return read;
    for (const [matter, facts] of read.value) found.set(matter, facts);
  }
  return done(found);
}

async function factsOfRun(
  context: Context,
  run: string,
  matters: readonly MatterRow[],
): Promise<Result<ReadonlyMap<string, LineFacts>>> {
  const [known, rows, opened] = [
    await findRun(context, run),
    openRows(rowsFolder(context, run)),
    await openUnchanged(resultsFolder(context, run)),
  ];
  if (!known.ok) return known;
  if (!rows || !opened.ok) return refuse(409, 'order-no-results');
  const { results } = opened;
  const law = lawOfRun(results.summary.pack, results.summary.policy.id, laws);
  const columns = laws.columnsOf(results.manifest.format);
  if (!law.ok || !columns) return refuse(409, 'order-no-results');
  const office = { state: stateIdOf(known.value.pack_id), county: known.value.county };
  const reason = (await profileOf(context, office)).profile?.update.dismissalReason;
  const wanted = byConviction(rows, matters);
  const found = new Map<string, LineFacts>();
  for await (const conviction of convictionsOf(results, columns)) {
    const matter = wanted.get(keyOf(conviction.person, conviction.count));
    const facts = matter && factsFor(conviction, matter.relief, law.law, reason);
    if (facts) found.set(matter.id, facts);
  }
  return done(found);
}

/**
 * The facts of convictions that a court alone has, as the court's list had them when they were taken up. The court finds them by
 * the number of the case: without one there is no line. The cells for numbers of the state stay blank, since it has none of them.
 */
async function factsOfTaken(
  context: Context,
  matters: readonly MatterRow[],
): Promise<Result<ReadonlyMap<string, LineFacts>>> {
  const found = new Map<string, LineFacts>();
  for (const { id, county, relief, taking } of matters) {
    const row = await context.db.selectFrom('court_takings').selectAll().where('id', '=', taking).executeTakeFirst();
    const { facts, pack, policy } = row ? takingView(sealOf(context.workspace.folder), row) : NO_ENTRY;
    const version = laws.packs.find((each) => each.id === pack)?.version ?? '';
    const law = lawOfRun({ id: pack, version }, policy, laws);
    if (!law.ok || !facts.case) continue;
    const reason = (await profileOf(context, { state: stateIdOf(pack), county })).profile?.update.dismissalReason;
    const line = lineOf(law.law, relief, reason, cellsOfCourt(facts));
    if (line) found.set(id, { ...line, deceased: false });
  }
  return done(found);
}

const NO_ENTRY = { facts: {} as Facts, pack: '', policy: '' };

function cellsOfCourt({ case: cases = '', name = '', ...facts }: Facts): CountCells {
  return {
    ...{ court_code: '', court_name: '', case_number: cases, case_number_recorded: 'true' },
    ...{ subject_id: '', cii_number: '', count_order: '', sex: '', offense: '' },
    name: name.split(';')[0]!,
    birth_date: facts.birth_date ?? '',
    section: facts.section ?? '',
    conviction_date: facts.date ?? '',
    level_before: facts.level ?? '',
  };
}

function keyOf(person: string, count: string): string {
  return `${person}\n${count}`;
}

function byConviction(
  rows: NonNullable<ReturnType<typeof openRows>>,
  matters: readonly MatterRow[],
): ReadonlyMap<string, MatterRow> {
  const byRow = new Map(matters.map((matter) => [matter.conviction_row, matter]));
  const statement = rows.database.prepare(
    'select c.id, p.key as person, c.key as count from convictions c join people p on p.id = c.person_id',
  );
  const found = new Map<string, MatterRow>();
  for (const row of statement.iterate() as unknown as Iterable<{ id: number; person: string; count: string }>) {
    const matter = byRow.get(row.id);
    if (matter) found.set(keyOf(row.person, row.count), matter);
  }
  return found;
}

function factsFor(
  conviction: DecidedConviction,
  outcome: string,
  law: LawOfRun,
  reason: string | undefined,
): LineFacts | undefined {
  const line = lineOf(law, outcome, reason, {
    court_code: conviction.courtCode,
    court_name: conviction.courtName,
    case_number: conviction.caseNumbers,
    case_number_recorded: String(conviction.caseNumbers !== ''),
    ...convictionCells(conviction),
  });
  return line && { ...line, deceased: conviction.deceased };
}

/** The cells that say which count it is, and of whom. */
type CountCells = Omit<
  Record<UpdateColumn, string>,
  | 'number'
  | 'order_number'
  | 'relief'
  | 'level_after'
  | 'order_date'
  | 'statute'
  | 'dismissal_reason'
  | 'for_legal_review'
>;

function lineOf(
  law: LawOfRun,
  outcome: string,
  reason: string | undefined,
  count: CountCells,
): Omit<LineFacts, 'deceased'> | undefined {
  const relief = law.reliefOf(outcome);
  if (relief === undefined) return undefined;
  const words = law.papers.reliefs[relief];
  const lowered = relief !== 'clear' && law.effectOf(outcome) === 'lowers';
  const cells: Readonly<Record<UpdateColumn, string>> = {
    number: '',
    order_number: '',
    ...count,
    relief: words?.table ?? outcome,
    level_after: words?.levelAfter ?? (lowered ? relief : ''),
    order_date: '',
    statute: words?.statute ?? law.pack.title,
    ...(words ? dismissalReason(words, reason) : { dismissal_reason: reason ?? '', for_legal_review: '' }),
  };
  const clean = UPDATE_COLUMNS.map((column) => [column, cellText(cells[column])] as const);
  return {
    action: relief === 'clear' ? 'clear' : lowered ? 'reduce' : relief,
    cells: Object.fromEntries(clean) as LineFacts['cells'],
    paperRelief: relief,
  };
}
