import { type Kysely, type Migration, sql } from 'kysely';
import { createTable, texts } from './tables.ts';

/** The register of convictions that a court alone has and an office takes up, each under an authority that a person entered. */
export const courtTakings: Migration = {
  up: async (db: Kysely<unknown>) => {
    await createTable(
      db,
      'court_takings',
      {
        ...texts('id', 'conviction_ref', 'person_ref', 'pack', 'county', 'state', 'at', 'who', 'sealed'),
        ...texts('second_at?', 'second_by?', 'ended_at?', 'ended_by?', 'ended_sealed?'),
      },
      ['id'],
    );
    await db.schema
      .createIndex('court_takings_standing')
      .unique()
      .on('court_takings')
      .column('conviction_ref')
      .where(sql<boolean>`state in ('proposed', 'taken')`)
      .execute();
  },
};
