import { basename } from 'node:path';
import type { Selectable, Transaction } from 'kysely';
import { csvLine } from '../../csv/write.ts';
import { newId } from '../../database/id.ts';
import type { Outcome } from '../../law/language/index.ts';
import type { About } from '../../linkage/reconcile/about.ts';
import { outcomesOf } from '../choice.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { courtListJob } from '../jobs/court-list-job.ts';
import { sealOf } from '../matters/seal.ts';
import type { CourtListName, CourtListTable, CourtRowTable } from '../store/linkage-schema.ts';
import type { Tables } from '../store/schema.ts';
import { COLUMNS, type Facts, factsOf, openCourtRow } from './court-row.ts';
import { rowsOf } from './court-rows-for.ts';
import { endOfOpening, openingProblem } from './opening.ts';
import { type TakingView, takingOf } from './takings.ts';

type Reading = Pick<Transaction<Tables>, 'selectFrom'>;

/** Begins to read what `redress reconcile-courts` made into the workspace. */
export async function openCourtList(context: Context, who: Who, folder: string): Promise<Result<string>> {
  const id = newId();
  const made = { created_at: now(), created_by: who.account };
  await context.ledger.act(async (inner, note) => {
    const row: CourtListTable = { id, name: basename(folder), ...made, state: 'opening', about: '', rows: 0 };
    await inner.insertInto('court_lists').values(row).execute();
    note(who, { what: 'courts.open', about: id });
  });
  const end = endOfOpening(context, { id, refused: 'courts-folder', ends: courtListJob.ends, drop: dropCourtList });
  const job = courtListJob.make(
    { workspace: context.workspace.folder, courtList: id, folder },
    {
      of: [id],
      by: who.account,
      on: {
        found: async ({ rows }) => {
          await context.db.transaction().execute((inner) => inner.insertInto('court_rows').values(rows).execute());
        },
        opened: async ({ about }) => {
          await context.db.updateTable('court_lists').set({ state: 'ready', about }).where('id', '=', id).execute();
        },
        refused: end.refuse,
      },
      onEnd: end.onEnd,
    },
  );
  context.jobs.add(courtListJob.id(id), job);
  return done(id);
}

async function dropCourtList(inner: Transaction<Tables>, id: string): Promise<void> {
  await inner.deleteFrom('court_rows').where('court_list', '=', id).execute();
  await inner.deleteFrom('court_lists').where('id', '=', id).execute();
}

export async function removeCourtList(context: Context, who: Who, id: string): Promise<Result<null>> {
  await context.jobs.endAllOf(id);
  const removed = await context.ledger.act(async (inner, note) => {
    const row = await inner.selectFrom('court_lists').select('id').where('id', '=', id).executeTakeFirst();
    if (!row) return false;
    await dropCourtList(inner, id);
    note(who, { what: 'courts.delete', about: id });
    return true;
  });
  if (!removed) return refuse(404, 'courts-missing');
  context.workspace.forget();
  return done(null);
}

/** Drops what was being read when the server ended. */
export async function sweepCourtLists({ db }: Pick<Context, 'db'>): Promise<void> {
  const broken = await db.selectFrom('court_lists').select('id').where('state', '=', 'opening').execute();
  for (const { id } of broken) await db.transaction().execute((inner) => dropCourtList(inner, id));
}

export type CourtListInfo = Pick<Selectable<CourtListTable>, 'id' | 'name' | 'state'> & {
  readonly createdAt: string;
  readonly createdBy: string;
};

export async function listCourtLists({ db }: Context): Promise<readonly CourtListInfo[]> {
  const rows = await db.selectFrom('court_lists').selectAll().orderBy('created_at', 'desc').execute();
  return rows.map(({ id, name, state, created_at, created_by }) => {
    return { id, name, state, createdAt: created_at, createdBy: created_by };
  });
}

/** How many convictions of a county and year stand in a list, and what they would be decided to. */
export type CourtCount = Pick<CourtRowTable, 'list' | 'county' | 'year' | 'outcome'> & { readonly n: number };

export type CourtListView = {
  readonly id: string;
  readonly name: string;
  readonly about: About;
  /** The linkage in this workspace that says who is who; null where it was not opened. */
  readonly linkage: string | null;
  readonly counts: readonly CourtCount[];
  /** What the law may decide. */
  readonly outcomes: readonly Outcome[];
};

/** The figures of a reconciliation, without names. */
export async function showCourtList(
  { db }: Context,
  id: string,
): Promise<Result<CourtListView | { readonly state: 'opening'; readonly job: string }>> {
  const row = await db.selectFrom('court_lists').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return refuse(404, openingProblem(id) ?? 'courts-missing');
  if (row.state === 'opening') return done({ state: 'opening', job: courtListJob.id(id) });
  const counts = await db
    .selectFrom('court_rows')
    .select(['list', 'county', 'year', 'outcome', (each) => each.fn.countAll<number | string>().as('n')])
    .where('court_list', '=', id)
    .where('list', '!=', 'decided')
    .groupBy(['list', 'county', 'year', 'outcome'])
    .orderBy('county')
    .orderBy('year')
    .execute();
  const about = JSON.parse(row.about) as About;
  const linkage = await linkageOfList(db, about);
  const outcomes = outcomesOf(about.pack);
  return done({
    id,
    name: row.name,
    about,
    linkage,
    outcomes,
    counts: counts.map((each) => ({ ...each, n: Number(each.n) })),
  });
}

async function linkageOfList(db: Reading, { links }: About): Promise<string | null> {
  const found = await db
    .selectFrom('linkages')
    .select('id')
    .where('digest', '=', links)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found?.id ?? null;
}

export type CourtRowsWanted = {
  readonly list: CourtListName;
  /** Blank for all. */
  readonly county: string;
  readonly outcome: string;
  readonly after: number;
};

export type CourtRowView = { readonly place: number; readonly facts: Facts; readonly decided: Facts | null };

const PAGE = 50;

/** The rows of a list, without people whom the one who asks keeps out of. */
export async function pageOfCourtRows(
  context: Context,
  who: Who,
  id: string,
  { list, county, outcome, after }: CourtRowsWanted,
): Promise<Result<{ readonly rows: readonly CourtRowView[]; readonly more: boolean }>> {
  let rows = rowsOf(context.db, who, id, list).where('place', '>', after);
  if (county !== '') rows = rows.where('county', '=', county);
  if (outcome !== '') rows = rows.where('outcome', '=', outcome);
  const found = await rows
    .orderBy('place')
    .limit(PAGE + 1)
    .execute();
  await context.ledger.note(who, 'courts.list', `${id} ${list}`);
  return done({ rows: found.slice(0, PAGE).map((row) => viewOf(context, row)), more: found.length > PAGE });
}

function viewOf(context: Context, row: Selectable<CourtRowTable>): CourtRowView {
  const { fields, decided } = openCourtRow(sealOf(context.workspace.folder), row);
  return {
    place: row.place,
    facts: factsOf(row.list, fields),
    decided: decided && factsOf('decided', decided),
  };
}

export type CourtConviction = CourtRowView & {
  readonly list: CourtListName;
  readonly linkage: string | null;
  /** Its entry in the register of convictions that are taken up; null where it has none. */
  readonly taking: TakingView | null;
  /** Pairs of the linkage that its person stands in, by their numbers, those first that weigh most. */
  readonly pairs: readonly number[];
};

/** Pairs of a person that are shown beside a conviction. */
const MOST_PAIRS = 5;

/** One conviction with what is decided of it, and the pairs by which its person was found, or perhaps was. */
export async function showCourtRow(
  context: Context,
  who: Who,
  id: string,
  { list, place }: { readonly list: CourtListName; readonly place: number },
): Promise<Result<CourtConviction>> {
  const { db } = context;
  const of = await db.selectFrom('court_lists').select('about').where('id', '=', id).executeTakeFirst();
  const row = await rowsOf(db, who, id, list).where('place', '=', place).executeTakeFirst();
  if (!of || !row) return refuse(404, 'courts-row-missing');
  const linkage = await linkageOfList(db, JSON.parse(of.about) as About);
  const pairs = await db
    .selectFrom('linkage_pairs')
    .select('place')
    .where('linkage', '=', linkage ?? '')
    .where((each) => each.or([each('left_ref', '=', row.person_ref), each('right_ref', '=', row.person_ref)]))
    .orderBy('weight', 'desc')
    .orderBy('place')
    .limit(MOST_PAIRS)
    .execute();
  await context.ledger.note(who, 'courts.look', `${id} ${list} ${place}`);
  const shown = viewOf(context, row);
  const taking = list === 'court-only' ? await takingOf(context, shown.facts) : null;
  return done({ ...shown, list, linkage, taking, pairs: pairs.map((each) => each.place) });
}

/** A list as the file that an office gets. It names people, so each time it is made is noted. */
export async function courtListFile(
  context: Context,
  who: Who,
  id: string,
  list: CourtListName,
): Promise<Result<string>> {
  const all = await context.db
    .selectFrom('court_rows')
    .selectAll()
    .where('court_list', '=', id)
    .where('list', '=', list)
    .orderBy('place')
    .execute();
  const own = await rowsOf(context.db, who, id, list).select('place').execute();
  if (own.length < all.length) return refuse(403, 'run-recused');
  await context.ledger.note(who, 'courts.export', `${id} ${list} ${all.length}`);
  const seal = sealOf(context.workspace.folder);
  // A list that was opened before a column was added has nothing in it.
  const lines = all.map((row) => {
    const { fields } = openCourtRow(seal, row);
    return csvLine(COLUMNS[list].map((_, at) => fields[at] ?? ''));
  });
  return done(`${[csvLine(COLUMNS[list]), ...lines].join('\n')}\n`);
}
