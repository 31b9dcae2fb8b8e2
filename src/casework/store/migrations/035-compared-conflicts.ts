import { type Kysely, type Migration, sql } from 'kysely';

/**
 * Whether a declaration was compared with the people of every run: while it was not, nothing opens for the account that
 * declared it. Those of before are compared once more, since nobody noted whether a server ended in the middle of it.
 */
export const comparedConflicts: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.alterTable('conflicts').addColumn('uncompared', 'text').execute();
    await sql`update conflicts set uncompared = id`.execute(db);
  },
};
