import type { Kysely, Migration } from 'kysely';

/** Text messages: which profile of a sender the file of a mailing is for. References of messages are looked up by answers. */
export const textMessages: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.alterTable('notice_mailings').addColumn('sender', 'text').execute();
    await db.schema.createIndex('notices_by_message').on('notices').column('message').execute();
  },
};
