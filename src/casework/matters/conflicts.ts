import { newId } from '../../database/id.ts';
import { partsOf } from '../../database/parts-of.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { takingView } from '../linkage/takings.ts';
import { wordsOfName } from '../name-words.ts';
import { rowsFolder } from '../rows/folder.ts';
import { type OpenRows, openRows } from '../rows/open-rows.ts';
import type { ConflictTable } from '../store/conflicts-schema.ts';
import { personRef } from './identity.ts';
import { stepBack } from './recuse.ts';
import { type Seal, sealOf } from './seal.ts';

/**
 * Conflicts of interest that somebody declares without looking at a record: by the number of a case, by the name of a person
 * to whom they are related, or by their own bar number, for the cases in which a court's list names them as counsel. Each is
 * carried over to the people of every run, those of later runs too, and to those of the register of convictions that a court alone
 * has, as recusals: whatever hides a person from somebody who
 * keeps out of them so hides these. Where a declaration fits more people than were meant, all of them are hidden.
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

/** Letters and digits alone: courts and files separate the parts of a number in many ways. */
export function plainNumber(text: string): string {
  return text.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Puts on record what somebody keeps out of; from then on it is hidden from them. Gives how many people that are now. */
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
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (Number(made.numInsertedOrUpdatedRows) === 0) return false;
    note(who, { what: 'conflict.declare', about: `${id} ${kind}` });
    return true;
  });
  if (!added) return refuse(409, 'conflict-there');
  await spreadToRuns(context, who.account);
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

/** What an account declared, as rows of runs are compared with it. */
type Sought = {
  /** By the plain number: the county, where one counts alone, and the declaration. */
  readonly cases: ReadonlyMap<string, readonly { readonly county: string; readonly conflict: string }[]>;
  readonly names: readonly { readonly words: readonly string[]; readonly conflict: string }[];
};

async function soughtBy(context: Context, account: string): Promise<Sought> {
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
    if (kind === 'relation') names.push({ words: wordsOfName(what), conflict: id });
    else if (kind === 'case') addCase(what, county, id);
    else for (const of of await casesOfCounsel(context, seal, what)) addCase(of.number, of.county, id);
  }
  return { cases, names };
}

type CaseOf = { readonly county: string; readonly number: string };

async function casesOfCounsel({ db }: Context, seal: Seal, bar: string): Promise<readonly CaseOf[]> {
  const barRef = seal.ref('bar', plainNumber(bar));
  const rows = await db.selectFrom('counsel').selectAll().where('bar_ref', '=', barRef).execute();
  return rows.map(({ case_ref, sealed }) => JSON.parse(seal.open(sealed, placeOfCounsel(barRef, case_ref))) as CaseOf);
}

/** The people of a run whom declarations fit, by their keys, each with the declaration. */
function fitting(rows: OpenRows, { cases, names }: Sought): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (names.length > 0) {
    for (const row of rows.database.prepare('select key, name from people').iterate()) {
      const { key, name } = row as unknown as { readonly key: string; readonly name: string };
      const own = name.split(';').map((each) => new Set(wordsOfName(each)));
      const fits = names.find(({ words }) => own.some((each) => words.every((word) => each.has(word))));
      if (fits) found.set(key, fits.conflict);
    }
  }
  if (cases.size > 0) {
    const all = 'select p.key, c.cases, c.county from convictions c join people p on p.id = c.person_id';
    for (const row of rows.database.prepare(all).iterate()) {
      const each = row as unknown as { readonly key: string; readonly cases: string; readonly county: string };
      for (const number of each.cases.split(';')) {
        const fits = cases
          .get(plainNumber(number))
          ?.find(({ county }) => county === '' || county === each.county.toUpperCase());
        if (fits) found.set(each.key, fits.conflict);
      }
    }
  }
  return found;
}

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

/** Makes recusals of what an account declared, for the people of a run. */
async function spread(context: Context, account: string, rows: OpenRows, sought: Sought): Promise<void> {
  const seal = sealOf(context.workspace.folder);
  const found = [...fitting(rows, sought)].map(([key, conflict]) => [personRef(seal, key), conflict] as const);
  await hide(context, account, new Map(found));
}

/** Makes recusals for people, named by their keyed hashes, each with the declaration that fits. */
async function hide(context: Context, account: string, found: ReadonlyMap<string, string>): Promise<void> {
  const seal = sealOf(context.workspace.folder);
  for (const some of partsOf([...found.keys()], 500)) {
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
  }
}

async function spreadToRuns(context: Context, account: string): Promise<void> {
  const sought = await soughtBy(context, account);
  for (const { id } of await context.db.selectFrom('runs').select('id').where('state', '=', 'done').execute()) {
    const rows = openRows(rowsFolder(context, id));
    if (rows) await spread(context, account, rows, sought);
  }
  await hide(context, account, await fittingTakings(context, sought));
}

/** Carries what everybody declared over to the people of the register of convictions that a court alone has. */
export async function spreadToTakings(context: Context): Promise<void> {
  const accounts = await context.db.selectFrom('conflicts').select('account').distinct().execute();
  for (const { account } of accounts)
    await hide(context, account, await fittingTakings(context, await soughtBy(context, account)));
}

/** Carries what everybody declared over to the people of a run, before anything is done with it. */
export async function spreadToRun(context: Context, run: string): Promise<void> {
  const rows = openRows(rowsFolder(context, run));
  const accounts = await context.db.selectFrom('conflicts').select('account').distinct().execute();
  if (rows) for (const { account } of accounts) await spread(context, account, rows, await soughtBy(context, account));
}

/** Carries what the accounts with some bar numbers declared over to every run, once a list names new cases of theirs. */
export async function spreadCounsel(context: Context): Promise<void> {
  const accounts = await context.db
    .selectFrom('conflicts')
    .select('account')
    .distinct()
    .where('kind', '=', 'counsel')
    .execute();
  for (const { account } of accounts) await spreadToRuns(context, account);
}
