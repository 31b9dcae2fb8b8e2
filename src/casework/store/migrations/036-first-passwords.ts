import type { Kysely, Migration } from 'kysely';

/**
 * Until when the first password of an account opens it, which whoever made the account knows. Null once its owner chose
 * another; the owners of accounts from before this step may have done so, which nobody noted.
 */
export const firstPasswords: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.alterTable('accounts').addColumn('first_until', 'text').execute();
  },
};
