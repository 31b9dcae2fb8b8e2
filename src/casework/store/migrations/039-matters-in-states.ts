import { type Kysely, type Migration, sql } from 'kysely';

/**
 * The matters of each state in the order of queues: whoever takes the next matter is given one that waits for them, and does not
 * look through all those that were decided and are due before it. And those that the record of the state still shows, which are few.
 */
export const mattersInStates: Migration = {
  up: async (db: Kysely<unknown>) => {
    // An expression, so that no page of a queue takes this index in place of its own, and sorts what it finds.
    await sql`create index matters_in_states on matters
      ((procedure || ' ' || version || ' ' || relief_state), coalesce(due_at, '9999'), id)`.execute(db);
    await sql`create index matters_still_shown on matters (repository_state) where repository_state = 'still-shows'`.execute(
      db,
    );
  },
};
