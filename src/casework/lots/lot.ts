import type { Selectable, Transaction } from 'kysely';
import { lotDigest, type Plan } from '../../sampling/index.ts';
import type { LotTable } from '../store/lots-schema.ts';
import type { Tables } from '../store/schema.ts';

export type LotRow = Selectable<LotTable>;

/** Lots without a signature, whose result is void as soon as one of their matters changes. */
export const UNSIGNED_STATES: readonly LotRow['state'][] = ['frozen', 'drawn', 'passed', 'proposed'];

/** What the matters of a lot have in common. */
export type Stratum = {
  readonly county: string;
  readonly outcome: string;
  readonly clause: string;
  readonly level: string;
  /** Flags that the file leaves open for each of them, as bits of the run; a matter with a raised flag is in no lot. */
  readonly open: number;
};

/** A blank value where matters of an elusion sample differ. */
export const MIXED = '';

export function planOf({ plan }: Pick<LotRow, 'plan'>): Plan {
  return JSON.parse(plan) as Plan;
}

export function stratumOf({ stratum }: Pick<LotRow, 'stratum'>): Stratum {
  return JSON.parse(stratum) as Stratum;
}

type Reading = Pick<Transaction<Tables>, 'selectFrom'>;

export function lotOf(inner: Reading, id: string): Promise<LotRow | undefined> {
  return inner.selectFrom('lots').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A lot, locked until the transaction ends, so that of two people who go on with it the second sees what the first did. */
export function lockLot(inner: Pick<Transaction<Tables>, 'updateTable'>, id: string): Promise<LotRow | undefined> {
  return inner
    .updateTable('lots')
    .set((row) => ({ moved: row.ref('moved') }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
}

/** Whether the members of a lot on record are those of its digest. */
export async function digestHolds(inner: Reading, { id, size, digest }: LotRow): Promise<boolean> {
  const items = await inner
    .selectFrom('lot_items')
    .select(['matter as id', 'determination'])
    .where('lot', '=', id)
    .execute();
  return items.length === size && lotDigest(items) === digest;
}

/** Ends that a lot holds its matters. */
export async function letGo(inner: Pick<Transaction<Tables>, 'updateTable'>, id: string): Promise<void> {
  await inner.updateTable('matters').set({ lot: null }).where('lot', '=', id).execute();
}
