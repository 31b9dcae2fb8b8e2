import type { Transaction } from 'kysely';
import { partsOf } from '../../database/parts-of.ts';
import type { Context } from '../context.ts';
import { mattersOf } from '../matters/move-many.ts';
import type { MatterRow } from '../matters/write.ts';
import { openBlocks } from '../orders/blocks.ts';
import type { Tables } from '../store/schema.ts';
import { type Corrected, correctedSince, determinationHash, rowLookup } from './determination.ts';
import { type LotRow, letGo, UNSIGNED_STATES } from './lot.ts';

type Inner = Transaction<Tables>;

/**
 * The matters of a lot that are no longer what they were when it was frozen: another state or entry, another determination,
 * a correction of a fact since, or facts that a later file of the state shows otherwise.
 */
export async function changedMembers(context: Context, inner: Inner, lot: string): Promise<readonly string[]> {
  const moved = await inner
    .selectFrom('lot_items as item')
    .innerJoin('matters as matter', 'matter.id', 'item.matter')
    .select(['item.matter as id', 'item.determination as determination'])
    .where('item.lot', '=', lot)
    .where((row) =>
      row.or([
        row('matter.seq', '!=', row.ref('item.seq')),
        row('matter.run', '!=', row.ref('item.run')),
        row('matter.conviction_row', '!=', row.ref('item.conviction_row')),
      ]),
    )
    .execute();
  const isChanged = await differs(context, inner, moved);
  const blocked = await membersOf(inner, lot).where('item.matter', 'in', openBlocks(inner)).execute();
  const corrected = await correctedSince(inner);
  const now = await correctedMembers(inner, lot, corrected);
  return [...new Set([...moved.map(({ id }) => id).filter(isChanged), ...blocked.map(({ id }) => id), ...now])];
}

/** Those of some members whose determination is not the one that was frozen. */
async function differs(
  context: Context,
  inner: Inner,
  members: readonly { readonly id: string; readonly determination: string }[],
): Promise<(id: string) => boolean> {
  const rows = await mattersOf(
    inner,
    members.map(({ id }) => id),
  );
  const lookup = rowLookup(context);
  const frozen = new Map(members.map(({ id, determination }) => [id, determination]));
  return (id) => {
    const row = rows.get(id);
    return !row || determinationHash(row, lookup(row)) !== frozen.get(id);
  };
}

function membersOf(inner: Inner, lot: string) {
  return inner
    .selectFrom('lot_items as item')
    .innerJoin('matters as matter', 'matter.id', 'item.matter')
    .select('item.matter as id')
    .where('item.lot', '=', lot);
}

async function correctedMembers(inner: Inner, lot: string, corrected: Corrected): Promise<readonly string[]> {
  // Without corrections nothing has to be read.
  const any = await inner.selectFrom('corrections').select('id').limit(1).executeTakeFirst();
  if (!any) return [];
  const rows = await membersOf(inner, lot).select(['matter.run', 'matter.person_ref', 'matter.key_ref']).execute();
  return rows.filter(corrected).map(({ id }) => id);
}

/** What was frozen of a matter. */
export type FrozenMember = {
  readonly determination: string;
  readonly seq: number;
  readonly run: string;
  readonly conviction_row: number;
};

/** Whether a matter of a lot is still what was frozen. */
export type Same = (row: MatterRow, frozen: FrozenMember) => boolean;

/** Looks at matters one by one, as they are moved. */
export async function sameAsFrozen(context: Context, inner: Inner): Promise<Same> {
  const [lookup, corrected] = [rowLookup(context), await correctedSince(inner)];
  return (row, { determination, seq, run, conviction_row }) => {
    if (corrected(row)) return false;
    // Neither an event nor another row of a run: then nothing has to be read again.
    const untouched = row.seq === seq && row.run === run && row.conviction_row === conviction_row;
    return untouched || determinationHash(row, lookup(row)) === determination;
  };
}

/**
 * Voids a lot without a signature in which a matter has changed: the matter leaves it, and the others can be in a new lot.
 * Gives the lot as it then stands.
 */
export async function refreshed(
  context: Context,
  inner: Inner,
  lot: LotRow,
  note: (what: string, about: string) => void,
): Promise<LotRow> {
  if (!UNSIGNED_STATES.includes(lot.state)) return lot;
  const changed = await changedMembers(context, inner, lot.id);
  if (changed.length === 0) return lot;
  for (const part of partsOf(changed, 500))
    await inner
      .updateTable('lot_items')
      .set({ state: 'left', code: 'changed' })
      .where('lot', '=', lot.id)
      .where('matter', 'in', part)
      .execute();
  const row = await inner
    .updateTable('lots')
    .set({ state: 'void', ended_why: 'changed', left: changed.length })
    .where('id', '=', lot.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await letGo(inner, lot.id);
  note('lot.void', `${lot.id} ${changed.length} changed`);
  return row;
}
