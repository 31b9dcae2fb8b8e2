/**
 * What goes to a receiver next, and under which ids. A batch and its records are written in one transaction before any
 * file is, each record with the text that will stand in the file: so sealing is nothing but writing out what is on
 * record, and gives the same bytes however often it is done.
 */

import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import { partsOf } from '../../database/parts-of.ts';
import {
  ANSWER_CODES,
  type BatchHead,
  batchIdOf,
  type ExchangeRecord,
  idsDigest,
  profileNamed,
  RECORD_COLUMNS,
  type RecordColumn,
  recordIdOf,
  type UpdateColumn,
  unfitValue,
} from '../../exchange/index.ts';
import { dayAt } from '../../procedure/index.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { procedureOf } from '../matters/court.ts';
import { peopleOf } from '../matters/people-of.ts';
import { recusedMatters } from '../matters/recusal.ts';
import { type Seal, sealOf } from '../matters/seal.ts';
import { openBlocks } from '../orders/blocks.ts';
import { placeOfLine } from '../orders/record-order.ts';
import type { BatchRecordTable, BatchTable } from '../store/orders-schema.ts';
import type { Tables } from '../store/schema.ts';
import { choicesOf } from './choices.ts';
import { TO_SEND, trackColumn, type UpdateTrackId } from './track-acts.ts';

/** Codes after which a record may be sent again as it was. */
const UNCHANGED = Object.entries(ANSWER_CODES).flatMap(([code, { unchanged }]) => (unchanged ? [code] : []));

export type BatchWanted = {
  readonly procedure: string;
  readonly track: UpdateTrackId;
  /** The court's code; blank for the repository. */
  readonly court: string;
  readonly mode: BatchTable['mode'];
  readonly profile: string;
  /** How the office is known to the receiver. */
  readonly sender: string;
  /** `first`: lines that were never sent. `again`: refused records that were mended or may go as they are. */
  readonly what: 'first' | 'again';
};

export type BatchRow = Selectable<BatchTable>;

/** A line or record that is to be sent, with the cells that it is sent with. */
type Due = Pick<
  BatchRecordTable,
  'record_id' | 'attempt' | 'matter' | 'order_id' | 'line' | 'action' | 'supersedes'
> & {
  readonly cells: ExchangeRecord;
  /** The batch of the attempt before. */
  readonly before?: string;
  /** The columns in which a person put something right. */
  readonly mended?: readonly RecordColumn[];
};

export function receiverOf({ track, court }: Pick<BatchWanted, 'track' | 'court'>): string {
  return track === 'repository' ? 'repository' : `court ${court}`;
}

/** Where the text of a record stands: it opens in no other place. */
export function placeOfRecord(batch: string, record: string): string {
  return `batch ${batch} ${record}`;
}

/**
 * The batch of this receiver and kind that was begun and not sealed, else a new one of what is due. What concerns
 * people whom the planner keeps out of is left for a colleague. A test batch is a rehearsal with the office that
 * receives it: it takes a number like any other, and leaves everything due that was due.
 */
export async function planBatch(context: Context, who: Who, wanted: BatchWanted): Promise<Result<BatchRow>> {
  const procedure = procedureOf(wanted.procedure);
  if (!procedure) return refuse(404, 'procedure-missing');
  const profile = profileNamed(wanted.profile);
  if (!profile) return refuse(404, 'exchange-profile-missing');
  const carried = { profile, choices: await choicesOf(wanted.procedure) };
  const seal = sealOf(context.workspace.folder);
  const at = now();
  const day = dayAt(at, { procedure, calendar: procedure.calendar });
  return context.ledger.act(async (inner, note) => {
    const open = await openBatch(inner, wanted);
    if (open) return done(open);
    const find = wanted.what === 'first' ? neverSent : toSendAgain;
    const due = await find(inner, seal, wanted, who);
    if (due.length === 0) return refuse(409, 'batch-nothing-due');
    const unfit = due.flatMap(({ cells, mended = [] }) => unfitValue(cells, mended, carried) ?? []);
    if (unfit.length > 0) return refuse(422, { code: 'batch-unfit', records: unfit.length, ...unfit[0]! });
    const sequence = await nextSequence(inner, wanted);
    const batch = batchRow(who, wanted, due, { at, day, sequence });
    await inner.insertInto('batches').values(batch).execute();
    const people = await peopleOf(
      inner,
      due.map(({ matter }) => matter),
    );
    const rows = due.map((each) => recordRow(seal, people.get(each.matter)!, batch, each));
    for (const part of partsOf(rows, AT_ONCE)) await inner.insertInto('batch_records').values(part).execute();
    if (wanted.mode === 'live') await markResent(inner, due);
    note(who, { what: 'batch.plan', about: `${batch.id} ${due.length}`, digest: batch.ids });
    return done(batch);
  });
}

/** Rows of one statement: each has 18 values, and a statement of SQLite 32,766. */
const AT_ONCE = 1000;

function openBatch(inner: Transaction<Tables>, wanted: BatchWanted): Promise<BatchRow | undefined> {
  return inner
    .selectFrom('batches')
    .selectAll()
    .where('procedure', '=', wanted.procedure)
    .where('receiver', '=', receiverOf(wanted))
    .where('mode', '=', wanted.mode)
    .where('state', '=', 'open')
    .executeTakeFirst();
}

async function nextSequence(inner: Transaction<Tables>, wanted: BatchWanted): Promise<number> {
  const last = await inner
    .selectFrom('batches')
    .select('sequence')
    .where('procedure', '=', wanted.procedure)
    .where('receiver', '=', receiverOf(wanted))
    .orderBy('sequence', 'desc')
    .executeTakeFirst();
  return (last?.sequence ?? 0) + 1;
}

/**
 * How many lines of a receiver were never sent, and how many refused records can go out again; `kept` are those of both
 * that concern people whom this account keeps out of, which a colleague has to send.
 */
export async function countDue(
  db: Kysely<Tables>,
  wanted: Receiver,
  who: Pick<Who, 'account'>,
): Promise<{ readonly first: number; readonly again: number; readonly kept: number }> {
  const all = sql<number | string>`count(*)`.as('n');
  const own = (column: 'order_lines.matter' | 'batch_records.matter') => {
    const kept = sql`${sql.ref(column)} in (${recusedMatters(db, who)})`;
    return sql<number | string | null>`sum(case when ${kept} then 0 else 1 end)`.as('own');
  };
  const first = await linesToSend(db, wanted)
    .select([all, own('order_lines.matter')])
    .executeTakeFirst();
  const again = await recordsToSend(db, wanted)
    .select([all, own('batch_records.matter')])
    .executeTakeFirst();
  const [mine, mineAgain] = [Number(first?.own ?? 0), Number(again?.own ?? 0)];
  return { first: mine, again: mineAgain, kept: Number(first?.n ?? 0) + Number(again?.n ?? 0) - mine - mineAgain };
}

/** Whether a batch holds somebody whom an account keeps out of: sealing, sending and reading it is then a colleague's. */
export async function holdsRecused(db: Reading, { account }: Pick<Who, 'account'>, batch: string): Promise<boolean> {
  const found = await db
    .selectFrom('batch_records')
    .select('record_id')
    .where('batch', '=', batch)
    .where('matter', 'in', recusedMatters(db, { account }))
    .executeTakeFirst();
  return found !== undefined;
}

type Reading = Pick<Transaction<Tables>, 'selectFrom'>;
type Receiver = Pick<BatchWanted, 'procedure' | 'track' | 'court'>;

/** Lines that stand, whose matter has the change still to be sent and is not blocked, and that are in no live batch. */
function linesToSend(inner: Reading, { procedure, track, court }: Receiver) {
  const query = inner
    .selectFrom('order_lines')
    .innerJoin('orders', 'orders.id', 'order_lines.order_id')
    .innerJoin('matters', 'matters.id', 'order_lines.matter')
    .where('orders.procedure', '=', procedure)
    .where('order_lines.state', '=', 'standing')
    .where(`matters.${trackColumn(track)}`, '=', TO_SEND)
    .where('matters.id', 'not in', openBlocks(inner))
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('batch_records')
            .select('batch_records.batch')
            .whereRef('batch_records.order_id', '=', 'order_lines.order_id')
            .whereRef('batch_records.line', '=', 'order_lines.line')
            .where('batch_records.track', '=', track)
            .where('batch_records.mode', '=', 'live'),
        ),
      ),
    );
  // The state has no record of what a court alone has: there is no number by which it could find one, and nothing to change.
  return track === 'repository' ? query.where('matters.taking', 'is', null) : query.where('orders.court', '=', court);
}

/** Refused records of lines that stand, in their last attempt, that were mended or that the receiver itself failed. */
function recordsToSend(inner: Reading, { procedure, track, court }: Receiver) {
  return inner
    .selectFrom('batch_records')
    .innerJoin('batches', 'batches.id', 'batch_records.batch')
    .where('batches.procedure', '=', procedure)
    .where('batches.receiver', '=', receiverOf({ track, court }))
    .where('batch_records.mode', '=', 'live')
    .where('batch_records.state', '=', 'refused')
    .where('batch_records.overtaken', '=', 0)
    .where('batch_records.resent', '=', 0)
    .where((row) =>
      row.or([
        row('batch_records.mended', '=', 1),
        row('batch_records.code', 'in', UNCHANGED),
        row('batch_records.flag', '=', 'file-refused'),
      ]),
    )
    .where((row) => row.or([row('batch_records.flag', 'is', null), row('batch_records.flag', '=', 'file-refused')]));
}

/** Finds what is due to a receiver, without people whom this account keeps out of. */
type FindDue = (
  inner: Transaction<Tables>,
  seal: Seal,
  wanted: BatchWanted,
  who: Pick<Who, 'account'>,
) => Promise<readonly Due[]>;

const neverSent: FindDue = async (inner, seal, wanted, who) => {
  const lines = await linesToSend(inner, wanted)
    .where('order_lines.matter', 'not in', recusedMatters(inner, who))
    .select([
      'order_lines.order_id',
      'order_lines.line',
      'order_lines.matter',
      'order_lines.action',
      'order_lines.sealed',
      'orders.kind',
      'orders.court',
      'orders.court_name',
    ])
    .orderBy('order_lines.order_id')
    .orderBy('order_lines.line')
    .execute();
  const before = await lastRecords(inner, wanted);
  return lines.map((each) => {
    const supersedes = before.get(each.matter) ?? '';
    // This record says to a receiver that holds an earlier one of the count that it takes its place.
    const action = each.kind === 'gives' && supersedes !== '' ? 'replace' : each.action;
    const record_id = recordIdOf(each.matter, each.order_id, each.line, action);
    const facts = JSON.parse(seal.open(each.sealed, placeOfLine(each.order_id, each.line))) as Record<
      UpdateColumn,
      string
    >;
    const cells: ExchangeRecord = {
      ...facts,
      // The file may name the court before a transfer; the order is kept where it was made.
      court_code: each.court,
      court_name: each.court_name,
      record_id,
      attempt: '1',
      action,
      order_id: each.order_id,
      order_line: String(each.line),
      supersedes,
      court_of_transfer: '',
    };
    const { matter, order_id, line } = each;
    return { record_id, attempt: 1, matter, order_id, line, action, supersedes, cells };
  });
};

/** The record of each matter that was put into a live batch last. */
async function lastRecords(
  inner: Reading,
  { procedure, track }: Pick<BatchWanted, 'procedure' | 'track'>,
): Promise<ReadonlyMap<string, string>> {
  const rows = await inner
    .selectFrom('batch_records')
    .innerJoin('batches', 'batches.id', 'batch_records.batch')
    .select(['batch_records.matter', 'batch_records.record_id'])
    .where('batches.procedure', '=', procedure)
    .where('batch_records.track', '=', track)
    .where('batch_records.mode', '=', 'live')
    .where('batch_records.overtaken', '=', 1)
    .orderBy('batches.created_at')
    .orderBy('batches.sequence')
    .execute();
  return new Map(rows.map(({ matter, record_id }) => [matter, record_id]));
}

const toSendAgain: FindDue = async (inner, seal, wanted, who) => {
  const records = await recordsToSend(inner, wanted)
    .where('batch_records.matter', 'not in', recusedMatters(inner, who))
    .selectAll('batch_records')
    .orderBy('batch_records.record_id')
    .execute();
  const mended = await mendsOf(inner, seal, wanted);
  return records.map(({ batch, record_id, attempt, matter, order_id, line, action, supersedes, sealed }) => {
    const fields = mended.get(`${batch} ${record_id}`);
    const cells = {
      ...(JSON.parse(seal.open(sealed, placeOfRecord(batch, record_id))) as ExchangeRecord),
      ...fields,
      attempt: String(attempt + 1),
    };
    const columns = Object.keys(fields ?? {}) as RecordColumn[];
    const next = { record_id, attempt: attempt + 1, matter, order_id, line, action, supersedes };
    return { ...next, cells, before: batch, mended: columns };
  });
};

/** Where what was put right in a record stands. */
export function placeOfMend(batch: string, record: string, number: number): string {
  return `mend ${batch} ${record} ${number}`;
}

export type Mend = { readonly fields: Partial<ExchangeRecord>; readonly reason: string };

async function mendsOf(
  inner: Reading,
  seal: Seal,
  wanted: BatchWanted,
): Promise<ReadonlyMap<string, Partial<ExchangeRecord>>> {
  const rows = await inner
    .selectFrom('record_mends')
    .innerJoin('batches', 'batches.id', 'record_mends.batch')
    .selectAll('record_mends')
    .where('batches.procedure', '=', wanted.procedure)
    .where('batches.receiver', '=', receiverOf(wanted))
    .orderBy('record_mends.number')
    .execute();
  const found = new Map<string, Partial<ExchangeRecord>>();
  for (const { batch, record_id, number, sealed } of rows) {
    const { fields } = JSON.parse(seal.open(sealed, placeOfMend(batch, record_id, number))) as Mend;
    found.set(`${batch} ${record_id}`, { ...found.get(`${batch} ${record_id}`), ...fields });
  }
  return found;
}

type Numbered = { readonly at: string; readonly day: string; readonly sequence: number };

function batchRow(
  { account }: Who,
  wanted: BatchWanted,
  due: readonly Due[],
  { at, day, sequence }: Numbered,
): BatchRow {
  const receiver = receiverOf(wanted);
  const { procedure, track, court, mode, profile, sender } = wanted;
  return {
    id: batchIdOf(
      `${procedure} ${receiver}`,
      sequence,
      due.map(({ record_id, attempt }) => ({ id: record_id, attempt })),
    ),
    procedure,
    track,
    court,
    receiver,
    sequence,
    mode,
    profile,
    day,
    sender,
    state: 'open',
    records: due.length,
    files: null,
    ids: idsDigest(due.map(({ record_id }) => record_id)),
    created_at: at,
    created_by: account,
    sealed_at: null,
    sealed_by: null,
    sent_at: null,
    receipt: 'none',
  };
}

function recordRow(seal: Seal, person: string, { id, track, mode }: BatchRow, due: Due): BatchRecordTable {
  const { record_id, attempt, matter, order_id, line, action, supersedes, cells } = due;
  const ordered = Object.fromEntries(RECORD_COLUMNS.map((column) => [column, cells[column]]));
  return {
    batch: id,
    record_id,
    attempt,
    track,
    mode,
    matter,
    order_id,
    line,
    action,
    supersedes,
    state: 'waiting',
    code: null,
    flag: null,
    sent: 0,
    overtaken: 0,
    mended: 0,
    resent: 0,
    sealed: seal.closeFor(person, JSON.stringify(ordered), placeOfRecord(id, record_id)),
  };
}

async function markResent(inner: Transaction<Tables>, due: readonly Due[]): Promise<void> {
  for (const [batch, own] of Map.groupBy(due, ({ before }) => before)) {
    if (batch === undefined) continue;
    for (const part of partsOf(own, AT_ONCE)) {
      const ids = part.map(({ record_id }) => record_id);
      await inner
        .updateTable('batch_records')
        .set({ resent: 1 })
        .where('batch', '=', batch)
        .where('record_id', 'in', ids)
        .execute();
    }
  }
}

/** What stands at the head of a batch. */
export function headOf({ id, sequence, mode, profile, day, sender, receiver }: BatchRow): BatchHead {
  return { batch: id, sequence: String(sequence), mode, profile, day, sender, receiver };
}
