import type { Kysely, Migration } from 'kysely';
import { createTable, texts } from './tables.ts';

/**
 * What people declare that they keep out of, beside single persons: cases, people related to them, and the cases in which they
 * were counsel. Who was counsel in which case comes from lists of courts. Case numbers, names and bar numbers stand only sealed
 * or as keyed hashes; a recusal names the declaration that it comes from.
 */
export const conflicts: Migration = {
  up: async (db: Kysely<unknown>) => {
    await createTable(db, 'conflicts', texts('id', 'account', 'kind', 'at', 'what_ref', 'sealed'), ['id']);
    await createTable(db, 'counsel', texts('bar_ref', 'case_ref', 'taken_at', 'taken_by', 'sealed'), [
      'bar_ref',
      'case_ref',
    ]);
    await db.schema.alterTable('recusals').addColumn('conflict', 'text').execute();
    await db.schema
      .createIndex('conflicts_by_account')
      .on('conflicts')
      .columns(['account', 'kind', 'what_ref'])
      .unique()
      .execute();
  },
};
