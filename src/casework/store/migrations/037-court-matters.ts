import { type Kysely, type Migration, sql } from 'kysely';

/**
 * Matters of convictions that a court alone has: by which entry of the register they were opened. A row of a court's list says
 * which conviction it is, so that a later list tells whether the state's file has a conviction by now.
 */
export const courtMatters: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.alterTable('matters').addColumn('taking', 'text').execute();
    await sql`create index matters_taking on matters (taking) where taking is not null`.execute(db);
    await db.schema
      .alterTable('court_takings')
      .addColumn('policy', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    await db.schema
      .alterTable('court_rows')
      .addColumn('conviction_ref', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    await sql`create index court_rows_of_conviction on court_rows (conviction_ref) where conviction_ref <> ''`.execute(
      db,
    );
  },
};
