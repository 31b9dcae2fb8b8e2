import type { Kysely } from 'kysely';
import { audit, done, now, type Result, refuse } from '../../casework/context.ts';
import type { AccountTable, Tables } from '../../casework/store/schema.ts';
import { hashPassword, isPassword, SHORTEST_PASSWORD } from './password.ts';

/**
 * Accounts of one office, kept in the workspace: the seam at which a larger sign-in (an office's own identity provider)
 * would take over. Names are lower case.
 */
export type Accounts = {
  readonly create: (by: string, name: string, password: string, role: AccountTable['role']) => Promise<Result<null>>;
  readonly check: (name: string, password: string) => Promise<Result<string>>;
  readonly remove: (by: string, name: string) => Promise<Result<null>>;
};

const WINDOW = 15 * 60_000;
const TRIES = 5;

export function createAccounts(db: Kysely<Tables>): Accounts {
  const failures = new Map<string, number[]>();
  const recent = (name: string) => (failures.get(name) ?? []).filter((at) => at > Date.now() - WINDOW);
  let blank: string | undefined;
  return {
    create: async (by, rawName, password, role) => {
      const name = rawName.trim().toLowerCase();
      if (!/^[a-z][a-z0-9._-]{1,39}$/.test(name)) {
        return refuse(400, 'A name has 2 to 40 letters, digits, dots or dashes and begins with a letter.');
      }
      if (password.length < SHORTEST_PASSWORD) {
        return refuse(400, `A password has ${SHORTEST_PASSWORD} characters or more; a few words make a good one.`);
      }
      const known = await db.selectFrom('accounts').select('name').where('name', '=', name).executeTakeFirst();
      if (known) return refuse(409, 'There is an account of that name already.');
      await db
        .insertInto('accounts')
        .values({ name, secret: await hashPassword(password), role, created_at: now() })
        .execute();
      await audit(db, by, 'account.create', name);
      return done(null);
    },
    check: async (rawName, password) => {
      const name = rawName.trim().toLowerCase();
      if (recent(name).length >= TRIES) {
        return refuse(400, 'Too many wrong passwords; wait a quarter of an hour and try again.');
      }
      const account = await db.selectFrom('accounts').selectAll().where('name', '=', name).executeTakeFirst();
      // An unknown name takes as long as a wrong password, so that names cannot be found out.
      blank ??= await hashPassword('no account has this password');
      const right = await isPassword(password, account?.secret ?? blank);
      if (account && right) {
        failures.delete(name);
        return done(account.name);
      }
      failures.set(name, [...recent(name), Date.now()]);
      return refuse(400, 'The name or the password is wrong.');
    },
    remove: async (by, name) => {
      await db.deleteFrom('accounts').where('name', '=', name).execute();
      await db.deleteFrom('sessions').where('account', '=', name).execute();
      await audit(db, by, 'account.remove', name);
      return done(null);
    },
  };
}
