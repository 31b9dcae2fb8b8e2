import type { Kysely, Migration } from 'kysely';

/** What somebody wrote about a run, who, and when. */
export const runNotes: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const column of ['note', 'note_by', 'note_at'])
      await db.schema.alterTable('runs').addColumn(column, 'text').execute();
  },
};
