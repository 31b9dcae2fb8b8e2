import type { Kysely, Migration } from 'kysely';

/**
 * Applications that came from the portal: whose record each is about, by a keyed hash, and what somebody has to be asked,
 * sealed. A matter says whether it was opened of a whole run or for an application.
 */
export const applications: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .alterTable('matters')
      .addColumn('origin', 'text', (column) => column.notNull().defaultTo('run'))
      .execute();
    let table = db.schema.createTable('applications').addColumn('id', 'text', (id) => id.notNull().primaryKey());
    for (const name of ['portal', 'office', 'county', 'run', 'state', 'why', 'seen', 'sealed', 'at', 'who'])
      table = table.addColumn(name, 'text', (column) => column.notNull());
    await table
      .addColumn('person_ref', 'text')
      .addColumn('decided_at', 'text')
      .addColumn('decided_by', 'text')
      .execute();
    await db.schema.createIndex('applications_by_person').on('applications').column('person_ref').execute();
    await db.schema.createIndex('applications_by_office').on('applications').columns(['portal', 'office']).execute();
  },
};
