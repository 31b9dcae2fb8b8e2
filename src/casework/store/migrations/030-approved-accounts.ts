import type { Kysely, Migration } from 'kysely';

/**
 * Roles that wait for a second person, why an account is closed, and when it was last used. Before this step nobody noted
 * the last use, so the days without use count from it.
 */
export const approvedAccounts: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const name of ['asked_roles', 'asked_by', 'asked_at', 'closed_why', 'used_at'])
      await db.schema.alterTable('accounts').addColumn(name, 'text').execute();
    await (db as Kysely<{ accounts: { used_at: string } }>)
      .updateTable('accounts')
      .set({ used_at: new Date().toISOString() })
      .execute();
  },
};
