import type { Kysely, Migration } from 'kysely';
import { createTable, texts } from './tables.ts';

/**
 * Folders of links, their pairs, and what reviewers say of them. The people whose records a pair joins, why it weighs what it weighs, and
 * what reviewers noted stand there only sealed.
 */
export const linkage: Migration = {
  up: async (db: Kysely<unknown>) => {
    await createTable(
      db,
      'linkages',
      {
        ...texts('id', 'name', 'created_at', 'created_by', 'state', 'series', 'model', 'digest', 'figures'),
        ...{ reviewers: 'integer', pairs: 'integer' },
      },
      ['id'],
    );
    await createTable(
      db,
      'linkage_pairs',
      {
        ...texts('linkage', 'decision', 'by', 'state', 'pair_ref', 'left_ref', 'right_ref', 'sealed'),
        ...texts('taken_by?', 'taken_until?'),
        ...{ place: 'integer', differs: 'integer', answers: 'integer', doubt: 'integer' },
      },
      ['linkage', 'place'],
    );
    await createTable(
      db,
      'linkage_acts',
      {
        ...texts('series', 'at', 'who', 'act', 'decision?', 'pair_ref', 'left_ref', 'right_ref', 'sealed'),
        ...{ number: 'integer', 'undoes?': 'integer' },
      },
      ['series', 'number'],
    );
    const index = (name: string, table: string, columns: readonly string[]) =>
      db.schema
        .createIndex(name)
        .on(table)
        .columns([...columns])
        .execute();
    await index('linkages_by_series', 'linkages', ['series']);
    await index('linkage_pairs_by_doubt', 'linkage_pairs', ['linkage', 'state', 'doubt']);
    await index('linkage_pairs_by_pair', 'linkage_pairs', ['pair_ref']);
    await index('linkage_pairs_by_left', 'linkage_pairs', ['left_ref']);
    await index('linkage_pairs_by_right', 'linkage_pairs', ['right_ref']);
    await index('linkage_acts_by_pair', 'linkage_acts', ['series', 'pair_ref']);
  },
};
