import type { Context } from '../context.ts';
import type { ReconciliationTable } from '../store/orders-schema.ts';
import type { Reconciled } from './reconcile.ts';

/** A look at a later file of the state; what it counted stands once it was ended. */
export type Look = Pick<ReconciliationTable, 'id' | 'run' | 'procedure' | 'at' | 'who'> & {
  readonly found: Reconciled | null;
};

/** Every look at a later file, the latest first. */
export async function listLooks({ db }: Context): Promise<readonly Look[]> {
  const rows = await db
    .selectFrom('reconciliations')
    .select(['id', 'run', 'procedure', 'at', 'who', 'state', 'counts'])
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ state, counts, ...look }) => {
    return { ...look, found: state === 'done' ? (JSON.parse(counts) as Reconciled) : null };
  });
}
