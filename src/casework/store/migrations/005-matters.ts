import type { CreateTableBuilder, Kysely, Migration } from 'kysely';

/**
 * Matters and what is done in them. The events are the truth: they are only added, each with the hash of the one before;
 * the rows of `matters` are what the events have come to, written in the same transaction.
 */
export const matters: Migration = {
  up: async (db: Kysely<unknown>) => {
    await createMatters(db);
    await db.schema
      .createTable('case_events')
      .addColumn('matter', 'text', (column) => column.notNull().references('matters.id'))
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('who', 'text', (column) => column.notNull())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('case_events_key', ['matter', 'seq'])
      .execute();
    await db.schema
      .createTable('matter_notes')
      .addColumn('id', 'text', (column) => column.notNull().primaryKey())
      .addColumn('matter', 'text', (column) => column.notNull().references('matters.id'))
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('who', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('matter_notes_by_matter').on('matter_notes').column('matter').execute();
    await db.schema
      .createTable('recusals')
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('person_ref', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('recusals_key', ['account', 'person_ref'])
      .execute();
    await db.schema
      .createTable('queues')
      .addColumn('id', 'text', (column) => column.notNull().primaryKey())
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('shared', 'integer', (column) => column.notNull())
      .addColumn('filter', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addUniqueConstraint('queues_by_name', ['account', 'name'])
      .execute();
  },
};

async function createMatters(db: Kysely<unknown>): Promise<void> {
  const text = ['person_ref', 'key_ref', 'fingerprint', 'run', 'procedure', 'version', 'county'];
  const states = [
    'relief_state',
    'court_state',
    'repository_state',
    'notice_state',
    'marks',
    'relief',
    'outcome',
    'clause',
  ];
  let table: CreateTableBuilder<string, string> = db.schema
    .createTable('matters')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey());
  for (const name of [...text, ...states]) table = table.addColumn(name, 'text', (column) => column.notNull());
  await table
    .addColumn('conviction_row', 'integer', (column) => column.notNull())
    .addColumn('person_row', 'integer', (column) => column.notNull())
    .addColumn('missing', 'integer', (column) => column.notNull())
    .addColumn('flags', 'integer', (column) => column.notNull())
    .addColumn('due_day', 'text')
    .addColumn('due_at', 'text')
    .addColumn('first_by', 'text')
    .addColumn('lease_by', 'text')
    .addColumn('lease_until', 'text')
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addUniqueConstraint('matters_by_fingerprint', ['procedure', 'fingerprint'])
    .execute();
  await db.schema
    .createIndex('matters_by_state')
    .on('matters')
    .columns(['procedure', 'relief_state', 'county', 'due_day'])
    .execute();
  await db.schema.createIndex('matters_by_due').on('matters').column('due_at').execute();
  await db.schema.createIndex('matters_by_person').on('matters').column('person_ref').execute();
  await db.schema.createIndex('matters_by_lease').on('matters').columns(['lease_by', 'lease_until']).execute();
}
