import type { Transaction } from 'kysely';
import { now, type Who } from '../context.ts';
import { allMoved, mattersOf, type WantedAct, writeMany } from '../matters/move-many.ts';
import type { Seal } from '../matters/seal.ts';
import type { MatterRow } from '../matters/write.ts';
import type { BatchRecordTable } from '../store/orders-schema.ts';
import type { Tables } from '../store/schema.ts';

export type MovedRecord = Pick<BatchRecordTable, 'record_id' | 'matter' | 'overtaken' | 'mode'>;

/** Whether what becomes of a record becomes of its matter too: neither in a test nor after a later order. */
export function movesMatter({ overtaken, mode }: Pick<MovedRecord, 'overtaken' | 'mode'>): boolean {
  return overtaken === 0 && mode === 'live';
}

/** Records of a batch, the step that their matters take with them, and what then stands of the records. */
export type RecordMove = {
  readonly batch: string;
  readonly records: readonly MovedRecord[];
  /** What a matter takes; undefined where its procedure has no such step. */
  readonly actFor: (matter: MatterRow) => WantedAct | undefined;
  readonly set: Partial<Pick<BatchRecordTable, 'state' | 'flag' | 'sent' | 'mended'>>;
};

/**
 * Moves the matters of records, but for those that a later order has overtaken or that went out in a test, and marks the records.
 * Gives the digest of the events.
 */
export async function moveRecords(
  inner: Transaction<Tables>,
  seal: Seal,
  who: Who,
  { batch, records, actFor, set }: RecordMove,
): Promise<string> {
  const live = records.filter(movesMatter).map(({ matter }) => matter);
  const matters = await mattersOf(inner, live);
  const written = allMoved(matters.values(), { at: now(), account: who.account }, (row) => {
    const act = actFor(row);
    return act ? [act] : [];
  });
  const digest = await writeMany(inner, seal, written);
  await inner
    .updateTable('batch_records')
    .set(set)
    .where('batch', '=', batch)
    .where(
      'record_id',
      'in',
      records.map(({ record_id }) => record_id),
    )
    .execute();
  return digest;
}
