import type { Kysely, Migration } from 'kysely';
import { createTable, texts } from './tables.ts';

/** Passkeys of accounts, of which the database keeps the public half, and the people of an office's identity provider. */
export const passkeys: Migration = {
  up: async (db: Kysely<unknown>) => {
    await createTable(
      db,
      'passkeys',
      { ...texts('id', 'account', 'label', 'public_key', 'transports', 'created_at', 'used_at?'), counter: 'integer' },
      ['id'],
    );
    await db.schema.createIndex('passkeys_by_account').on('passkeys').column('account').execute();
    await createTable(db, 'account_identities', texts('account', 'issuer', 'subject', 'linked_at', 'linked_by'), [
      'account',
    ]);
    await db.schema
      .createIndex('account_identities_once')
      .on('account_identities')
      .columns(['issuer', 'subject'])
      .unique()
      .execute();
  },
};
