import { hash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { insertMany } from '../../database/insert-many.ts';
import { partsOf } from '../../database/parts-of.ts';
import {
  type Actor,
  apply,
  type Given,
  indexOf,
  type MatterEvent,
  type Refusal as OfProcedure,
} from '../../procedure/index.ts';
import { oweNotices } from '../notices/owe.ts';
import type { Tables } from '../store/schema.ts';
import { standingOf } from './act.ts';
import { columnsOf, type MatterColumns } from './fold.ts';
import { type HandedOver, handedOver } from './hand-over.ts';
import type { Seal } from './seal.ts';
import { type MatterRow, sealedEvents, type Written } from './write.ts';

/**
 * The same act in many matters, as an order, a batch or a file of answers asks for it. The matters of one call stand in one
 * transaction with the log's row and with whatever else the caller writes; where one of them moved meanwhile, all are read
 * and tried again.
 */
export type WantedAct = {
  readonly act: string;
  readonly by: Actor;
  readonly given: Given;
  readonly steppedUp?: boolean;
  /** Whether the act is left out where the matter does not stand where it leaves from. */
  readonly ifOpen?: true;
};

/** Somebody was told what a duty asks for; left out where nothing of the kind is owed. */
export type WantedTold = { readonly told: string; readonly by: Actor; readonly proof: string };

export type Moved =
  | { readonly ok: true; readonly written: Written }
  | { readonly ok: false; readonly refusal: OfProcedure };

/** What some acts in a row make of a matter; nothing is written. A matter in which none of them is open stays as it is. */
export function movedBy(row: MatterRow, at: string, account: string, acts: readonly (WantedAct | WantedTold)[]): Moved {
  const standing = standingOf(row, at);
  if (!standing) return { ok: false, refusal: { code: 'other-procedure', about: row.procedure } };
  const { court, procedure } = standing;
  let { matter } = standing;
  const steps: { readonly event: MatterEvent; readonly who: string }[] = [];
  for (const each of acts) {
    if ('told' in each) {
      if (!matter.duties.some(({ duty, status }) => duty === each.told && status === 'owed')) continue;
      const { told: duty, by, proof } = each;
      const event: MatterEvent = { kind: 'told', duty, by, proof, at: standing.at };
      const result = apply(court, matter, event);
      if (!result.ok) return result;
      matter = result.matter;
      steps.push({ event, who: account });
      continue;
    }
    const { act, by, given, steppedUp, ifOpen } = each;
    const placed = indexOf(procedure).rows.get(act);
    if (ifOpen && !placed?.row.from.includes(matter.states[placed.track.id] ?? '')) continue;
    const event: MatterEvent = {
      kind: 'act',
      act,
      by,
      given,
      at: standing.at,
      ...(steppedUp === undefined ? {} : { steppedUp }),
    };
    const result = apply(court, matter, event);
    if (!result.ok) return result;
    matter = result.matter;
    steps.push({ event, who: by.kind === 'person' ? by.person : account });
  }
  const ends = steps.length === 0 ? [] : standing.events.map((event) => ({ event, who: 'law' }));
  return { ok: true, written: { row, matter, events: [...ends, ...steps] } };
}

/** Thrown within a transaction where one of many matters refuses an act, so that all of it is taken back. */
export class ActRefused extends Error {
  readonly refusal: OfProcedure;
  constructor(refusal: OfProcedure) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * What the same acts make of many matters.
 * @throws ActRefused where one of them refuses
 */
export function allMoved(
  rows: Iterable<MatterRow>,
  { at, account }: { readonly at: string; readonly account: string },
  actsOf: (row: MatterRow) => readonly (WantedAct | WantedTold)[],
): readonly Written[] {
  return [...rows].map((row) => {
    const moved = movedBy(row, at, account, actsOf(row));
    if (!moved.ok) throw new ActRefused(moved.refusal);
    return moved.written;
  });
}

/** Thrown within a transaction where a matter was moved by somebody else meanwhile, so that it is taken back. */
export class MovedMeanwhile extends Error {}

const TRIES = 8;

/** Does something that moves matters, again where they moved meanwhile. */
export async function untilUnmoved<Value>(body: () => Promise<Value>): Promise<Value> {
  for (let each = 1; ; each++) {
    try {
      return await body();
    } catch (error) {
      if (!(error instanceof MovedMeanwhile) || each === TRIES) throw error;
    }
  }
}

/**
 * Writes what became of many matters: events and rows, in a few statements. Gives the digest over the events for the log.
 * @throws MovedMeanwhile where one of them is not as it was read
 */
export async function writeMany(inner: Transaction<Tables>, seal: Seal, all: readonly Written[]): Promise<string> {
  const moved = all.filter(({ events }) => events.length > 0);
  const hashes: string[] = [];
  for (const some of partsOf(moved, AT_ONCE)) {
    const part = some.map((each) => ({ ...each, rows: sealedEvents(seal, each.row, each.events) }));
    await updateRows(inner, part);
    const rows = part.flatMap((each) => each.rows);
    await insertMany(inner, 'case_events', rows);
    await oweNotices(inner, part);
    hashes.push(...rows.map((row) => row.hash));
  }
  return hash('sha256', hashes.join(''), 'hex');
}

/** Matters of one statement: each has some fifteen values, and a statement of SQLite 32,766. */
const AT_ONCE = 500;

/** Columns that an event may change, those of numbers as text where a statement lists values: databases then agree on the type. */
const MOVED = [
  'seq',
  'body',
  'version',
  'marks',
  'relief',
  'due_day',
  'due_at',
  'first_by',
  'relief_state',
  'court_state',
  'repository_state',
  'notice_state',
  'assigned_to',
  'returned_to',
] as const satisfies readonly (keyof (MatterColumns & HandedOver))[];

/** Writes the rows of many matters in one statement: of the columns, those that change in some of them. */
async function updateRows(
  inner: Transaction<Tables>,
  part: readonly (Written & { readonly rows: ReturnType<typeof sealedEvents> })[],
): Promise<void> {
  const moved = part.map((each) => ({
    row: each.row,
    columns: { ...columnsOf(each.matter), ...handedOver(each) },
    hash: each.rows.at(-1)!.hash,
  }));
  const changing = MOVED.filter((column) => moved.some(({ row, columns }) => row[column] !== columns[column]));
  const values = moved.map(({ row, columns, hash }) => {
    const own = changing.map((column) => sql`${column === 'seq' ? String(columns.seq) : columns[column]}`);
    return sql`(${sql.join([row.id, String(row.seq), row.hash, hash, ...own])})`;
  });
  const sets = changing.map((column) =>
    column === 'seq' ? sql`seq = cast(v.seq as integer)` : sql`${sql.ref(column)} = ${sql.ref(`v.${column}`)}`,
  );
  const changed = await sql`
    with v (id, was, was_hash, hash, ${sql.join(changing.map((column) => sql.ref(column)))})
      as (values ${sql.join(values)})
    update matters set ${sql.join([sql`hash = v.hash`, ...sets])}
    from v where matters.id = v.id and matters.seq = cast(v.was as integer) and matters.hash = v.was_hash`.execute(
    inner,
  );
  if (Number(changed.numAffectedRows) !== part.length) throw new MovedMeanwhile('a matter moved meanwhile');
}

/** The matters of some ids, by id. */
export async function mattersOf(
  inner: Pick<Transaction<Tables>, 'selectFrom'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MatterRow>> {
  const found = new Map<string, MatterRow>();
  for (const some of partsOf(ids, 1000)) {
    const rows = await inner.selectFrom('matters').selectAll().where('id', 'in', some).execute();
    for (const row of rows) found.set(row.id, row);
  }
  return found;
}
