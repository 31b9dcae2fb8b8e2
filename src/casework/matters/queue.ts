import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import type { MatterTable, Tables } from '../store/schema.ts';
import { newId } from '../store/workspace.ts';
import type { MatterRow } from './write.ts';

/** What narrows a queue. It holds no name and no number of a person, so that it can be kept and shared. */
export type QueueFilter = {
  readonly procedure?: string;
  readonly state?: readonly string[];
  readonly county?: readonly string[];
  readonly outcome?: readonly string[];
  readonly clause?: readonly string[];
  /** A worklist that an office lives by. */
  readonly list?: 'due-soon' | 'mine' | 'to-sign' | 'flagged' | 'facts-missing' | 'undetermined';
  /** Of `facts-missing`: one fact, as its bit in the run. */
  readonly fact?: number;
};

export type QueueWanted = { readonly filter: QueueFilter; readonly from: number; readonly size: number };

/** A matter in a queue. */
export type QueueRow = {
  readonly id: string;
  readonly run: string;
  readonly row: number;
  readonly procedure: string;
  readonly county: string;
  readonly state: string;
  readonly relief: string;
  readonly outcome: string;
  readonly clause: string;
  readonly marks: readonly string[];
  readonly dueDay: string | null;
  readonly firstBy: string | null;
  readonly leaseBy: string | null;
  readonly seq: number;
};

export type QueuePage = {
  readonly total: number;
  readonly rows: readonly QueueRow[];
  /** How many matters of the queue are in each state of the relief. */
  readonly states: Readonly<Record<string, number>>;
};

/** Days before a clock's end from which it is due soon. */
const SOON_DAYS = 14;

export async function readQueue({ db }: Context, who: Who, wanted: QueueWanted): Promise<QueuePage> {
  const base = () => queueOf(db, who, wanted.filter);
  const counts = await base()
    .select(['relief_state', sql<number | string>`count(*)`.as('n')])
    .groupBy('relief_state')
    .execute();
  const rows = await inOrder(base().selectAll()).offset(wanted.from).limit(wanted.size).execute();
  const states = Object.fromEntries(counts.map(({ relief_state, n }) => [relief_state, Number(n)]));
  return { total: Object.values(states).reduce((sum, n) => sum + n, 0), states, rows: rows.map(queueRow) };
}

export function queueRow(row: MatterRow): QueueRow {
  const isHeld = row.lease_until !== null && row.lease_until > now();
  return {
    id: row.id,
    run: row.run,
    row: row.conviction_row,
    procedure: row.procedure,
    county: row.county,
    state: row.relief_state,
    relief: row.relief,
    outcome: row.outcome,
    clause: row.clause,
    marks: JSON.parse(row.marks) as readonly string[],
    dueDay: row.due_day,
    firstBy: row.first_by,
    leaseBy: isHeld ? row.lease_by : null,
    seq: row.seq,
  };
}

type Query<Output> = SelectQueryBuilder<Tables, 'matters', Output>;

/** Matters that a filter leaves, without those that who asks keeps out of. */
function queueOf(db: Pick<Kysely<Tables>, 'selectFrom'>, who: Who, filter: QueueFilter): Query<object> {
  let query: Query<object> = db
    .selectFrom('matters')
    .where('person_ref', 'not in', (inner) =>
      inner.selectFrom('recusals').select('person_ref').where('account', '=', who.account),
    );
  if (filter.procedure !== undefined) query = query.where('procedure', '=', filter.procedure);
  const listed = { relief_state: filter.state, county: filter.county, outcome: filter.outcome, clause: filter.clause };
  for (const [column, values] of Object.entries(listed)) {
    if (values !== undefined) query = query.where(column as keyof MatterTable, 'in', values);
  }
  return filter.list === undefined ? query : onList(query, who, filter);
}

function onList(query: Query<object>, who: Who, { list, fact }: QueueFilter): Query<object> {
  const at = now();
  switch (list!) {
    case 'due-soon':
      return query.where('due_at', '<=', new Date(Date.parse(at) + SOON_DAYS * 86_400_000).toISOString());
    case 'mine':
      return query.where('lease_by', '=', who.account).where('lease_until', '>', at);
    case 'to-sign':
      // The person who did the first half of an act may not sign it.
      return query.where('first_by', 'is not', null).where('first_by', '!=', who.account);
    case 'flagged':
      return query.where('flags', '!=', 0);
    case 'facts-missing':
      return fact === undefined
        ? query.where('missing', '!=', 0)
        : query.where(sql<boolean>`(missing / ${1 << fact}) % 2 = 1`);
    case 'undetermined':
      return query.where('relief', '=', 'undetermined');
  }
}

/** What is due first comes first; what has no day, last; equals by their ids. */
function inOrder<Output>(query: Query<Output>): Query<Output> {
  return query.orderBy(sql`coalesce(due_at, '9999')`).orderBy('id');
}

const LEASE = 10 * 60_000;
/** Tries to take a matter that others take at the same time. */
const TRIES = 50;

/**
 * Takes the first matter of a queue that no other person holds, for ten minutes. One statement looks and takes, and looks
 * again where another person was faster: no matter is given to two people.
 */
export async function takeNext(context: Context, who: Who, filter: QueueFilter): Promise<Result<QueueRow>> {
  const at = now();
  const until = new Date(Date.parse(at) + LEASE).toISOString();
  for (let each = 0; each < TRIES; each++) {
    const taken = await context.ledger.act(async (inner, note) => {
      const first = inOrder(queueOf(inner, who, filter).select('id'))
        .where((row) => row.or([row('lease_until', 'is', null), row('lease_until', '<=', at)]))
        .limit(1);
      const found = await first.executeTakeFirst();
      if (!found) return 'none';
      const row = await inner
        .updateTable('matters')
        .set({ lease_by: who.account, lease_until: until })
        .where('id', '=', found.id)
        .where((each) => each.or([each('lease_until', 'is', null), each('lease_until', '<=', at)]))
        .returningAll()
        .executeTakeFirst();
      if (row) note(who, { what: 'matter.take', about: row.id });
      return row;
    });
    if (taken === 'none') break;
    if (taken) return done(queueRow(taken));
  }
  return refuse(404, 'queue-empty');
}

/** Gives a matter back that one holds. */
export function giveBack(context: Context, who: Who, id: string): Promise<Result<null>> {
  return context.ledger.act(async (inner, note) => {
    const given = await inner
      .updateTable('matters')
      .set({ lease_by: null, lease_until: null })
      .where('id', '=', id)
      .where('lease_by', '=', who.account)
      .executeTakeFirst();
    if (Number(given.numUpdatedRows) === 0) return refuse(404, 'matter-missing');
    note(who, { what: 'matter.give-back', about: id });
    return done(null);
  });
}

export type KeptQueue = {
  readonly id: string;
  readonly name: string;
  readonly by: string;
  readonly shared: boolean;
  readonly filter: QueueFilter;
};

/** One's own kept queues, and those that the office shares. */
export async function listQueues({ db }: Context, who: Who): Promise<readonly KeptQueue[]> {
  const rows = await db
    .selectFrom('queues')
    .selectAll()
    .where((row) => row.or([row('account', '=', who.account), row('shared', '=', 1)]))
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(({ id, name, account, shared, filter }) => {
    return { id, name, by: account, shared: shared === 1, filter: JSON.parse(filter) as QueueFilter };
  });
}

export async function keepQueue(
  context: Context,
  who: Who,
  wanted: { readonly name: string; readonly shared: boolean; readonly filter: QueueFilter },
): Promise<Result<string>> {
  const name = wanted.name.trim();
  if (name === '') return refuse(400, 'queue-no-name');
  const values = { shared: wanted.shared ? 1 : 0, filter: JSON.stringify(wanted.filter) };
  return context.ledger.act(async (inner, note) => {
    const { id } = await inner
      .insertInto('queues')
      .values({ id: newId(), account: who.account, name, created_at: now(), ...values })
      .onConflict((conflict) => conflict.columns(['account', 'name']).doUpdateSet(values))
      .returning('id')
      .executeTakeFirstOrThrow();
    note(who, { what: 'queue.keep', about: id });
    return done(id);
  });
}

export function dropQueue(context: Context, who: Who, id: string): Promise<Result<null>> {
  return context.ledger.act(async (inner, note) => {
    const gone = await inner
      .deleteFrom('queues')
      .where('id', '=', id)
      .where('account', '=', who.account)
      .executeTakeFirst();
    if (Number(gone.numDeletedRows) === 0) return refuse(404, 'queue-missing');
    note(who, { what: 'queue.drop', about: id });
    return done(null);
  });
}
