import { type Kysely, type Migration, sql } from 'kysely';

/**
 * An account has a set of roles. What the operator of before could do, the roles of a supervisor, an administrator and
 * an auditor can together; an office takes apart what one person should not hold. Sessions end: they were opened with
 * the roles of before.
 */
export const roles: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .alterTable('accounts')
      .addColumn('roles', 'text', (column) => column.notNull().defaultTo('["analyst"]'))
      .execute();
    await sql`update accounts set roles = '["supervisor","administrator","auditor"]' where role = 'operator'`.execute(
      db,
    );
    await db.schema.alterTable('accounts').dropColumn('role').execute();
    await db.schema.dropTable('sessions').execute();
    await db.schema
      .createTable('sessions')
      .addColumn('token_hash', 'text', (column) => column.notNull().primaryKey())
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull().check(sql`kind in ('link', 'account')`))
      .addColumn('roles', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('seen_at', 'text', (column) => column.notNull())
      .addColumn('stepped_at', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .execute();
  },
};
