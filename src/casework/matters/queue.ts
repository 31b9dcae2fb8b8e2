import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { type Procedure, rowsOf } from '../../procedure/index.ts';
import { roleFor } from '../access/roles.ts';
import { type Context, now, type Who } from '../context.ts';
import { openBlocks } from '../orders/blocks.ts';
import type { MatterTable, Tables } from '../store/schema.ts';
import { allVersions, isInStates } from './court.ts';
import { recusedRefs } from './recusal.ts';
import { type RunWords, wordsOfRuns } from './run-words.ts';
import type { MatterRow } from './write.ts';

/** What narrows a queue. It holds no name and no number of a person, so that it can be kept and shared. */
export type QueueFilter = {
  readonly procedure?: string;
  readonly state?: readonly string[];
  readonly county?: readonly string[];
  readonly outcome?: readonly string[];
  readonly clause?: readonly string[];
  /** A worklist that an office lives by. */
  readonly list?: (typeof LISTS)[number];
  /** Of `facts-missing`: one fact, as its bit in the run. */
  readonly fact?: number;
};

export const LISTS = ['due-soon', 'mine', 'to-sign', 'flagged', 'facts-missing', 'undetermined', 'changed'] as const;

/** `after`: the place in the order of the queue after which the page begins, as the page before gave it. */
export type QueueWanted = { readonly filter: QueueFilter; readonly after: string | null; readonly size: number };

/** A matter in a queue. */
export type QueueRow = {
  readonly id: string;
  readonly run: string;
  readonly row: number;
  /** The person's number in the run. */
  readonly person: number;
  readonly procedure: string;
  readonly county: string;
  readonly state: string;
  readonly relief: string;
  readonly outcome: string;
  readonly outcomeLabel: string;
  readonly effect: string;
  readonly clause: string;
  readonly clauseTitle: string;
  readonly flags: number;
  readonly missing: number;
  readonly marks: readonly string[];
  readonly dueDay: string | null;
  readonly firstBy: string | null;
  readonly leaseBy: string | null;
  readonly leaseUntil: string | null;
  /** The open lot that it is in: what is decided of it alone voids that lot. */
  readonly lot: string | null;
  readonly seq: number;
  /** Its place in the order of the queue. */
  readonly place: string;
};

export type QueuePage = {
  readonly total: number;
  readonly rows: readonly QueueRow[];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
  /** How many matters of the queue are in each state of the relief. */
  readonly states: Readonly<Record<string, number>>;
};

/** Days before a clock's end from which it is due soon. */
const SOON_DAYS = 14;

export async function readQueue(context: Context, who: Who, wanted: QueueWanted): Promise<QueuePage> {
  const { db } = context;
  const base = () => queueOf(db, who, wanted.filter);
  const counts = await base()
    .select(['relief_state', sql<number | string>`count(*)`.as('n')])
    .groupBy('relief_state')
    .execute();
  // One more than is shown tells whether there is a next page.
  const found = await inOrder(after(base().selectAll(), wanted.after))
    .limit(wanted.size + 1)
    .execute();
  const rows = found.slice(0, wanted.size);
  const words = await wordsOfRuns(context, rows);
  const states = Object.fromEntries(counts.map(({ relief_state, n }) => [relief_state, Number(n)]));
  return {
    total: Object.values(states).reduce((sum, n) => sum + n, 0),
    states,
    next: found.length > rows.length ? placeInQueue(rows.at(-1)!) : null,
    rows: rows.map((row) => queueRow(row, words)),
  };
}

export function queueRow(row: MatterRow, words: RunWords): QueueRow {
  const isHeld = row.lease_until !== null && row.lease_until > now();
  return {
    id: row.id,
    run: row.run,
    row: row.conviction_row,
    person: row.person_row,
    procedure: row.procedure,
    county: row.county,
    state: row.relief_state,
    relief: row.relief,
    outcome: row.outcome,
    ...words.outcome(row.run, row.outcome),
    clause: row.clause,
    clauseTitle: words.clause(row.run, row.clause),
    flags: row.flags,
    missing: row.missing,
    marks: JSON.parse(row.marks) as readonly string[],
    dueDay: row.due_day,
    firstBy: row.first_by,
    leaseBy: isHeld ? row.lease_by : null,
    leaseUntil: isHeld ? row.lease_until : null,
    lot: row.lot,
    seq: row.seq,
    place: placeInQueue(row),
  };
}

type Query<Output> = SelectQueryBuilder<Tables, 'matters', Output>;

/** Matters that a filter leaves, without those that the user is recused from. */
export function queueOf(db: Pick<Kysely<Tables>, 'selectFrom'>, who: Who, filter: QueueFilter): Query<object> {
  let query: Query<object> = db.selectFrom('matters').where('person_ref', 'not in', recusedRefs(db, who));
  if (filter.procedure !== undefined) query = query.where('procedure', '=', filter.procedure);
  const listed = { relief_state: filter.state, county: filter.county, outcome: filter.outcome, clause: filter.clause };
  for (const [column, values] of Object.entries(listed)) {
    if (values !== undefined) query = query.where(column as keyof MatterTable, 'in', values);
  }
  return filter.list === undefined ? query : onList(db, query, { who, filter });
}

function onList(
  db: Pick<Kysely<Tables>, 'selectFrom'>,
  query: Query<object>,
  { who, filter: { list, fact } }: { readonly who: Who; readonly filter: QueueFilter },
): Query<object> {
  const at = now();
  switch (list!) {
    case 'due-soon':
      return query.where(DUE, '<=', new Date(Date.parse(at) + SOON_DAYS * 86_400_000).toISOString());
    case 'mine':
      return query.where('lease_by', '=', who.account).where('lease_until', '>', at);
    case 'to-sign':
      return toSign(query, who);
    case 'flagged':
      return query.where('flags', '!=', 0);
    case 'facts-missing':
      return fact === undefined
        ? query.where('missing', '!=', 0)
        : query.where(sql<boolean>`(missing / ${1 << fact}) % 2 = 1`);
    case 'undetermined':
      return query.where('relief', '=', 'undetermined');
    case 'changed':
      return query.where('id', 'in', openBlocks(db));
  }
}

/** What waits for a second half that a role of the user may do, and whose first half another person did. */
function toSign(query: Query<object>, { account, roles }: Who): Query<object> {
  const mine = (procedure: Procedure) =>
    rowsOf(procedure)
      .filter(({ track, row }) => track.id === 'relief' && row.pair?.half === 'second')
      .filter(({ row }) => roleFor(roles, row.by) !== undefined)
      .flatMap(({ row }) => row.from);
  return query.where('first_by', 'is not', null).where('first_by', '!=', account).where(isInStates(allVersions, mine));
}

/** When a matter is due, behind every day where it has none: as the index of queues has it. */
const DUE = sql<string>`coalesce(due_at, '9999')`;

/** What is due first comes first; what has no day, last; equals by their ids. */
export function inOrder<Output>(query: Query<Output>): Query<Output> {
  return query.orderBy(DUE).orderBy('id');
}

/** The rest of a queue behind a place in its order; what is no such place begins at its beginning. */
export function after<Output>(query: Query<Output>, place: string | null): Query<Output> {
  const [due, id] = place?.split('~') ?? [];
  return due === undefined || id === undefined
    ? query
    : query.where(sql<boolean>`(coalesce(due_at, '9999'), id) > (${due}, ${id})`);
}

function placeInQueue({ due_at, id }: Pick<MatterRow, 'due_at' | 'id'>): string {
  return `${due_at ?? '9999'}~${id}`;
}
