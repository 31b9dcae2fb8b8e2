import type { Transaction } from 'kysely';
import { ANSWER_CODES, cellText, type ExchangeRecord, isAnswerCode } from '../../exchange/index.ts';
import { type Context, done, now, type Refusal, type Result, refuse, type Who } from '../context.ts';
import { peopleOfRecords } from '../matters/people-of.ts';
import { recusedMatters } from '../matters/recusal.ts';
import { sealOf } from '../matters/seal.ts';
import type { Tables } from '../store/schema.ts';
import { type Mend, placeOfMend } from './plan-batch.ts';

/** What may be put right in a record: how the count is found, and never what was ordered. */
export const MENDABLE = [
  'court_code',
  'court_name',
  'case_number',
  'subject_id',
  'cii_number',
  'name',
  'birth_date',
  'sex',
  'count_order',
  'section',
  'offense',
  'conviction_date',
  'level_before',
  'court_of_transfer',
  'dismissal_reason',
] as const satisfies readonly (keyof ExchangeRecord)[];

export type MendWanted = {
  readonly batch: string;
  readonly reason: string;
  readonly records: readonly {
    readonly record: string;
    readonly fields: Readonly<Partial<Record<(typeof MENDABLE)[number], string>>>;
  }[];
};

/**
 * Puts right what a receiver refused, so that the records go out again with the next attempt. All of them or none: the first
 * that cannot be mended refuses the rest.
 */
export async function mendRecords(context: Context, who: Who, wanted: MendWanted): Promise<Result<number>> {
  if (wanted.reason.trim() === '' || wanted.records.length === 0) return refuse(400, 'mend-malformed');
  const seal = sealOf(context.workspace.folder);
  return context.ledger.act(async (inner, note) => {
    for (const { record } of wanted.records) {
      const refused = await refusalOf(inner, who, wanted.batch, record);
      if (refused) return refused;
    }
    const people = await peopleOfRecords(
      inner,
      wanted.batch,
      wanted.records.map(({ record }) => record),
    );
    for (const { record, fields } of wanted.records) {
      const number = await nextNumber(inner, wanted.batch, record);
      const clean = Object.fromEntries(Object.entries(fields).map(([column, text]) => [column, cellText(text)]));
      const mend: Mend = { fields: clean, reason: wanted.reason };
      const place = placeOfMend(wanted.batch, record, number);
      const sealed = seal.closeFor(people.get(record)!, JSON.stringify(mend), place);
      await inner
        .insertInto('record_mends')
        .values({ batch: wanted.batch, record_id: record, number, at: now(), who: who.account, sealed })
        .execute();
      await inner
        .updateTable('batch_records')
        .set({ mended: 1 })
        .where('batch', '=', wanted.batch)
        .where('record_id', '=', record)
        .execute();
    }
    const digest = seal.ref(...wanted.records.map(({ record }) => record));
    note(who, { what: 'record.mend', about: `${wanted.batch} ${wanted.records.length}`, digest });
    return done(wanted.records.length);
  });
}

async function refusalOf(
  inner: Transaction<Tables>,
  who: Who,
  batch: string,
  record: string,
): Promise<Refusal | undefined> {
  const found = await inner
    .selectFrom('batch_records')
    .select(['matter', 'state', 'resent', 'overtaken', 'code', 'mode'])
    .where('batch', '=', batch)
    .where('record_id', '=', record)
    .executeTakeFirst();
  if (!found) return refuse(404, 'record-missing');
  const kept = await recusedMatters(inner, who).where('matters.id', '=', found.matter).executeTakeFirst();
  if (kept) return refuse(403, 'matter-recused');
  if (found.mode === 'test') return refuse(409, 'record-of-test');
  if (found.state !== 'refused' || found.resent === 1 || found.overtaken === 1)
    return refuse(409, 'record-not-refused');
  const mendedBy = found.code !== null && isAnswerCode(found.code) ? ANSWER_CODES[found.code].mendedBy : 'clerk';
  if (mendedBy === 'receiver') return refuse(409, 'record-nothing-to-mend');
  const isAttorney = who.roles.some((role) => role === 'attorney' || role === 'supervisor');
  return mendedBy === 'attorney' && !isAttorney ? refuse(403, 'record-for-attorney') : undefined;
}

async function nextNumber(inner: Transaction<Tables>, batch: string, record: string): Promise<number> {
  const last = await inner
    .selectFrom('record_mends')
    .select('number')
    .where('batch', '=', batch)
    .where('record_id', '=', record)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return (last?.number ?? 0) + 1;
}
