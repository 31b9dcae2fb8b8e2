import { type Kysely, sql } from 'kysely';
import { type Context, now, type Who } from '../context.ts';
import type { Tables } from '../store/schema.ts';
import { type InState, inState } from './awaited.ts';
import { countBy, FEW, fewAlike, firstOfEach, firstOfKinds, isShort } from './counts.ts';
import { DUE, type Query, type QueueFilter, queueOf } from './queue-filter.ts';
import { type RunWords, wordedBy, wordsOfRuns } from './run-words.ts';
import type { MatterRow } from './write.ts';

/** `after`: the place in the order of the queue after which the page begins, as the page before gave it. */
export type QueueWanted = { readonly filter: QueueFilter; readonly after: string | null; readonly size: number };

/** A matter in a queue. */
export type QueueRow = {
  readonly id: string;
  /** Blank of a conviction that a court alone has. */
  readonly run: string;
  readonly origin: MatterRow['origin'];
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

export async function readQueue(context: Context, who: Who, wanted: QueueWanted): Promise<QueuePage> {
  const { db } = context;
  const { filter, after } = wanted;
  const counts = await countBy(db, { who, filter }, ['relief_state']);
  const total = counts.reduce((sum, { n }) => sum + n, 0);
  // One more than is shown tells whether there is a next page.
  const query = await inOrder(db, who, { filter, after, size: wanted.size + 1, isFew: total <= FEW });
  const found = await query.selectAll().execute();
  const rows = found.slice(0, wanted.size);
  const words = await wordsOfRuns(context, rows);
  return {
    total,
    states: Object.fromEntries(counts.map(({ relief_state, n }) => [relief_state, n])),
    next: found.length > rows.length ? placeInQueue(rows.at(-1)!) : null,
    rows: rows.map((row) => queueRow(row, words)),
  };
}

export function queueRow(row: MatterRow, words: RunWords): QueueRow {
  const isHeld = row.lease_until !== null && row.lease_until > now();
  return {
    id: row.id,
    run: row.run,
    origin: row.origin,
    row: row.conviction_row,
    person: row.person_row,
    procedure: row.procedure,
    county: row.county,
    state: row.relief_state,
    relief: row.relief,
    outcome: row.outcome,
    ...words.outcome(wordedBy(row), row.outcome),
    clause: row.clause,
    clauseTitle: words.clause(wordedBy(row), row.clause),
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

export type Begun = Pick<QueueWanted, 'filter' | 'after' | 'size'> & {
  /** Whether there may be few; asked of the counts. */
  readonly isFew: boolean;
  /** What else the matters have to be, beside what the filter says. */
  readonly only?: (all: Query<object>) => Query<object>;
  /** The states that the matters are in, where many are looked for in these alone. */
  readonly states?: readonly InState[];
};

/**
 * The first matters of a queue behind a place in its order: what is due first comes first; what has no day, last; equals by
 * their ids. Many are read in their order from an index. Few among many would be looked for through the whole of it: of each
 * kind of them, the first are read in their order, and of these the first again; so too of each state, where states are given.
 */
export async function inOrder(
  db: Pick<Kysely<Tables>, 'selectFrom'>,
  who: Who,
  { filter, after, size, isFew, only = (all) => all, states }: Begun,
): Promise<Query<object>> {
  const { list, fact, due } = filter;
  // What is due soon stands at the beginning of the order, and its kinds hold all that is due later too.
  const byKinds = isFew && !isShort(filter) && list !== 'due-soon';
  const kinds = byKinds ? await fewAlike(db, who, filter) : undefined;
  if (kinds === undefined && states !== undefined && !isShort(filter)) {
    const { procedure: _, state: __, ...narrower } = filter;
    const rest = behind(only(queueOf(db, who, narrower)), after, DUE);
    return firstAgain(
      db,
      firstOfEach(
        db,
        states.map((each) => inState(rest, who, each)),
        size,
      ),
      size,
    );
  }
  if (kinds === undefined) {
    const due = isShort(filter) ? NO_INDEX : DUE;
    const all = behind(only(queueOf(db, who, filter)), after, due);
    return all.orderBy(due).orderBy('id').limit(size);
  }
  const onList = {
    ...(list === undefined ? {} : { list }),
    ...(fact === undefined ? {} : { fact }),
    ...(due === undefined ? {} : { due }),
  };
  const rest = behind(only(queueOf(db, who, onList)), after, DUE);
  return firstAgain(db, firstOfKinds(db, rest, { kinds, size }), size);
}

/** The first matters of those that were found, in the order of the queue. */
function firstAgain(
  db: Pick<Kysely<Tables>, 'selectFrom'>,
  found: ReturnType<typeof firstOfEach>,
  size: number,
): Query<object> {
  return db
    .selectFrom('matters')
    .where('matters.id', 'in', found)
    .orderBy(NO_INDEX)
    .orderBy('id')
    .limit(size) as Query<object>;
}

/**
 * The order as no index has it. Of what stands behind the matters without a day, PostgreSQL takes there to be none, and would go
 * through all of them in the index of the order for the few of a worklist.
 */
const NO_INDEX = sql<string>`${DUE} || ''`;

/** The rest of a queue behind a place in its order; what is no such place begins at its beginning. */
function behind(query: Query<object>, place: string | null, from: typeof DUE): Query<object> {
  const [due, id] = place?.split('~') ?? [];
  return due === undefined || id === undefined ? query : query.where(sql<boolean>`(${from}, id) > (${due}, ${id})`);
}

function placeInQueue({ due_at, id }: Pick<MatterRow, 'due_at' | 'id'>): string {
  return `${due_at ?? '9999'}~${id}`;
}
