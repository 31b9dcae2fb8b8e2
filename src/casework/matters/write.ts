import type { Selectable, Transaction } from 'kysely';
import type { Matter, MatterEvent } from '../../procedure/index.ts';
import { oweNotices } from '../notices/owe.ts';
import type { CaseEventTable, MatterTable, Tables } from '../store/schema.ts';
import { columnsOf, eventHash } from './fold.ts';
import { handedOver } from './hand-over.ts';
import type { Seal } from './seal.ts';

export type MatterRow = Selectable<MatterTable>;

/** Where an event stands: it opens in no other place. */
export function placeOf(matter: string, seq: number): string {
  return `event ${matter} ${seq}`;
}

/** Events as they are kept, after the last one of their matter. */
export function sealedEvents(
  seal: Seal,
  { id, person_ref, seq, hash }: Pick<MatterRow, 'id' | 'person_ref' | 'seq' | 'hash'>,
  events: readonly { readonly event: MatterEvent; readonly who: string }[],
): readonly CaseEventTable[] {
  let before = hash;
  return events.map(({ event, who }, each) => {
    const number = seq + each + 1;
    const sealed = seal.closeFor(person_ref, JSON.stringify(event), placeOf(id, number));
    const row = { matter: id, seq: number, at: event.at, kind: event.kind, who, sealed };
    before = eventHash(before, row);
    return { ...row, hash: before };
  });
}

export type Written = {
  readonly row: MatterRow;
  readonly matter: Matter;
  readonly events: readonly { readonly event: MatterEvent; readonly who: string }[];
};

/**
 * Adds events to a matter and writes what they have come to. The row is changed only where it still is as it was read:
 * of two who write at once, the second gets `undefined` and has written nothing.
 */
export async function writeEvents(
  inner: Transaction<Tables>,
  seal: Seal,
  { row, matter, events }: Written,
): Promise<string | undefined> {
  const rows = sealedEvents(seal, row, events);
  const last = rows.at(-1)!;
  const changed = await inner
    .updateTable('matters')
    .set({ ...columnsOf(matter), ...handedOver({ row, matter, events }), hash: last.hash })
    .where('id', '=', row.id)
    .where('seq', '=', row.seq)
    .where('hash', '=', row.hash)
    .executeTakeFirst();
  if (Number(changed.numUpdatedRows) === 0) return undefined;
  await inner.insertInto('case_events').values(rows).execute();
  await oweNotices(inner, [{ row, matter, events }]);
  return last.hash;
}
