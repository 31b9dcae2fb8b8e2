import type { Kysely, Migration } from 'kysely';
import { createTable, texts } from './tables.ts';

/**
 * What holders of records can be asked, as a job found it, and what answers would change, as another did. Whom a question is
 * about stands there only sealed; of what would change, only matters and outcomes do.
 */
export const requestLooks: Migration = {
  up: async (db: Kysely<unknown>) => {
    await createTable(
      db,
      'request_looks',
      { ...texts('id', 'state_id', 'holder', 'state', 'at', 'by'), matters: 'integer' },
      ['id'],
    );
    await createTable(
      db,
      'request_found',
      { ...texts('look', 'question', 'county', 'asked', 'fact', 'person_ref', 'sealed'), place: 'integer' },
      ['look', 'place'],
    );
    await createTable(db, 'request_found_matters', { ...texts('look', 'matter', 'run'), place: 'integer' }, [
      'look',
      'place',
      'matter',
    ]);
    await createTable(
      db,
      'request_effects',
      { ...texts('list', 'digest', 'at', 'by', 'changes'), matters: 'integer' },
      ['list', 'digest'],
    );
    await db.schema
      .createIndex('request_found_by_county')
      .on('request_found')
      .columns(['look', 'county', 'place'])
      .execute();
  },
};
