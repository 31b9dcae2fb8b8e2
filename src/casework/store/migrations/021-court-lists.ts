import type { Kysely, Migration } from 'kysely';
import { createTable, texts } from './tables.ts';

/**
 * What holding a court's list against the state's file gave. The people and the facts of the convictions are sealed.
 * Pairs of links get their weight, by which those that say most about a person come first.
 */
export const courtLists: Migration = {
  up: async (db: Kysely<unknown>) => {
    await createTable(
      db,
      'court_lists',
      { ...texts('id', 'name', 'created_at', 'created_by', 'state', 'about'), rows: 'integer' },
      ['id'],
    );
    await createTable(
      db,
      'court_rows',
      {
        ...texts('court_list', 'list', 'county', 'year', 'found', 'outcome', 'person_ref', 'other_ref', 'sealed'),
        place: 'integer',
      },
      ['court_list', 'list', 'place'],
    );
    await db.schema
      .alterTable('linkage_pairs')
      .addColumn('weight', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema
      .createIndex('court_rows_by_county')
      .on('court_rows')
      .columns(['court_list', 'list', 'county', 'year'])
      .execute();
  },
};
