import type { Kysely, Migration } from 'kysely';

/** Whether a lot was hidden from its reviewers from the start. Those that were frozen before this step were not. */
export const hiddenLots: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .alterTable('lots')
      .addColumn('hidden', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
