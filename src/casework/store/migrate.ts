import type { Kysely, Migration } from 'kysely';
import { migrateTo } from '../../database/migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { NEWER } from './old-steps.ts';

/**
 * Brings the database of a workspace up to date.
 *
 * @param list the steps; tests hand in fewer, or one that fails.
 * @throws when a newer Redress wrote the database, or a step fails.
 */
export async function migrate<Tables>(
  store: Kysely<Tables>,
  list: Readonly<Record<string, Migration>> = MIGRATIONS,
): Promise<void> {
  await migrateTo(store, list, NEWER);
}
