import { type Kysely, sql } from 'kysely';
import type { Context, Who } from '../context.ts';
import { COUNTED } from '../store/counts-schema.ts';
import type { MatterTable, Tables } from '../store/schema.ts';
import { DUE, narrowed, type Query, type QueueFilter, queueOf } from './queue-filter.ts';
import { recusedFrom } from './recusal.ts';

/**
 * How many matters a filter leaves. The database keeps counts of matters that are alike, with each change of one, so that no
 * one waits for millions of matters to be counted. What a user keeps out of is few, and is taken off.
 */

type Reads = Pick<Kysely<Tables>, 'selectFrom'>;
type Counted = (typeof COUNTED)[number];

/** The counts, under the name and with the columns of matters. */
function counts(db: Reads): Query<object> {
  return db.selectFrom('matter_counts as matters') as Query<unknown> as Query<object>;
}

/**
 * What these worklists hold stands in no count, and is never much: what one person holds or was given, what somebody has to look
 * at, and what two people entered into a register one by one.
 */
const COUNTED_BY_THEMSELVES: readonly QueueFilter['list'][] = [
  'mine',
  'assigned',
  'returned',
  'changed',
  'court-list',
  'still-shows',
];

/** A queue whose matters an index of their own finds. */
export function isShort({ list }: QueueFilter): boolean {
  return COUNTED_BY_THEMSELVES.includes(list);
}

export type CountedBy<Column extends Counted> = Pick<MatterTable, Column> & { readonly n: number };

/** How many matters of a queue there are for each value of some columns. */
export async function countBy<Column extends Counted>(
  db: Reads,
  { who, filter }: { readonly who: Who; readonly filter: QueueFilter },
  columns: readonly Column[],
): Promise<readonly CountedBy<Column>[]> {
  if (isShort(filter)) return grouped(queueOf(db, who, filter), columns, 'count(*)');
  const all = await grouped(narrowed(db, counts(db), { who, filter }), columns, 'sum(n)');
  const refs = await recusedFrom({ db }, who);
  if (refs.length === 0) return all.filter(({ n }) => n > 0);
  const keyOf = (row: CountedBy<Column>) => JSON.stringify(columns.map((column) => row[column]));
  const keptOutOf = db.selectFrom('matters').where('person_ref', 'in', refs);
  const off = await grouped(narrowed(db, keptOutOf, { who, filter }), columns, 'count(*)');
  const offBy = new Map(off.map((row) => [keyOf(row), row.n]));
  return all.map((row) => ({ ...row, n: row.n - (offBy.get(keyOf(row)) ?? 0) })).filter(({ n }) => n > 0);
}

async function grouped<Column extends Counted>(
  from: Query<object>,
  columns: readonly Column[],
  n: 'count(*)' | 'sum(n)',
): Promise<readonly CountedBy<Column>[]> {
  const plain: readonly Counted[] = columns;
  const selected = from.select(plain).select(sql<number | string | null>`${sql.raw(n)}`.as('n'));
  const rows = await (plain.length === 0 ? selected : selected.groupBy(plain)).execute();
  return rows.map((row) => ({ ...row, n: Number(row.n) })) as unknown as readonly CountedBy<Column>[];
}

/** How many matters a filter leaves. */
export async function countOf(db: Reads, who: Who, filter: QueueFilter): Promise<number> {
  const [row] = await countBy(db, { who, filter }, []);
  return row?.n ?? 0;
}

/** The columns of the index by which matters that are alike are found. */
const ALIKE = ['procedure', 'relief_state', 'county', 'outcome', 'clause', 'relief', 'flags', 'missing'] as const;
type Alike = Pick<MatterTable, (typeof ALIKE)[number]>;

/** Up to so many matters are read and sorted faster than they are looked for among all. */
export const FEW = 5000;
const FEW_KINDS = 100;

/** The kinds of matters that a filter leaves, where it leaves few matters of few kinds; otherwise undefined. */
export async function fewAlike(db: Reads, who: Who, filter: QueueFilter): Promise<readonly Alike[] | undefined> {
  const kinds = await narrowed(db, counts(db), { who, filter })
    .select(ALIKE)
    .select(sql<number | string>`sum(n)`.as('n'))
    .groupBy(ALIKE)
    .having(sql<number>`sum(n)`, '>', 0)
    .limit(FEW_KINDS + 1)
    .execute();
  const isFew = kinds.length <= FEW_KINDS && kinds.reduce((sum, { n }) => sum + Number(n), 0) <= FEW;
  return isFew ? kinds.map(({ n: _, ...kind }) => kind) : undefined;
}

/**
 * The ids of the first matters of a queue that are of some kinds. Each kind is a statement of its own, which an index answers in
 * the order of the queue: of many kinds in one, PostgreSQL goes through the whole table.
 */
export function firstOfKinds(
  db: Reads,
  queue: Query<object>,
  { kinds, size }: { readonly kinds: readonly Alike[]; readonly size: number },
) {
  const each = kinds.map((kind) =>
    queue.where((row) => row.and(ALIKE.map((name) => row(`matters.${name}`, '=', kind[name])))),
  );
  return firstOfEach(db, each, size);
}

/** The ids of the first matters of some queries, each of which an index answers in the order of the queue. */
export function firstOfEach(db: Reads, queries: readonly Query<object>[], size: number) {
  // A number of the text, and not a value: PostgreSQL plans a statement that is kept ready without its values.
  const most = sql<number>`${sql.lit(size)}`;
  const [first, ...others] = queries.map((query) => {
    const of = query.select('matters.id').select(DUE.as('due')).orderBy(DUE).orderBy('matters.id').limit(most);
    // SQLite takes an order and a limit in no part of a union, but in a table of its own.
    return db.selectFrom(of.as('each')).select(['each.id', 'each.due']);
  });
  const none = db
    .selectFrom('matters')
    .select(['matters.id', DUE.as('due')])
    .where(sql<boolean>`1 = 0`);
  const all = first ? others.reduce((union, each) => union.unionAll(each), first) : none;
  return db.selectFrom(all.as('alike')).select('alike.id').orderBy('alike.due').orderBy('alike.id').limit(most);
}

/** So many differences are added up in each question before they are folded. */
const FOLDED_FROM = 500;

/**
 * Makes one row again of the counts of matters that are alike. Acts go on meanwhile: what they add is not seen, and stays.
 * A queue says the same before and after.
 */
export async function foldCounts({ db }: Pick<Context, 'db'>, from = FOLDED_FROM): Promise<void> {
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (inner) => {
      const [added] = await sql<{ n: number | string }>`select count(*) as n from matter_counts where generation = 0`
        .execute(inner)
        .then(({ rows }) => rows);
      if (Number(added!.n) < from) return;
      const [last] = await sql<{ generation: number }>`select max(generation) as generation from matter_counts`
        .execute(inner)
        .then(({ rows }) => rows);
      const next = last!.generation + 1;
      const columns = sql.raw(COUNTED.join(', '));
      await sql`insert into matter_counts (${columns}, n, generation)
        select ${columns}, sum(n), cast(${next} as integer) from matter_counts group by ${columns} having sum(n) <> 0`.execute(
        inner,
      );
      await inner.deleteFrom('matter_counts').where('generation', '!=', next).execute();
    });
}

/** Whether the counts are those of the matters. */
export async function countsHold(db: Kysely<Tables>): Promise<boolean> {
  const columns = sql.raw(COUNTED.join(', '));
  const { rows } = await sql`select ${columns}, sum(n) as n from
      (select ${columns}, n from matter_counts union all select ${columns}, -1 as n from matters) as each
    group by ${columns} having sum(n) <> 0 limit 1`.execute(db);
  return rows.length === 0;
}
