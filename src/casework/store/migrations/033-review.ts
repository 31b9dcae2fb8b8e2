import { type Kysely, type Migration, sql } from 'kysely';
import { createTable, texts } from './tables.ts';

/**
 * Whom a supervisor gave a matter to, to whom it was returned, and decisions that are asked again of another reviewer, who does
 * not see the first answer.
 */
export const review: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const name of ['assigned_to', 'returned_to']) {
      await db.schema.alterTable('matters').addColumn(name, 'text').execute();
      await sql.raw(`create index matters_${name} on matters (${name}) where ${name} is not null`).execute(db);
    }
    await createTable(
      db,
      'decision_checks',
      {
        ...texts('id', 'matter', 'run', 'outcome', 'drawn_at', 'first_by', 'first_answer'),
        ...texts('taken_by?', 'taken_until?', 'second_by?', 'second_answer?', 'second_at?'),
        ...texts('settled?', 'settled_by?', 'settled_at?'),
      },
      ['id'],
    );
    await db.schema.createIndex('decision_checks_by_matter').on('decision_checks').column('matter').execute();
    await db.schema
      .createIndex('decision_checks_open')
      .on('decision_checks')
      .columns(['second_by', 'drawn_at'])
      .execute();
  },
};
