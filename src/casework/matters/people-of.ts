import type { Transaction } from 'kysely';
import { partsOf } from '../../database/parts-of.ts';
import type { Tables } from '../store/schema.ts';

const AT_ONCE = 1000;

/** The people whom matters are about, as keyed hashes, by the matters' ids. */
export async function peopleOf(
  inner: Pick<Transaction<Tables>, 'selectFrom'>,
  matters: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(matters)];
  const people = new Map<string, string>();
  for (const some of partsOf(ids, AT_ONCE)) {
    const rows = await inner.selectFrom('matters').select(['id', 'person_ref']).where('id', 'in', some).execute();
    for (const { id, person_ref } of rows) people.set(id, person_ref);
  }
  return people;
}

/** The people whom records of a batch are about, as keyed hashes, by the records' ids; records that it lacks are left out. */
export async function peopleOfRecords(
  inner: Pick<Transaction<Tables>, 'selectFrom'>,
  batch: string,
  records: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const people = new Map<string, string>();
  for (const part of partsOf(records, AT_ONCE)) {
    const rows = await inner
      .selectFrom('batch_records')
      .innerJoin('matters', 'matters.id', 'batch_records.matter')
      .select(['batch_records.record_id', 'matters.person_ref'])
      .where('batch_records.batch', '=', batch)
      .where('batch_records.record_id', 'in', part)
      .execute();
    for (const { record_id, person_ref } of rows) people.set(record_id, person_ref);
  }
  return people;
}
