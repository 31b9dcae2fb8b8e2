import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { ANSWER_CODES, type Choices, isAnswerCode, PROFILES } from '../../exchange/index.ts';
import type { Context, Who } from '../context.ts';
import { recusedMatters } from '../matters/recusal.ts';
import type { Tables } from '../store/schema.ts';
import { choicesOf } from './choices.ts';
import { type BatchRow, countDue, receiverOf } from './plan-batch.ts';
import type { UpdateTrackId } from './track-acts.ts';

/** Records that somebody has to look at, by what is the matter with them. */
export type Worklist = {
  readonly receiver: string;
  readonly procedure: string;
  /** A code, or `contradiction`, `unknown-code`, `file-refused`, `silent`. */
  readonly list: string;
  readonly title: string;
  /** Who mends what is on it. */
  readonly mendedBy: string;
  readonly records: number;
  /** Of these, how many are mended and wait to be sent again. */
  readonly mended: number;
};

/** A worklist with what the columns of its records may be mended to, where that is no free text. */
export type OpenWorklist = Worklist & { readonly choices: Choices };

const FLAGS: Readonly<Record<string, readonly [title: string, mendedBy: string]>> = {
  contradiction: ['two answers that disagree', 'attorney'],
  'unknown-code': ['a code that the profile does not know', 'clerk'],
  'file-refused': ['the whole file was refused', 'clerk'],
  silent: ['not answered in the time agreed', 'supervisor'],
};

/** The worklists of all receivers, those with records in them. */
export async function listWorklists({ db }: Context, at: string): Promise<readonly OpenWorklist[]> {
  const rows = await live(db)
    .select([
      'batches.receiver',
      'batches.procedure',
      'batch_records.code',
      'batch_records.flag',
      sql<number | string>`count(*)`.as('n'),
      sql<number | string>`sum(batch_records.mended)`.as('mended'),
    ])
    .where((row) =>
      row.or([
        row('batch_records.state', '=', 'refused'),
        row('batch_records.flag', 'in', ['contradiction', 'unknown-code']),
      ]),
    )
    .groupBy(['batches.receiver', 'batches.procedure', 'batch_records.code', 'batch_records.flag'])
    .execute();
  const silent = await silentRecords(db, at)
    .select(['batches.receiver', 'batches.procedure', sql<number | string>`count(*)`.as('n')])
    .groupBy(['batches.receiver', 'batches.procedure'])
    .execute();
  const all = [
    ...rows.map(({ receiver, procedure, code, flag, n, mended }) => {
      return worklist({ receiver, procedure }, flag ?? code ?? '', Number(n), Number(mended));
    }),
    ...silent.map(({ receiver, procedure, n }) => worklist({ receiver, procedure }, 'silent', Number(n), 0)),
  ];
  return Promise.all(merged(all).map(async (list) => ({ ...list, choices: await choicesOf(list.procedure) })));
}

/** Records with one flag stand on one list, whatever their codes. */
function merged(all: readonly Worklist[]): readonly Worklist[] {
  const groups = Map.groupBy(all, ({ receiver, procedure, list }) => JSON.stringify([procedure, receiver, list]));
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, own]) => ({
      ...own[0]!,
      records: own.reduce((sum, { records }) => sum + records, 0),
      mended: own.reduce((sum, { mended }) => sum + mended, 0),
    }));
}

function worklist(
  of: Pick<Worklist, 'receiver' | 'procedure'>,
  list: string,
  records: number,
  mended: number,
): Worklist {
  const facts = isAnswerCode(list) ? ANSWER_CODES[list] : undefined;
  const [title, mendedBy] = facts ? [facts.title, facts.mendedBy] : (FLAGS[list] ?? [list, 'clerk']);
  return { ...of, list, title, mendedBy, records, mended };
}

export type WorklistRecord = {
  readonly batch: string;
  readonly record: string;
  readonly attempt: number;
  readonly matter: string;
  readonly order: string;
  readonly line: number;
  readonly code: string | null;
  readonly mended: boolean;
};

/** The records of a worklist, without those of people whom the reader keeps out of; they hold no names. */
export async function readWorklist(
  { db }: Context,
  who: Pick<Who, 'account'>,
  { procedure, receiver, list, at }: Pick<Worklist, 'procedure' | 'receiver' | 'list'> & { readonly at: string },
  { from, size }: { readonly from: number; readonly size: number },
): Promise<readonly WorklistRecord[]> {
  const base =
    list === 'silent'
      ? silentRecords(db, at)
      : list in FLAGS
        ? live(db).where('batch_records.flag', '=', list as 'contradiction')
        : live(db)
            .where('batch_records.code', '=', list)
            .where('batch_records.state', '=', 'refused')
            .where('batch_records.flag', 'is', null);
  const rows = await base
    .select([
      'batch_records.batch',
      'batch_records.record_id',
      'batch_records.attempt',
      'batch_records.matter',
      'batch_records.order_id',
      'batch_records.line',
      'batch_records.code',
      'batch_records.mended',
    ])
    .where('batches.procedure', '=', procedure)
    .where('batches.receiver', '=', receiver)
    .where('batch_records.matter', 'not in', recusedMatters(db, who))
    .orderBy('batch_records.batch')
    .orderBy('batch_records.record_id')
    .offset(from)
    .limit(size)
    .execute();
  return rows.map(({ record_id: record, order_id: order, mended, ...rest }) => {
    return { ...rest, record, order, mended: mended === 1 };
  });
}

/** Records in their last attempt of lines that stand; those of a test wait for no one. */
function live(db: Kysely<Tables>): SelectQueryBuilder<Tables, 'batch_records' | 'batches', object> {
  return db
    .selectFrom('batch_records')
    .innerJoin('batches', 'batches.id', 'batch_records.batch')
    .where('batch_records.mode', '=', 'live')
    .where('batch_records.overtaken', '=', 0)
    .where('batch_records.resent', '=', 0);
}

/** Records without a final answer for longer than was agreed with their receiver. */
function silentRecords(db: Kysely<Tables>, at: string): ReturnType<typeof live> {
  const before = (days: number) => new Date(Date.parse(at) - days * 86_400_000).toISOString();
  return live(db)
    .where('batch_records.state', 'in', ['waiting', 'received'])
    .where((row) =>
      row.or(
        PROFILES.map(({ id, silentAfterDays }) =>
          row.and([row('batches.profile', '=', id), row('batches.sent_at', '<', before(silentAfterDays))]),
        ),
      ),
    );
}

/** A receiver with what it is to be sent. */
export type ReceiverDue = {
  readonly procedure: string;
  readonly track: UpdateTrackId;
  readonly court: string;
  readonly receiver: string;
  readonly first: number;
  readonly again: number;
  /** Lines and records beside these that concern people whom the reader keeps out of: a colleague has to send them. */
  readonly kept: number;
};

/** Every receiver to whom something is to be sent now. */
export async function listDue({ db }: Context, who: Pick<Who, 'account'>): Promise<readonly ReceiverDue[]> {
  const found: ReceiverDue[] = [];
  const courts = await db
    .selectFrom('orders')
    .select(['procedure', 'court'])
    .distinct()
    .orderBy('procedure')
    .orderBy('court')
    .execute();
  for (const track of ['court-record', 'repository'] as const) {
    const own = track === 'repository' ? courts.map(({ procedure }) => ({ procedure, court: '' })) : courts;
    const distinct = new Map(own.map((each) => [JSON.stringify([each.procedure, each.court]), each]));
    for (const each of distinct.values()) {
      const due = await countDue(db, { ...each, track }, who);
      if (due.first + due.again + due.kept > 0)
        found.push({ ...each, track, receiver: receiverOf({ ...each, track }), ...due });
    }
  }
  return found;
}

export type BatchInfo = Omit<BatchRow, 'files'> & {
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
  /** How many of its records are in each state. */
  readonly states: Readonly<Record<string, number>>;
};

/** Every batch, the latest first. */
export async function listBatches({ db }: Context): Promise<readonly BatchInfo[]> {
  const batches = await db.selectFrom('batches').selectAll().orderBy('created_at', 'desc').orderBy('id').execute();
  const counts = await statesOfRecords(db).execute();
  const byBatch = Map.groupBy(counts, ({ batch }) => batch);
  return batches.map((batch) => infoOf(batch, byBatch.get(batch.id) ?? []));
}

/** One batch; undefined where there is none of that id. */
export async function batchInfo({ db }: Context, id: string): Promise<BatchInfo | undefined> {
  const batch = await db.selectFrom('batches').selectAll().where('id', '=', id).executeTakeFirst();
  return batch && infoOf(batch, await statesOfRecords(db).where('batch', '=', id).execute());
}

function statesOfRecords(db: Kysely<Tables>) {
  return db
    .selectFrom('batch_records')
    .select(['batch', 'state', sql<number | string>`count(*)`.as('n')])
    .groupBy(['batch', 'state']);
}

function infoOf(
  { files, ...batch }: BatchRow,
  states: readonly { readonly state: string; readonly n: number | string }[],
): BatchInfo {
  const counts = Object.fromEntries(states.map(({ state, n }) => [state, Number(n)]));
  return { ...batch, files: readFiles(files), states: counts };
}

/** The files of one batch; none where there is no such batch or it is not sealed yet. */
export async function filesOfBatch({ db }: Context, id: string): Promise<BatchInfo['files']> {
  const batch = await db.selectFrom('batches').select('files').where('id', '=', id).executeTakeFirst();
  return readFiles(batch?.files ?? null);
}

function readFiles(kept: string | null): BatchInfo['files'] {
  return kept === null ? [] : (JSON.parse(kept) as BatchInfo['files']);
}
