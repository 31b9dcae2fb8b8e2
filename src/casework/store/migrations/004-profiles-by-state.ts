import { type Kysely, type Migration, sql } from 'kysely';

/**
 * Two states may have counties of one name. A profile from before belongs to the first state, unless every run of its
 * county is of another.
 */
export const profilesByState: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('profiles_by_state')
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('county', 'text', (column) => column.notNull())
      .addColumn('profile', 'text', (column) => column.notNull())
      .addColumn('saved_at', 'text', (column) => column.notNull())
      .addColumn('saved_by', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('profiles_by_state_key', ['state', 'county'])
      .execute();
    const rows = await (db as Kysely<unknown> as Kysely<Before>).selectFrom('profiles').selectAll().execute();
    for (const row of rows) {
      await sql`insert into profiles_by_state (state, county, profile, saved_at, saved_by)
        values (${await stateOf(db as Kysely<unknown> as Kysely<Before>, row.county)}, ${row.county}, ${row.profile}, ${row.saved_at}, ${row.saved_by})`.execute(
        db,
      );
    }
    await db.schema.dropTable('profiles').execute();
    await db.schema.alterTable('profiles_by_state').renameTo('profiles').execute();
  },
};

type Before = {
  readonly profiles: { county: string; profile: string; saved_at: string; saved_by: string };
  readonly runs: { county: string; pack_id: string };
};

const FIRST_STATE = 'us-ca';

async function stateOf(db: Kysely<Before>, county: string): Promise<string> {
  const runs = await db.selectFrom('runs').select('pack_id').where('county', '=', county).execute();
  const states = runs.map(({ pack_id: pack }) => pack.split('/')[0]!);
  return states.includes(FIRST_STATE) ? FIRST_STATE : (states[0] ?? FIRST_STATE);
}
