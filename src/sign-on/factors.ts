import { sql } from 'kysely';
import type { SecondAnswer } from '../credentials/password-check.ts';
import { newRecoveryCodes, recoveryCodeOf } from './recovery-codes.ts';
import type { SignOnDb } from './tables.ts';
import { newTotpSecret, stepOfCode } from './totp.ts';

/** What seals the secrets of a store and makes its keyed hashes. The key lies outside of the database. */
export type FactorSeal = {
  /** Seals a text for one place; moved to another place it does not open. */
  readonly close: (text: string, place: string) => string;
  readonly open: (sealed: string, place: string) => string;
  /** A keyed hash of some values. */
  readonly ref: (...values: readonly string[]) => string;
};

/**
 * Second factors of accounts: an authenticator app, and recovery codes for when it is lost. What changes something takes
 * the transaction that notes it.
 */
export type Factors = {
  /** Begins with an app; undefined where the account has one already. A secret that was never confirmed is replaced. */
  readonly begin: (db: SignOnDb, account: string) => Promise<string | undefined>;
  /** Whether a first code is right, from which on the app counts. */
  readonly confirm: (db: SignOnDb, account: string, code: string) => Promise<boolean>;
  /** Whether the account has an app that counts. */
  readonly hasApp: (db: SignOnDb, account: string) => Promise<boolean>;
  /** The accounts that have an app that counts. */
  readonly withApp: (db: SignOnDb) => Promise<ReadonlySet<string>>;
  /** Looks at a code of the app or a recovery code, and uses it up. */
  readonly use: (db: SignOnDb, account: string, code: string) => Promise<Exclude<SecondAnswer, 'none' | 'needed'>>;
  /** Puts ten new recovery codes in place of all before. They are given this once; the database keeps hashes. */
  readonly renewCodes: (db: SignOnDb, account: string) => Promise<readonly string[]>;
  readonly codesLeft: (db: SignOnDb, account: string) => Promise<number>;
  readonly removeApp: (db: SignOnDb, account: string) => Promise<void>;
  readonly removeCodes: (db: SignOnDb, account: string) => Promise<void>;
};

export function createFactors(seal: FactorSeal, clock: () => number = Date.now): Factors {
  const now = () => new Date(clock()).toISOString();
  const hashOf = (account: string, code: string) => seal.ref('recovery', account, code);
  const rowOf = (db: SignOnDb, account: string) =>
    db.selectFrom('second_factors').selectAll().where('account', '=', account).executeTakeFirst();
  /** Takes the step of a code, once: the same code, or one before it, is not taken again. */
  const takeStep = async (db: SignOnDb, account: string, code: string): Promise<boolean> => {
    const row = await rowOf(db, account);
    const step = row && stepOfCode(seal.open(row.sealed, placeOf(account)), code, clock());
    if (step === undefined) return false;
    const taken = await db
      .updateTable('second_factors')
      .set({ last_step: step })
      .where('account', '=', account)
      .where('last_step', '<', step)
      .where('sealed', '=', row!.sealed)
      .executeTakeFirst();
    return Number(taken.numUpdatedRows) === 1;
  };
  return {
    begin: async (db, account) => {
      const secret = newTotpSecret();
      const sealed = seal.close(secret, placeOf(account));
      const begun = await db
        .insertInto('second_factors')
        .values({ account, sealed, confirmed_at: null, last_step: 0, created_at: now() })
        .onConflict((conflict) =>
          conflict
            .column('account')
            .doUpdateSet({ sealed, last_step: 0, created_at: now() })
            .where(sql.ref('second_factors.confirmed_at'), 'is', null),
        )
        .executeTakeFirst();
      return Number(begun.numInsertedOrUpdatedRows) === 0 ? undefined : secret;
    },
    confirm: async (db, account, code) => {
      if (!(await takeStep(db, account, code))) return false;
      const confirmed = await db
        .updateTable('second_factors')
        .set({ confirmed_at: now() })
        .where('account', '=', account)
        .where('confirmed_at', 'is', null)
        .executeTakeFirst();
      return Number(confirmed.numUpdatedRows) === 1;
    },
    hasApp: async (db, account) => ((await rowOf(db, account))?.confirmed_at ?? null) !== null,
    withApp: async (db) => {
      const rows = await db
        .selectFrom('second_factors')
        .select('account')
        .where('confirmed_at', 'is not', null)
        .execute();
      return new Set(rows.map(({ account }) => account));
    },
    use: async (db, account, code) => {
      const recovery = recoveryCodeOf(code);
      if (recovery !== undefined) {
        const used = await db
          .deleteFrom('recovery_codes')
          .where('account', '=', account)
          .where('code_hash', '=', hashOf(account, recovery))
          .executeTakeFirst();
        return Number(used.numDeletedRows) === 1 ? 'recovery' : 'wrong';
      }
      const row = await rowOf(db, account);
      return row && row.confirmed_at !== null && (await takeStep(db, account, code)) ? 'code' : 'wrong';
    },
    renewCodes: async (db, account) => {
      const codes = newRecoveryCodes();
      await db.deleteFrom('recovery_codes').where('account', '=', account).execute();
      const rows = codes.map((code) => ({ account, code_hash: hashOf(account, recoveryCodeOf(code)!) }));
      await db.insertInto('recovery_codes').values(rows).execute();
      return codes;
    },
    codesLeft: async (db, account) => {
      const rows = await db.selectFrom('recovery_codes').select('account').where('account', '=', account).execute();
      return rows.length;
    },
    removeApp: async (db, account) => {
      await db.deleteFrom('second_factors').where('account', '=', account).execute();
    },
    removeCodes: async (db, account) => {
      await db.deleteFrom('recovery_codes').where('account', '=', account).execute();
    },
  };
}

function placeOf(account: string): string {
  return `second factor of ${account}`;
}
