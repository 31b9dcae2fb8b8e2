import type { Kysely, Migration } from 'kysely';
import { createTable, texts } from './tables.ts';

/**
 * Who reviewed which rows of the log, what was odd in them, and what the reviewer says of it, sealed. Each part of the log is
 * reviewed once. For what a session looks at records: its purpose, sealed, under an id that stands in the rows of the log.
 */
export const logReviews: Migration = {
  up: async (db: Kysely<unknown>) => {
    await createTable(
      db,
      'log_reviews',
      { ...texts('id', 'at', 'who', 'findings', 'sealed'), ...{ from_seq: 'integer', to_seq: 'integer' } },
      ['from_seq'],
    );
    await createTable(db, 'purposes', texts('id', 'account', 'session', 'at', 'kind', 'sealed'), ['id']);
    await db.schema.alterTable('sessions').addColumn('purpose', 'text').execute();
  },
};
