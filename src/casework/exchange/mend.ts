import type { Transaction } from 'kysely';
import {
  ANSWER_CODES,
  cellText,
  type ExchangeRecord,
  isAnswerCode,
  profileNamed,
  unfitValue,
} from '../../exchange/index.ts';
import { type Context, done, now, type Refusal, type Result, refuse, type Who } from '../context.ts';
import { peopleOfRecords } from '../matters/people-of.ts';
import { recusedMatters } from '../matters/recusal.ts';
import { type Seal, sealOf } from '../matters/seal.ts';
import type { Tables } from '../store/schema.ts';
import { choicesOf } from './choices.ts';
import { type Mend, placeOfMend } from './plan-batch.ts';
import { cellsOf } from './record-cells.ts';

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
  const carried = await carriedBy(context, wanted.batch);
  if (!carried) return refuse(404, 'batch-missing');
  return context.ledger.act(async (inner, note) => {
    for (const { record, fields } of wanted.records) {
      const refused =
        (await refusalOf(inner, who, wanted.batch, record)) ??
        (await unfitIn(inner, seal, carried, { batch: wanted.batch, record, fields: cleaned(fields) }));
      if (refused) return refused;
    }
    const people = await peopleOfRecords(
      inner,
      wanted.batch,
      wanted.records.map(({ record }) => record),
    );
    for (const { record, fields } of wanted.records) {
      const number = await nextNumber(inner, wanted.batch, record);
      const mend: Mend = { fields: cleaned(fields), reason: wanted.reason };
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

type Fields = MendWanted['records'][number]['fields'];

function cleaned(fields: Fields): Partial<ExchangeRecord> {
  return Object.fromEntries(Object.entries(fields).map(([column, text]) => [column, cellText(text)]));
}

type Carried = Parameters<typeof unfitValue>[2];

/** What the profile of a batch carries, and what its columns may hold. */
async function carriedBy({ db }: Context, id: string): Promise<Carried | undefined> {
  const batch = await db.selectFrom('batches').select(['profile', 'procedure']).where('id', '=', id).executeTakeFirst();
  const profile = batch && profileNamed(batch.profile);
  return profile && { profile, choices: await choicesOf(batch.procedure) };
}

/** The refusal of a value that does not belong in its column; undefined where all do. */
async function unfitIn(
  inner: Transaction<Tables>,
  seal: Seal,
  carried: Carried,
  {
    batch,
    record,
    fields,
  }: { readonly batch: string; readonly record: string; readonly fields: Partial<ExchangeRecord> },
): Promise<Refusal | undefined> {
  const { sealed } = await inner
    .selectFrom('batch_records')
    .select('sealed')
    .where('batch', '=', batch)
    .where('record_id', '=', record)
    .executeTakeFirstOrThrow();
  const { cells } = await cellsOf(inner, seal, { batch, record, sealed });
  const given = Object.keys(fields) as (keyof ExchangeRecord)[];
  const unfit = unfitValue({ ...cells, ...fields }, given, carried);
  return unfit && refuse(422, { code: 'mend-unfit', ...unfit });
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
