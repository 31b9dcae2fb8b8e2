import { type Kysely, type Migration, sql } from 'kysely';

/**
 * Test batches, matters that a later run decides otherwise, and lists of missing facts that offices are asked for. What a list
 * says of a person stands there only sealed.
 */
export const exchange: Migration = {
  up: async (db: Kysely<unknown>) => {
    await markTests(db);
    await widenBlocks(db);
  },
};

/**
 * A record says itself whether it went out live or in a test. Two tests may hold the same line in the same attempt; live
 * records still may not.
 */
async function markTests(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('batch_records')
    .addColumn('mode', 'text', (column) => column.notNull().defaultTo('live'))
    .execute();
  // A test batch that an earlier version noted as sent has moved its matters: its records stay what they were to them,
  // so that answers and a supervisor who asks again still find them.
  await sql`update batch_records set mode = 'test'
    where sent = 0 and batch in (select id from batches where mode = 'test')`.execute(db);
  await db.schema.dropIndex('batch_records_by_attempt').execute();
  await db.schema
    .createIndex('batch_records_by_attempt')
    .unique()
    .on('batch_records')
    .columns(['track', 'record_id', 'attempt'])
    .where(sql.ref('mode'), '=', sql.lit('live'))
    .execute();
}

/** A matter is blocked by a later file, or by a later run: then with the row that it showed before, and what was found to hold. */
async function widenBlocks(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('matter_blocks').addColumn('was_run', 'text').execute();
  await db.schema.alterTable('matter_blocks').addColumn('was_row', 'integer').execute();
  await db.schema.alterTable('matter_blocks').addColumn('holds', 'text').execute();
}
