import type { Kysely, Migration } from 'kysely';

/** The secret that an authenticator app shares with the server. */
export type SecondFactorTable = {
  account: string;
  /** The secret in base 32, sealed for its account. */
  sealed: string;
  /** Null until a first code showed that the app has the secret: before, it counts for nothing. */
  confirmed_at: string | null;
  /** The last step of 30 seconds whose code was taken: no code is taken twice. */
  last_step: number;
  created_at: string;
};

/** Codes for when the app is lost, by a keyed hash. A code that was used is gone. */
export type RecoveryCodeTable = { account: string; code_hash: string };

/** How often it was tried to sign in under a name, by a keyed hash of what was typed. */
export type GuessTable = {
  key: string;
  tries: number;
  /** When the last try was counted. */
  counted_at: string;
};

/** What a database keeps so that people can sign in with a second factor. The workbench and the portal have the same. */
export type SignOnTables = {
  readonly second_factors: SecondFactorTable;
  readonly recovery_codes: RecoveryCodeTable;
  readonly sign_in_guesses: GuessTable;
};

/** A database that has these tables among others, or a transaction in it. */
export type SignOnDb = Kysely<SignOnTables>;

/** Any database that has these tables. Kysely knows no database by a part of its tables. */
export function signOnTables<Tables extends SignOnTables>(db: Kysely<Tables>): SignOnDb {
  return db as unknown as SignOnDb;
}

/** The step that makes these tables. Databases were made with it: it never changes, another step follows it. */
export const signOnMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('second_factors')
      .addColumn('account', 'text', (column) => column.notNull().primaryKey())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .addColumn('confirmed_at', 'text')
      .addColumn('last_step', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('recovery_codes')
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('code_hash', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('recovery_codes_key', ['account', 'code_hash'] as never)
      .execute();
    await db.schema
      .createTable('sign_in_guesses')
      .addColumn('key', 'text', (column) => column.notNull().primaryKey())
      .addColumn('tries', 'integer', (column) => column.notNull())
      .addColumn('counted_at', 'text', (column) => column.notNull())
      .execute();
  },
};
