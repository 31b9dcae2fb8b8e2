import type { Kysely, Migration } from 'kysely';

/** Papers of a run ask how far the review of its matters is, and a declared conflict which of its matters are meant. */
export const mattersByRun: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.createIndex('matters_by_run').on('matters').columns(['run', 'conviction_row']).execute();
  },
};
