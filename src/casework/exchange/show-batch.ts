import { sql } from 'kysely';
import type { Choices, ExchangeRecord } from '../../exchange/index.ts';
import { type Context, done, type Result, refuse, type Who } from '../context.ts';
import { isRecused } from '../matters/recusal.ts';
import { sealOf } from '../matters/seal.ts';
import type { BatchRecordTable } from '../store/orders-schema.ts';
import { choicesOf } from './choices.ts';
import { cellsOf, type MendDone } from './record-cells.ts';
import { placeOfAnswer } from './take-answers.ts';
import { type BatchInfo, batchInfo } from './worklists.ts';

/** Records of a batch that are alike in what became of them. */
export type RecordGroup = Pick<BatchRecordTable, 'action' | 'state' | 'code' | 'flag'> & {
  readonly records: number;
  readonly mended: number;
  readonly resent: number;
  readonly overtaken: number;
};

/** A file of answers that was taken in. */
export type AnswerFile = {
  readonly hash: string;
  readonly at: string;
  readonly who: string;
  readonly records: number;
  /** Whether all of it is applied; a server that was stopped leaves a part, and the same file goes on there. */
  readonly whole: boolean;
  /** How many answers had each effect. */
  readonly effects: Readonly<Record<string, number>>;
};

export type BatchView = {
  readonly batch: BatchInfo;
  readonly groups: readonly RecordGroup[];
  readonly answers: readonly AnswerFile[];
};

/** A batch with what became of its records; it holds no names. */
export async function showBatch(context: Context, id: string): Promise<Result<BatchView>> {
  const batch = await batchInfo(context, id);
  if (!batch) return refuse(404, 'batch-missing');
  const rows = await context.db
    .selectFrom('batch_records')
    .select([
      'action',
      'state',
      'code',
      'flag',
      sql<number | string>`count(*)`.as('records'),
      sql<number | string>`sum(mended)`.as('mended'),
      sql<number | string>`sum(resent)`.as('resent'),
      sql<number | string>`sum(overtaken)`.as('overtaken'),
    ])
    .where('batch', '=', id)
    .groupBy(['action', 'state', 'code', 'flag'])
    .orderBy('state')
    .orderBy('code')
    .orderBy('action')
    .execute();
  const groups = rows.map(({ records, mended, resent, overtaken, ...of }): RecordGroup => {
    return { ...of, records: +records, mended: +mended, resent: +resent, overtaken: +overtaken };
  });
  return done({ batch, groups, answers: await answerFiles(context, id) });
}

async function answerFiles({ db }: Context, batch: string): Promise<readonly AnswerFile[]> {
  const files = await db
    .selectFrom('answer_files')
    .select(['hash', 'at', 'who', 'records', 'state'])
    .where('batch', '=', batch)
    .orderBy('at')
    .execute();
  const counts = await db
    .selectFrom('answers')
    .select(['file', 'effect', sql<number | string>`count(*)`.as('n')])
    .where('batch', '=', batch)
    .groupBy(['file', 'effect'])
    .execute();
  const byFile = Map.groupBy(counts, ({ file }) => file);
  return files.map(({ state, ...file }) => ({
    ...file,
    whole: state === 'taken',
    effects: Object.fromEntries((byFile.get(file.hash) ?? []).map(({ effect, n }) => [effect, Number(n)])),
  }));
}

/** One record as it was sent, what the receiver said to it, and what was put right since. */
export type RecordView = {
  readonly cells: ExchangeRecord;
  readonly answers: readonly { readonly theirs: string; readonly code: string | null; readonly note: string }[];
  readonly mends: readonly MendDone[];
  /** What a cell may hold where it is no free text. */
  readonly choices: Choices;
};

/** What stands in a record, with what was put right already; it names a person, so that somebody looked is noted. */
export async function showRecord(
  context: Context,
  who: Who,
  { batch, record }: { readonly batch: string; readonly record: string },
): Promise<Result<RecordView>> {
  const found = await context.db
    .selectFrom('batch_records')
    .innerJoin('matters', 'matters.id', 'batch_records.matter')
    .select(['batch_records.sealed', 'matters.person_ref', 'matters.procedure'])
    .where('batch_records.batch', '=', batch)
    .where('batch_records.record_id', '=', record)
    .executeTakeFirst();
  if (!found) return refuse(404, 'record-missing');
  if (await isRecused(context.db, who.account, found.person_ref)) return refuse(403, 'matter-recused');
  await context.ledger.note(who, 'record.view', `${batch} ${record}`);
  const seal = sealOf(context.workspace.folder);
  const answers = await context.db
    .selectFrom('answers')
    .select(['file', 'place', 'theirs', 'code', 'sealed'])
    .where('batch', '=', batch)
    .where('record_id', '=', record)
    .execute();
  const { cells, mends } = await cellsOf(context.db, seal, { batch, record, sealed: found.sealed });
  return done({
    cells,
    answers: answers.map(({ file, place, theirs, code, sealed }) => {
      return { theirs, code, note: sealed === '' ? '' : seal.open(sealed, placeOfAnswer(file, place)) };
    }),
    mends,
    choices: await choicesOf(found.procedure),
  });
}
