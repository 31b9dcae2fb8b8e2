import type { Kysely, Migration } from 'kysely';
import { signOnMigration } from '../../../sign-on/tables.ts';
import { createTable, texts } from './tables.ts';

/**
 * Second factors, tries of passwords counted in the database, rules of signing in that an office sets, and accounts that
 * are closed without being removed. Sessions of before were opened with a password or the link.
 */
export const secondFactor: Migration = {
  up: async (db: Kysely<unknown>) => {
    await signOnMigration.up(db);
    await createTable(db, 'sign_in_rules', { ...texts('rules', 'changed_at', 'changed_by'), id: 'integer' }, ['id']);
    await db.schema.alterTable('accounts').addColumn('closed_at', 'text').execute();
    await db.schema
      .alterTable('sessions')
      .addColumn('opened_by', 'text', (column) => column.notNull().defaultTo('password'))
      .execute();
  },
};
