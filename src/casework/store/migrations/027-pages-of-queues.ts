import { type Kysely, type Migration, sql } from 'kysely';

/**
 * Indexes of queues: a page is read in its order from where it begins, and matters are counted without reading them, whatever
 * the queue is narrowed to. Before, every page sorted all matters of the procedure.
 */
export const pagesOfQueues: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`create index matters_of_queue on matters (procedure, coalesce(due_at, '9999'), id)`.execute(db);
    await db.schema
      .createIndex('matters_counted')
      .on('matters')
      .columns([
        'procedure',
        'relief_state',
        'county',
        'due_day',
        'person_ref',
        'flags',
        'missing',
        'relief',
        'outcome',
      ])
      .columns(['clause', 'version', 'first_by', 'due_at', 'lease_by', 'lease_until', 'run', 'id'])
      .execute();
    // What it served, the longer one serves.
    await db.schema.dropIndex('matters_by_state').execute();
  },
};
