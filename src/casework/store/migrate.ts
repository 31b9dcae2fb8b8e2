import { type Kysely, type Migration, type MigrationProvider, Migrator } from 'kysely';
import { MIGRATIONS } from './migrations/index.ts';
import { NEWER } from './old-steps.ts';

/**
 * Brings a database up to date: all steps in one transaction, so that one that is broken off leaves it as it was.
 *
 * @param list the steps; tests hand in fewer, or one that fails.
 * @throws when a newer Redress wrote the database, or a step fails.
 */
export async function migrate<Tables>(
  store: Kysely<Tables>,
  list: Readonly<Record<string, Migration>> = MIGRATIONS,
): Promise<void> {
  // Each step knows the tables of its own day.
  const db = store as unknown as Kysely<unknown>;
  const provider: MigrationProvider = { getMigrations: async () => ({ ...list }) };
  const migrator = new Migrator({ db, provider });
  const known = await namesOnRecord(db);
  if (known.some((name) => !(name in list))) throw new Error(NEWER);
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
