import type { Transaction } from 'kysely';
import { partsOf } from '../../database/parts-of.ts';
import { now } from '../context.ts';
import type { StopTable } from '../store/notices-schema.ts';
import type { Tables } from '../store/schema.ts';

/** Puts on record that people are sent nothing more, by one channel or by any. It is never taken back by a later file. */
export async function stopPeople(
  inner: Transaction<Tables>,
  people: readonly string[],
  stop: Pick<StopTable, 'why' | 'channel' | 'source'>,
): Promise<void> {
  const at = now();
  const rows = [...new Set(people)].map((person_ref) => ({ person_ref, at, ...stop }));
  for (const part of partsOf(rows, 1000))
    await inner
      .insertInto('notice_stops')
      .values(part)
      .onConflict((conflict) => conflict.columns(['person_ref', 'channel']).doNothing())
      .execute();
}
