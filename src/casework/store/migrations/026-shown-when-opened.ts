import type { Kysely, Migration } from 'kysely';

/** What the file in which a matter was opened shows of its conviction, so that a later file is held against it. */
export const shownWhenOpened: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.alterTable('matters').addColumn('shown', 'text').execute();
  },
};
