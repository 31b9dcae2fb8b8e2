import type { Kysely, Migration } from 'kysely';

/** E-mails that go out while the server runs: a second person releases them, at a pace, and what stopped them is kept. */
export const emailSendings: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.alterTable('notice_mailings').addColumn('released_at', 'text').execute();
    await db.schema.alterTable('notice_mailings').addColumn('released_by', 'text').execute();
    await db.schema.alterTable('notice_mailings').addColumn('pace', 'integer').execute();
    await db.schema.alterTable('notice_mailings').addColumn('why', 'text').execute();
  },
};
