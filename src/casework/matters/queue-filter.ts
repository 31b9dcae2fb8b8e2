import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { type Procedure, rowsOf } from '../../procedure/index.ts';
import { roleFor } from '../access/roles.ts';
import { now, type Who } from '../context.ts';
import { openBlocks } from '../orders/blocks.ts';
import type { Tables } from '../store/schema.ts';
import { allVersions, isInStates } from './court.ts';
import { recusedRefs } from './recusal.ts';

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
  /** The day on which its next clock ends, `YYYY-MM-DD`. */
  readonly due?: string;
};

export const LISTS = [
  'due-soon',
  'mine',
  'assigned',
  'returned',
  'to-sign',
  'flagged',
  'facts-missing',
  'undetermined',
  'changed',
  'court-list',
  'still-shows',
] as const;

/** Days before a clock's end from which it is due soon. */
const SOON_DAYS = 14;

/** When a matter is due, behind every day where it has none: as the indexes of queues have it. */
export const DUE = sql<string>`coalesce(due_at, '9999')`;

type Reads = Pick<Kysely<Tables>, 'selectFrom'>;

export type Query<Output> = SelectQueryBuilder<Tables, 'matters', Output>;

/** Matters that a filter leaves, without those that the user is recused from. */
export function queueOf(db: Reads, who: Who, filter: QueueFilter): Query<object> {
  return narrowed(db, db.selectFrom('matters').where('person_ref', 'not in', recusedRefs(db, who)), { who, filter });
}

const FOUND_FIRST: readonly QueueFilter['list'][] = ['assigned', 'returned', 'changed', 'court-list', 'still-shows'];

/** What a filter leaves of matters, or of their counts, which have the same columns under the same name. */
export function narrowed(
  db: Reads,
  from: Query<object>,
  { who, filter }: { readonly who: Who; readonly filter: QueueFilter },
): Query<object> {
  // These hold few matters, whatever else a filter says: with a bare column, SQLite would go through all of a procedure for them.
  const column = (name: string) =>
    FOUND_FIRST.includes(filter.list)
      ? sql<string>`${sql.ref(`matters.${name}`)} || ''`
      : sql.ref<string>(`matters.${name}`);
  let query = from;
  if (filter.procedure !== undefined) query = query.where(column('procedure'), '=', filter.procedure);
  const listed = { relief_state: filter.state, county: filter.county, outcome: filter.outcome, clause: filter.clause };
  for (const [name, values] of Object.entries(listed)) {
    if (values !== undefined) query = query.where(column(name), 'in', values);
  }
  if (filter.due !== undefined) query = onDay(query, filter.due);
  return filter.list === undefined ? query : onList(db, query, { who, filter });
}

const DAY = 86_400_000;

/** What is due on one day. Its clocks end within a day of it wherever the court is: so it is found in the order of the queue. */
function onDay(query: Query<object>, day: string): Query<object> {
  const at = (days: number) => new Date(Date.parse(day) + days * DAY).toISOString();
  return query.where('matters.due_day', '=', day).where(DUE, '>=', at(-1)).where(DUE, '<', at(3));
}

function onList(
  db: Reads,
  query: Query<object>,
  { who, filter: { list, fact } }: { readonly who: Who; readonly filter: QueueFilter },
): Query<object> {
  const at = now();
  switch (list!) {
    case 'due-soon':
      return query.where(DUE, '<=', new Date(Date.parse(at) + SOON_DAYS * 86_400_000).toISOString());
    case 'mine':
      return query.where('lease_by', '=', who.account).where('lease_until', '>', at);
    case 'assigned':
      return query.where('assigned_to', '=', who.account);
    case 'returned':
      return query.where('returned_to', '=', who.account).where('first_by', 'is', null);
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
    case 'still-shows':
      // A word of the text, and not a value, so that the index of these matters is taken.
      return query.where(sql<boolean>`matters.repository_state = 'still-shows'`);
    case 'changed':
      return query.where('id', 'in', openBlocks(db));
    case 'court-list':
      return query.where('taking', 'is not', null);
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
