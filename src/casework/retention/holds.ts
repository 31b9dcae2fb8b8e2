import type { Selectable, Transaction } from 'kysely';
import { newId } from '../../database/id.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { type TakingRow, takingView } from '../linkage/takings.ts';
import { personRef } from '../matters/identity.ts';
import { isRecused } from '../matters/recusal.ts';
import { type Seal, sealOf } from '../matters/seal.ts';
import type { MatterRow } from '../matters/write.ts';
import { rowsFolder } from '../rows/folder.ts';
import { openRows } from '../rows/open-rows.ts';
import type { LegalHoldTable } from '../store/retention-schema.ts';
import type { Tables } from '../store/schema.ts';

/**
 * Legal holds. A hold is placed by one person at once, since it keeps and takes nothing away; lifting it lets things be
 * removed, so one person asks and another lifts.
 */
export type HoldView = Pick<
  LegalHoldTable,
  'id' | 'kind' | 'matter' | 'placed_at' | 'placed_by' | 'asked_at' | 'asked_by' | 'lifted_at' | 'lifted_by'
> & {
  readonly people: number;
  readonly reason: string;
  /** Why it is to be lifted; null before anyone asks. */
  readonly askedWhy: string | null;
};

export type HoldWanted = { readonly kind: LegalHoldTable['kind']; readonly matter: string; readonly reason: string };

const MOST_REASON = 2000;

function placeOfHold(id: string, what: 'reason' | 'lifting'): string {
  return `hold ${id} ${what}`;
}

/** Places a hold by a matter: on its person, or on everybody who has a conviction in its case. */
export async function placeHold(context: Context, who: Who, wanted: HoldWanted): Promise<Result<{ id: string }>> {
  const reason = wanted.reason.trim();
  if (reason === '' || reason.length > MOST_REASON) return refuse(400, 'hold-no-reason');
  const id = newId();
  return context.ledger.act(async (inner, note) => {
    const row = await inner.selectFrom('matters').selectAll().where('id', '=', wanted.matter).executeTakeFirst();
    if (!row) return refuse(404, 'matter-missing');
    if (await isRecused(inner, who.account, row.person_ref)) return refuse(403, 'matter-recused');
    const people = wanted.kind === 'case' ? await peopleOf(context, inner, row) : [row.person_ref];
    if (people === undefined) return refuse(409, 'run-no-results');
    const hold: LegalHoldTable = {
      id,
      kind: wanted.kind,
      matter: row.id,
      sealed: sealOf(context.workspace.folder).close(reason, placeOfHold(id, 'reason')),
      placed_at: now(),
      placed_by: who.account,
      asked_at: null,
      asked_by: null,
      asked_sealed: null,
      lifted_at: null,
      lifted_by: null,
    };
    await inner.insertInto('legal_holds').values(hold).execute();
    await inner
      .insertInto('legal_hold_people')
      .values(people.map((person_ref) => ({ hold: id, person_ref })))
      .execute();
    note(who, { what: 'hold.place', about: `${id} ${wanted.kind} ${people.length}` });
    return done({ id });
  });
}

/** Everybody who has a conviction in the case of a matter; undefined where what shows them is gone. */
async function peopleOf(
  context: Context,
  inner: Transaction<Tables>,
  row: MatterRow,
): Promise<readonly string[] | undefined> {
  if (row.taking === null) return peopleOfCase(context, row);
  return peopleOfTakenCase(inner, sealOf(context.workspace.folder), row);
}

type OfCase = { readonly run: string; readonly person_ref: string; readonly conviction_row: number };

/**
 * Everybody whom the run of a matter shows with a conviction under one of the case numbers of its conviction, in its
 * county.
 */
function peopleOfCase(context: Context, { run, person_ref, conviction_row }: OfCase): readonly string[] | undefined {
  const rows = openRows(rowsFolder(context, run));
  if (!rows) return undefined;
  const own = rows.database.prepare('select county, cases from convictions where id = ?').get(conviction_row) as
    | { readonly county: string; readonly cases: string }
    | undefined;
  const numbers = casesIn(own?.cases ?? '');
  const people = new Set([person_ref]);
  if (!own || numbers.size === 0) return [...people];
  const seal = sealOf(context.workspace.folder);
  const all = rows.database
    .prepare('select p.key, c.cases from convictions c join people p on p.id = c.person_id where c.county = ?')
    .iterate(own.county);
  for (const each of all) {
    const { key, cases } = each as { readonly key: string; readonly cases: string };
    if ([...casesIn(cases)].some((number) => numbers.has(number))) people.add(personRef(seal, key));
  }
  return [...people];
}

/** Everybody whom the register shows with a conviction that a court alone has, under a case number of a matter's, in its county. */
async function peopleOfTakenCase(
  inner: Transaction<Tables>,
  seal: Seal,
  { person_ref, county, taking }: MatterRow,
): Promise<readonly string[]> {
  const rows = await inner.selectFrom('court_takings').selectAll().where('county', '=', county).execute();
  const numbersOf = (row: TakingRow) => casesIn(takingView(seal, row).facts.case ?? '');
  const own = rows.find(({ id }) => id === taking);
  const numbers = own ? numbersOf(own) : new Set<string>();
  const same = rows.filter((row) => [...numbersOf(row)].some((number) => numbers.has(number)));
  return [...new Set([person_ref, ...same.map((row) => row.person_ref)])];
}

/** The numbers in the cases of a conviction, as rows have them. */
export function casesIn(cases: string): ReadonlySet<string> {
  return new Set(
    cases
      .split(';')
      .map((each) => each.trim())
      .filter(Boolean),
  );
}

/** Asks that a hold be lifted, with the reason. */
export async function askToLift(
  context: Context,
  who: Who,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<null>> {
  const why = reason.trim();
  if (why === '' || why.length > MOST_REASON) return refuse(400, 'hold-no-reason');
  return context.ledger.act(async (inner, note) => {
    const hold = await standing(inner, id);
    if (!hold) return refuse(404, 'hold-missing');
    if (hold.asked_by !== null) return refuse(409, 'hold-asked');
    const asked_sealed = sealOf(context.workspace.folder).close(why, placeOfHold(id, 'lifting'));
    const asked = { asked_at: now(), asked_by: who.account, asked_sealed };
    await inner.updateTable('legal_holds').set(asked).where('id', '=', id).execute();
    note(who, { what: 'hold.ask', about: id });
    return done(null);
  });
}

/** Lifts a hold that another person asked to lift, or keeps it and puts the asking aside. */
export async function answerLift(
  context: Context,
  who: Who & { readonly steppedUp: boolean },
  { id, lift }: { readonly id: string; readonly lift: boolean },
): Promise<Result<null>> {
  if (lift && !who.steppedUp) return refuse(403, 'retention-step-up');
  return context.ledger.act(async (inner, note) => {
    const hold = await standing(inner, id);
    if (!hold) return refuse(404, 'hold-missing');
    if (hold.asked_by === null) return refuse(409, 'hold-not-asked');
    if (lift && hold.asked_by === who.account) return refuse(403, 'retention-same-person');
    const set = lift
      ? { lifted_at: now(), lifted_by: who.account }
      : { asked_at: null, asked_by: null, asked_sealed: null };
    await inner.updateTable('legal_holds').set(set).where('id', '=', id).execute();
    note(who, { what: lift ? 'hold.lift' : 'hold.keep', about: id });
    return done(null);
  });
}

async function standing(inner: Transaction<Tables>, id: string): Promise<Selectable<LegalHoldTable> | undefined> {
  return inner
    .selectFrom('legal_holds')
    .selectAll()
    .where('id', '=', id)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
}

/** Every hold, those that stand first. */
export async function listHolds({ db, workspace }: Context): Promise<readonly HoldView[]> {
  const seal = sealOf(workspace.folder);
  const rows = await db
    .selectFrom('legal_holds')
    .leftJoin('legal_hold_people', 'legal_hold_people.hold', 'legal_holds.id')
    .selectAll('legal_holds')
    .select(({ fn }) => fn.count<number | string>('legal_hold_people.person_ref').as('people'))
    .groupBy('legal_holds.id')
    .orderBy('placed_at', 'desc')
    .execute();
  const views = rows.map((row) => holdView(seal, row));
  return [
    ...views.filter(({ lifted_at }) => lifted_at === null),
    ...views.filter(({ lifted_at }) => lifted_at !== null),
  ];
}

function holdView(seal: Seal, row: Selectable<LegalHoldTable> & { readonly people: number | string }): HoldView {
  const { sealed, asked_sealed, people, ...rest } = row;
  return {
    ...rest,
    people: Number(people),
    reason: seal.open(sealed, placeOfHold(row.id, 'reason')),
    askedWhy: asked_sealed === null ? null : seal.open(asked_sealed, placeOfHold(row.id, 'lifting')),
  };
}

/** The people whom a hold keeps, as keyed hashes. */
export async function heldPeople(db: Pick<Transaction<Tables>, 'selectFrom'>): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('legal_hold_people')
    .innerJoin('legal_holds', 'legal_holds.id', 'legal_hold_people.hold')
    .select('legal_hold_people.person_ref')
    .where('legal_holds.lifted_at', 'is', null)
    .execute();
  return new Set(rows.map(({ person_ref }) => person_ref));
}
