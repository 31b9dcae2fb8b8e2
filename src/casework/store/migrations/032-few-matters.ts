import { type Kysely, type Migration, sql } from 'kysely';

/**
 * The index of matters that are alike ends with the order of queues: of each kind, the first matters of a page are read from it
 * in their order. Before, every matter of a small court was read from the table and sorted for each page.
 */
export const fewMatters: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.dropIndex('matters_alike').execute();
    await sql`create index matters_alike on matters
      (procedure, relief_state, county, outcome, clause, relief, flags, missing, coalesce(due_at, '9999'), id)`.execute(
      db,
    );
  },
};
