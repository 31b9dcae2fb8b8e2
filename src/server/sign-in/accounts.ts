import type { Kysely } from 'kysely';
import { audit, done, now, type Result, type Role, refuse } from '../../casework/context.ts';
import type { Tables } from '../../casework/store/schema.ts';
import { createGuesses } from './guesses.ts';
import { hashPassword, isPassword, type PasswordCost } from './password.ts';
import { weakness } from './strength.ts';

/**
 * Accounts of one office, kept in the workspace: the seam at which a larger sign-in (an office's own identity provider)
 * would take over. Names are lower case.
 */
export type Accounts = {
  readonly create: (by: string, wanted: NewAccount) => Promise<Result<null>>;
  /** Whether a password is that of a name. The account may be gone by the time the session is opened. */
  readonly check: (name: string, password: string, address: string) => Promise<Result<CheckedAccount>>;
  /** Takes a new password in place of a checked one. */
  readonly change: (account: CheckedAccount, password: string) => Promise<Result<null>>;
  /** Removes the account and its sessions in one step. */
  readonly remove: (by: string, name: string) => Promise<Result<null>>;
};

export type NewAccount = { readonly name: string; readonly password: string; readonly role: Role };

/** An account whose password was right, with the secret that it was held against. */
export type CheckedAccount = { readonly name: string; readonly secret: string };

/**
 * @param operator Name of the operator at this machine, which no account may take: what either did would look the same.
 * @param cost What new passwords cost to guess.
 */
export function createAccounts(db: Kysely<Tables>, operator: string, cost: PasswordCost): Accounts {
  const guesses = createGuesses();
  let blank: Promise<string> | undefined;
  const find = (name: string) => db.selectFrom('accounts').selectAll().where('name', '=', name).executeTakeFirst();
  return {
    create: async (by, { name: rawName, password, role }) => {
      const name = nameOf(rawName);
      if (!/^[a-z][a-z0-9._-]{1,39}$/.test(name)) {
        return refuse(400, 'account-name');
      }
      if (name === nameOf(operator)) return refuse(409, 'account-operator');
      const weak = await weakness(password, name);
      if (weak) return weak;
      const secret = await hashPassword(password, cost);
      // One statement looks and takes: of two simultaneous requests, one is refused.
      const made = await db
        .insertInto('accounts')
        .values({ name, secret, role, created_at: now() })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (Number(made.numInsertedOrUpdatedRows) === 0) {
        return refuse(409, 'account-taken');
      }
      await audit(db, by, 'account.create', name);
      return done(null);
    },
    check: async (rawName, password, address) => {
      const name = nameOf(rawName);
      const guess = guesses.take(name, address);
      if (!guess) {
        await audit(db, (await find(name))?.name ?? UNKNOWN, 'sign-in.locked', address);
        return refuse(429, 'sign-in-too-often');
      }
      let right = false;
      try {
        await guess.turn;
        const account = await find(name);
        // An unknown name takes as long as a wrong password, so that names cannot be found out.
        blank ??= hashPassword('no account has this password', cost);
        right = (await isPassword(password, account?.secret ?? (await blank))) && account !== undefined;
        if (account && right) return done({ name: account.name, secret: account.secret });
        // What was typed as a name may be a password: only a name that exists is noted.
        await audit(db, account?.name ?? UNKNOWN, 'sign-in.failed', address);
        return refuse(400, 'sign-in-wrong');
      } finally {
        guess.end(right);
      }
    },
    change: async ({ name, secret }, password) => {
      const weak = await weakness(password, name);
      if (weak) return weak;
      const changed = await db
        .updateTable('accounts')
        .set({ secret: await hashPassword(password, cost) })
        .where('name', '=', name)
        .where('secret', '=', secret)
        .executeTakeFirst();
      if (Number(changed.numUpdatedRows) === 0) return refuse(409, 'account-changed');
      await audit(db, name, 'account.password', name);
      return done(null);
    },
    remove: async (by, name) => {
      await db.transaction().execute(async (inner) => {
        await inner.deleteFrom('accounts').where('name', '=', name).execute();
        await inner.deleteFrom('sessions').where('account', '=', name).where('kind', '=', 'account').execute();
        // Somebody who later has the same name is somebody else.
        await inner.deleteFrom('views').where('account', '=', name).execute();
        await audit(inner, by, 'account.remove', name);
      });
      return done(null);
    },
  };
}

const UNKNOWN = 'unknown name';

function nameOf(text: string): string {
  return text.trim().toLowerCase();
}
