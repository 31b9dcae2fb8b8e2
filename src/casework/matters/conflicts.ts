import type { Transaction } from 'kysely';
import { newId } from '../../database/id.ts';
import { partsOf } from '../../database/parts-of.ts';
import { faultPlaces } from '../../say/fault-places.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { takingView } from '../linkage/takings.ts';
import { wordsOfName } from '../name-words.ts';
import { rowsFolder } from '../rows/folder.ts';
import type { ConflictTable } from '../store/conflicts-schema.ts';
import type { Tables } from '../store/schema.ts';
import type { Workspace } from '../store/workspace.ts';
import { type Fitting, plainNumber, type Sought } from './fitting.ts';
import { personRef } from './identity.ts';
import { stepBack } from './recuse.ts';
import { fittingPeople } from './run-people.ts';
import { type Seal, sealOf } from './seal.ts';

/**
 * Conflicts of interest that somebody declares without looking at a record: by the number of a case, by the name of a person
 * to whom they are related, or by their own bar number, for the cases in which a court's list names them as counsel. Each is
 * carried over to the people of every run, those of later runs too, and to those of the register of convictions that a court alone
 * has, as recusals: whatever hides a person from somebody who keeps out of them so hides these. Where a declaration fits more people than were meant, all of them are hidden.
 *
 * A thread compares, which takes seconds with a whole state. Until a declaration is compared with every run, nothing opens for
 * the account: its row says that it is not, so that this holds also after the server was killed in the middle.
 */

export type ConflictWanted = {
  readonly kind: ConflictTable['kind'];
  /** The case number, the name, or the bar number. */
  readonly what: string;
  /** The county of a case; blank where the number counts in every county. */
  readonly county: string;
  readonly reason: string;
};

export type ConflictView = ConflictWanted & {
  readonly id: string;
  readonly at: string;
  /** How many people it hides now. */
  readonly people: number;
};

type Kept = Omit<ConflictWanted, 'kind'>;

const MOST = { what: 200, county: 80, reason: 2000 };

const placeOfConflict = (id: string) => `conflict ${id}`;
export const placeOfCounsel = (bar: string, number: string) => `counsel ${bar} ${number}`;

/** Puts on record what somebody keeps out of, which is hidden from then on. Gives how many people that are now. */
export async function declareConflict(
  context: Context,
  who: Who,
  wanted: ConflictWanted,
): Promise<Result<{ readonly people: number }>> {
  const { kind } = wanted;
  const kept: Kept = { what: wanted.what.trim(), county: wanted.county.trim(), reason: wanted.reason.trim() };
  if (!isDeclared(kind, kept)) return refuse(400, 'conflict-incomplete');
  const seal = sealOf(context.workspace.folder);
  const id = newId();
  const whatRef = seal.ref('conflict', kind, kept.county.toUpperCase(), comparable(kind, kept.what));
  const added = await context.ledger.act(async (inner, note) => {
    const made = await inner
      .insertInto('conflicts')
      .values({
        id,
        account: who.account,
        kind,
        at: now(),
        what_ref: whatRef,
        sealed: seal.close(JSON.stringify(kept), placeOfConflict(id)),
        uncompared: id,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (Number(made.numInsertedOrUpdatedRows) === 0) return false;
    note(who, { what: 'conflict.declare', about: `${id} ${kind}` });
    return true;
  });
  if (!added) return refuse(409, 'conflict-there');
  if (!(await compareDeclared(context, who.account))) return refuse(409, 'conflict-not-compared');
  const found = (await listConflicts(context, who)).find((each) => each.id === id);
  return done({ people: found?.people ?? 0 });
}

function isDeclared(kind: ConflictTable['kind'], { what, county, reason }: Kept): boolean {
  if (what.length > MOST.what || county.length > MOST.county || reason.length > MOST.reason || reason === '')
    return false;
  // One word of a name would hide everybody of that name.
  return kind === 'relation' ? wordsOfName(what).length >= 2 : plainNumber(what).length >= 3;
}

function comparable(kind: ConflictTable['kind'], what: string): string {
  return kind === 'relation' ? [...wordsOfName(what)].sort().join(' ') : plainNumber(what);
}

/** What an account declared, the newest first. */
export async function listConflicts(
  { db, workspace }: Pick<Context, 'db' | 'workspace'>,
  { account }: Pick<Who, 'account'>,
): Promise<readonly ConflictView[]> {
  const seal = sealOf(workspace.folder);
  const rows = await db
    .selectFrom('conflicts')
    .selectAll()
    .where('account', '=', account)
    .orderBy('at', 'desc')
    .execute();
  const counts = await db
    .selectFrom('recusals')
    .select(['conflict', ({ fn }) => fn.countAll<number | string>().as('n')])
    .where('account', '=', account)
    .where('conflict', 'is not', null)
    .groupBy('conflict')
    .execute();
  const people = new Map(counts.map(({ conflict, n }) => [conflict, Number(n)]));
  return rows.map(({ id, kind, at, sealed }) => ({
    ...(JSON.parse(seal.open(sealed, placeOfConflict(id))) as Kept),
    id,
    kind,
    at,
    people: people.get(id) ?? 0,
  }));
}

async function soughtBy(context: Context, account: string, only?: readonly string[]): Promise<Sought> {
  const seal = sealOf(context.workspace.folder);
  const cases = new Map<string, { county: string; conflict: string }[]>();
  const names: Sought['names'][number][] = [];
  const addCase = (what: string, county: string, conflict: string) => {
    const number = plainNumber(what);
    const known = cases.get(number) ?? [];
    cases.set(number, known);
    known.push({ county: county.toUpperCase(), conflict });
  };
  for (const { id, kind, what, county } of await listConflicts(context, { account })) {
    if (only !== undefined && !only.includes(id)) continue;
    if (kind === 'relation') names.push({ words: wordsOfName(what), conflict: id });
    else if (kind === 'case') addCase(what, county, id);
    else for (const of of await casesOfCounsel(context, seal, what)) addCase(of.number, of.county, id);
  }
  return { account, cases, names };
}

type CaseOf = { readonly county: string; readonly number: string };

async function casesOfCounsel({ db }: Context, seal: Seal, bar: string): Promise<readonly CaseOf[]> {
  const barRef = seal.ref('bar', plainNumber(bar));
  const rows = await db.selectFrom('counsel').selectAll().where('bar_ref', '=', barRef).execute();
  return rows.map(({ case_ref, sealed }) => JSON.parse(seal.open(sealed, placeOfCounsel(barRef, case_ref))) as CaseOf);
}

/** People in one transaction: few enough that others who ask wait only briefly. */
const AT_ONCE = 25;

/** The people of the register of convictions that a court alone has whom declarations fit, as keyed hashes. */
async function fittingTakings(
  { db, workspace }: Context,
  { cases, names }: Sought,
): Promise<ReadonlyMap<string, string>> {
  const seal = sealOf(workspace.folder);
  const found = new Map<string, string>();
  for (const taking of await db.selectFrom('court_takings').selectAll().execute()) {
    const { facts } = takingView(seal, taking);
    const own = (facts.name ?? '').split(';').map((each) => new Set(wordsOfName(each)));
    const byName = names.find(({ words }) => own.some((each) => words.every((word) => each.has(word))));
    const ofCase = (facts.case ?? '').split(';').flatMap((number) => cases.get(plainNumber(number)) ?? []);
    const fits = byName ?? ofCase.find(({ county }) => county === '' || county === taking.county.toUpperCase());
    if (fits) found.set(taking.person_ref, fits.conflict);
  }
  return found;
}

/** People of runs whom declarations fit, as keyed hashes. */
function refsOf({ workspace }: Context, fitting: readonly Fitting[]): ReadonlyMap<string, string> {
  const seal = sealOf(workspace.folder);
  return new Map(fitting.map(({ key, conflict }) => [personRef(seal, key), conflict]));
}

/** Makes recusals of the people whom declarations of an account fit, by their keyed hashes. */
async function hide(context: Context, account: string, found: ReadonlyMap<string, string>): Promise<void> {
  const seal = sealOf(context.workspace.folder);
  for (const some of partsOf([...found.keys()], AT_ONCE)) {
    const known = await context.db
      .selectFrom('recusals')
      .select('person_ref')
      .where('account', '=', account)
      .where('person_ref', 'in', some)
      .execute();
    const before = new Set(known.map(({ person_ref }) => person_ref));
    const fresh = some.filter((ref) => !before.has(ref));
    if (fresh.length === 0) continue;
    seal.keys().prepare(fresh);
    await context.ledger.act(async (inner, note) => {
      for (const person of fresh)
        await stepBack({ inner, note, seal }, { account }, { person, conflict: found.get(person)! });
      note({ account }, { what: 'conflict.hide', about: `${fresh.length}` });
    });
    // SQLite answers at once, so that nothing else would have its turn between two transactions.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Accounts whose declarations are being compared; whether that went well. */
const atWork = new WeakMap<Workspace, Map<string, Promise<boolean>>>();

/**
 * Compares what an account declared with the people of every run, where that is still to be done. Whether it is done: where it
 * failed, the next request of the account tries it again.
 */
export async function compareDeclared(context: Context, account: string): Promise<boolean> {
  const own = atWork.get(context.workspace) ?? new Map<string, Promise<boolean>>();
  atWork.set(context.workspace, own);
  while ((await uncomparedOf(context, account)).length > 0) {
    const comparing = own.get(account) ?? compareOpen(context, account).finally(() => own.delete(account));
    own.set(account, comparing);
    if (!(await comparing)) return false;
  }
  return true;
}

async function uncomparedOf({ db }: Context, account: string) {
  const rows = await db.selectFrom('conflicts').select(['id', 'uncompared']).where('account', '=', account).execute();
  return rows.flatMap(({ id, uncompared }) => (uncompared === null ? [] : [{ id, uncompared }]));
}

async function compareOpen(context: Context, account: string): Promise<boolean> {
  const open = await uncomparedOf(context, account);
  const sought = await soughtBy(
    context,
    account,
    open.map(({ id }) => id),
  );
  // A run that is about to be done may have been compared before this was declared.
  const runs = await context.db.selectFrom('runs').select('id').where('state', 'in', ['done', 'loading']).execute();
  const folders = runs.map(({ id }) => rowsFolder(context, id));
  let found: readonly (readonly Fitting[])[];
  try {
    found = await fittingPeople(folders, [sought]);
  } catch (error) {
    process.stderr.write(`redress: what was declared could not be compared:\n${faultPlaces(error).join('\n')}\n`);
    return false;
  }
  await hide(context, account, refsOf(context, found.flat()));
  await hide(context, account, await fittingTakings(context, sought));
  // What became another reason to compare meanwhile, such as a list of counsel, stays.
  for (const { id, uncompared } of open)
    await context.db
      .updateTable('conflicts')
      .set({ uncompared: null })
      .where('id', '=', id)
      .where('uncompared', '=', uncompared)
      .execute();
  return true;
}

/** Carries what everybody declared over to the people of a run, before anything is done with it. */
export async function spreadToRun(context: Context, run: string): Promise<void> {
  const accounts = await context.db.selectFrom('conflicts').select('account').distinct().execute();
  if (accounts.length === 0) return;
  const sought: Sought[] = [];
  for (const { account } of accounts) sought.push(await soughtBy(context, account));
  const [found] = await fittingPeople([rowsFolder(context, run)], sought);
  for (const { account } of accounts)
    await hide(
      context,
      account,
      refsOf(
        context,
        found!.filter((each) => each.account === account),
      ),
    );
}

/** Carries what everybody declared over to the people of the register of convictions that a court alone has. */
export async function spreadToTakings(context: Context): Promise<void> {
  const accounts = await context.db.selectFrom('conflicts').select('account').distinct().execute();
  for (const { account } of accounts)
    await hide(context, account, await fittingTakings(context, await soughtBy(context, account)));
}

/** Says in the transaction of a list of counsel that what is declared by bar number is to be compared anew. */
export async function uncompareCounsel(inner: Transaction<Tables>): Promise<void> {
  await inner.updateTable('conflicts').set({ uncompared: newId() }).where('kind', '=', 'counsel').execute();
}

/** Compares what accounts declared by bar number, once a list names new cases of theirs. */
export async function compareCounsel(context: Context): Promise<boolean> {
  const accounts = await context.db
    .selectFrom('conflicts')
    .select('account')
    .distinct()
    .where('kind', '=', 'counsel')
    .execute();
  let isDone = true;
  for (const { account } of accounts) isDone = (await compareDeclared(context, account)) && isDone;
  return isDone;
}
