import type { Kysely, Migration } from 'kysely';
import { migrateTo } from '../../database/migrate.ts';
import { NEWER } from './old-steps.ts';

/**
 * Brings the database of a workspace up to date.
 *
 * @param list the steps, {@link migrationsOf}; tests hand in one more, which fails.
 * @throws when a newer Redress wrote the database, or a step fails.
 */
export async function migrate<Tables>(store: Kysely<Tables>, list: Readonly<Record<string, Migration>>): Promise<void> {
  await migrateTo(store, list, NEWER);
}
