import type { Transaction } from 'kysely';
import { partsOf } from '../../database/parts-of.ts';
import { indexOf } from '../../procedure/index.ts';
import { roleFor } from '../access/roles.ts';
import { now, type Who } from '../context.ts';
import { courtOf, procedureFor } from '../matters/court.ts';
import { mattersOf, movedBy, writeMany } from '../matters/move-many.ts';
import type { Seal } from '../matters/seal.ts';
import type { Written } from '../matters/write.ts';
import type { Tables } from '../store/schema.ts';

export type TrackMove = {
  readonly notices: readonly string[];
  /** The row of the notice track. */
  readonly row: string;
  /** What stands for whatever the row asks for. */
  readonly says: string;
};

/**
 * Moves the notice track of the matters that notices tell of. One person may be told of several events, and the track tells of
 * one: a matter that does not stand where the row leaves from stays as it is, and the notice itself tells how far it came.
 */
export async function moveTracks(
  inner: Transaction<Tables>,
  seal: Seal,
  who: Who,
  { notices, row, says }: TrackMove,
): Promise<string> {
  const told: string[] = [];
  for (const part of partsOf(notices, 500)) {
    const rows = await inner.selectFrom('notice_matters').select('matter').where('notice', 'in', part).execute();
    told.push(...rows.map(({ matter }) => matter));
  }
  const matters = await mattersOf(inner, [...new Set(told)]);
  const written: Written[] = [];
  for (const matter of matters.values()) {
    const procedure = procedureFor(matter);
    const placed = procedure && indexOf(courtOf(procedure).procedure).rows.get(row);
    if (!placed) continue;
    const given = Object.fromEntries(placed.row.needs.map(({ id }) => [id, says]));
    const role = roleFor(who.roles, placed.row.by);
    const by =
      role === undefined
        ? ({ kind: 'import', source: says } as const)
        : ({ kind: 'person', person: who.account, role } as const);
    const moved = movedBy(matter, now(), who.account, [{ act: row, by, given, steppedUp: true, ifOpen: true }]);
    if (moved.ok && moved.written.events.length > 0) written.push(moved.written);
  }
  return writeMany(inner, seal, written);
}
