import { type Kysely, type Migration, type MigrationProvider, Migrator } from 'kysely';

/**
 * Brings a database up to date: all steps in one transaction, so that one that is broken off leaves it as it was. A step whose
 * number is lower than that of one on record is done too: steps that were written at the same time are released in any order.
 *
 * @param list the steps by name, in the order of their names.
 * @param newer what the error says where the database holds a step that is not in the list.
 * @throws when a newer Redress wrote the database, or a step fails.
 */
export async function migrateTo<Tables>(
  store: Kysely<Tables>,
  list: Readonly<Record<string, Migration>>,
  newer: string,
): Promise<void> {
  // Each step knows the tables of its own day.
  const db = store as unknown as Kysely<unknown>;
  const provider: MigrationProvider = { getMigrations: async () => ({ ...list }) };
  const migrator = new Migrator({ db, provider, allowUnorderedMigrations: true });
  const known = await namesOnRecord(db);
  if (known.some((name) => !(name in list))) throw new Error(newer);
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

async function namesOnRecord(db: Kysely<unknown>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const rows = await (db as Kysely<{ kysely_migration: { name: string } }>)
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  return rows.map(({ name }) => name);
}
