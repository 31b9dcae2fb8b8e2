import type { Transaction } from 'kysely';
import type { ExchangeRecord, RecordColumn } from '../../exchange/index.ts';
import type { Seal } from '../matters/seal.ts';
import type { Tables } from '../store/schema.ts';
import { type Mend, placeOfMend, placeOfRecord } from './plan-batch.ts';

/** What was put right in a cell of a record. */
export type CellChange = { readonly column: RecordColumn; readonly before: string; readonly after: string };

/** What was put right in a record at one time. */
export type MendDone = {
  readonly at: string;
  readonly who: string;
  readonly reason: string;
  readonly changes: readonly CellChange[];
};

export type RecordAt = { readonly batch: string; readonly record: string };

/** A record as it will go out next, with what was put right in it since it was sent, the oldest first. */
export async function cellsOf(
  inner: Pick<Transaction<Tables>, 'selectFrom'>,
  seal: Seal,
  { batch, record, sealed }: RecordAt & { readonly sealed: string },
): Promise<{ readonly cells: ExchangeRecord; readonly mends: readonly MendDone[] }> {
  const rows = await inner
    .selectFrom('record_mends')
    .select(['number', 'at', 'who', 'sealed'])
    .where('batch', '=', batch)
    .where('record_id', '=', record)
    .orderBy('number')
    .execute();
  let cells = JSON.parse(seal.open(sealed, placeOfRecord(batch, record))) as ExchangeRecord;
  const mends: MendDone[] = [];
  for (const { number, at, who, sealed: mend } of rows) {
    const { fields, reason } = JSON.parse(seal.open(mend, placeOfMend(batch, record, number))) as Mend;
    const before = cells;
    cells = { ...cells, ...fields };
    const changes = (Object.keys(fields) as RecordColumn[])
      .filter((column) => before[column] !== cells[column])
      .map((column) => ({ column, before: before[column], after: cells[column] }));
    mends.push({ at, who, reason, changes });
  }
  return { cells, mends };
}
