import type { Kysely, Migration } from 'kysely';

/** The workbench as it was when the migrations took over: inputs, runs, corrections, policies, lists, profiles, accounts. */
export const workbench: Migration = {
  up: async (db: Kysely<unknown>) => {
    // An old workspace on SQLite has these tables from the steps before the migrations.
    const known = await db.introspection.getTables();
    if (known.some(({ name }) => name === 'inputs')) return;
    await inputsAndRuns(db);
    await officeTables(db);
    await accountTables(db);
  },
};

async function inputsAndRuns(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('inputs')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('files', 'text', (column) => column.notNull())
    .addColumn('inspection', 'text')
    .addColumn('problem', 'text')
    .addColumn('created_role', 'text', (column) => column.notNull().defaultTo('operator'))
    .addColumn('content', 'text')
    .addColumn('format', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await db.schema
    .createTable('runs')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('input_id', 'text', (column) => column.notNull().references('inputs.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('finished_at', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('county', 'text', (column) => column.notNull())
    .addColumn('pack_id', 'text', (column) => column.notNull())
    .addColumn('policy_id', 'text', (column) => column.notNull())
    .addColumn('options', 'text', (column) => column.notNull())
    .addColumn('as_of', 'text', (column) => column.notNull())
    .addColumn('quarantine', 'integer', (column) => column.notNull())
    .addColumn('summary', 'text')
    .addColumn('corrections', 'text', (column) => column.notNull())
    .addColumn('problem', 'text')
    .addColumn('created_role', 'text', (column) => column.notNull().defaultTo('operator'))
    .addColumn('readings', 'text', (column) => column.notNull().defaultTo('{}'))
    .addColumn('format', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
}

async function officeTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('corrections')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('conviction', 'text')
    .addColumn('fact', 'text', (column) => column.notNull())
    .addColumn('was', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('why', 'text', (column) => column.notNull())
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('undone_at', 'text')
    .addColumn('undone_by', 'text')
    .addColumn('content', 'text')
    .execute();
  await db.schema.createIndex('corrections_by_person').on('corrections').column('person').execute();
  await db.schema.createIndex('corrections_by_content').on('corrections').column('content').execute();
  await db.schema
    .createTable('scenarios')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('created_role', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull().unique())
    .addColumn('pack_id', 'text', (column) => column.notNull())
    .addColumn('policy_id', 'text', (column) => column.notNull())
    .addColumn('options', 'text', (column) => column.notNull())
    .addColumn('readings', 'text', (column) => column.notNull().defaultTo('{}'))
    .execute();
  await db.schema
    .createTable('profiles')
    .addColumn('county', 'text', (column) => column.notNull().primaryKey())
    .addColumn('profile', 'text', (column) => column.notNull())
    .addColumn('saved_at', 'text', (column) => column.notNull())
    .addColumn('saved_by', 'text', (column) => column.notNull())
    .execute();
}

async function accountTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('views')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('pack_id', 'text', (column) => column.notNull())
    .addColumn('view', 'text', (column) => column.notNull())
    .addUniqueConstraint('views_by_name', ['account', 'pack_id', 'name'])
    .execute();
  await db.schema
    .createTable('accounts')
    .addColumn('name', 'text', (column) => column.notNull().primaryKey())
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('sessions')
    .addColumn('token_hash', 'text', (column) => column.notNull().primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('audit')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('who', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .execute();
}
