import { keepRoles, type Role, readRoles } from '../../casework/access/roles.ts';
import type { By } from '../../casework/audit/ledger.ts';
import { type Context, done, now, type Result, refuse } from '../../casework/context.ts';
import { hashPassword, type PasswordCost } from '../../credentials/password.ts';
import { createPasswordCheck } from '../../credentials/password-check.ts';
import { weakness } from './strength.ts';

/**
 * Accounts of one office, kept in the workspace: the seam at which a larger sign-in (an office's own identity provider)
 * would take over. Names are lower case.
 */
export type Accounts = {
  readonly create: (by: By, wanted: NewAccount) => Promise<Result<null>>;
  /** Whether a password is that of a name. The account may be gone by the time the session is opened. */
  readonly check: (name: string, password: string, address: string) => Promise<Result<CheckedAccount>>;
  /** Takes a new password in place of a checked one. */
  readonly change: (by: By, account: CheckedAccount, password: string) => Promise<Result<null>>;
  /** Removes the account and its sessions in one step. */
  readonly remove: (by: By, name: string) => Promise<Result<null>>;
  /** Gives an account other roles, which ends its sessions. An account cannot change its own roles. */
  readonly setRoles: (by: By, name: string, roles: readonly Role[]) => Promise<Result<null>>;
};

export type NewAccount = { readonly name: string; readonly password: string; readonly roles: readonly Role[] };

/** An account whose password was right, with the secret that it was held against. */
export type CheckedAccount = {
  readonly name: string;
  readonly secret: string;
  readonly roles: readonly Role[];
};

/**
 * @param operator Name of the operator at this machine, which no account may take: what either did would look the same.
 * @param cost What new passwords cost to guess.
 */
export function createAccounts(
  { db, ledger }: Pick<Context, 'db' | 'ledger'>,
  operator: string,
  cost: PasswordCost,
): Accounts {
  const find = (name: string) => db.selectFrom('accounts').selectAll().where('name', '=', name).executeTakeFirst();
  const check = createPasswordCheck(cost, find);
  return {
    create: async (by, { name: rawName, password, roles }) => {
      const name = nameOf(rawName);
      if (!/^[a-z][a-z0-9._-]{1,39}$/.test(name)) {
        return refuse(400, 'account-name');
      }
      if (name === nameOf(operator)) return refuse(409, 'account-operator');
      const weak = await weakness(password, name);
      if (weak) return weak;
      const secret = await hashPassword(password, cost);
      // One statement looks and takes: of two simultaneous requests, one is refused.
      return ledger.act(async (inner, note) => {
        const made = await inner
          .insertInto('accounts')
          .values({ name, secret, roles: keepRoles(roles), created_at: now() })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (Number(made.numInsertedOrUpdatedRows) === 0) return refuse(409, 'account-taken');
        note(by, { what: 'account.create', about: `${name} ${roles.join(' ')}` });
        return done(null);
      });
    },
    check: async (rawName, password, address) => {
      const name = nameOf(rawName);
      const checked = await check({ name, password, address });
      if (checked.kind === 'right') {
        const { name: own, secret, roles } = checked.account;
        return done({ name: own, secret, roles: readRoles(roles) });
      }
      // What was typed as a name may be a password: only a name that exists is noted.
      const account = (checked.kind === 'wrong' ? checked.account : await find(name))?.name ?? UNKNOWN;
      const often = checked.kind === 'too-often';
      await ledger.note({ account, source: address }, often ? 'sign-in.locked' : 'sign-in.failed', address);
      return often ? refuse(429, 'sign-in-too-often') : refuse(400, 'sign-in-wrong');
    },
    change: async (by, { name, secret }, password) => {
      const weak = await weakness(password, name);
      if (weak) return weak;
      const next = await hashPassword(password, cost);
      return ledger.act(async (inner, note) => {
        const changed = await inner
          .updateTable('accounts')
          .set({ secret: next })
          .where('name', '=', name)
          .where('secret', '=', secret)
          .executeTakeFirst();
        if (Number(changed.numUpdatedRows) === 0) return refuse(409, 'account-changed');
        note(by, { what: 'account.password', about: name });
        return done(null);
      });
    },
    remove: async (by, name) => {
      await ledger.act(async (inner, note) => {
        await inner.deleteFrom('accounts').where('name', '=', name).execute();
        await inner.deleteFrom('sessions').where('account', '=', name).where('kind', '=', 'account').execute();
        // Somebody who later has the same name is somebody else.
        await inner.deleteFrom('views').where('account', '=', name).execute();
        note(by, { what: 'account.remove', about: name });
      });
      return done(null);
    },
    setRoles: async (by, name, roles) => {
      if (by.account === name) return refuse(403, 'account-own-roles');
      return ledger.act(async (inner, note) => {
        const changed = await inner
          .updateTable('accounts')
          .set({ roles: keepRoles(roles) })
          .where('name', '=', name)
          .executeTakeFirst();
        if (Number(changed.numUpdatedRows) === 0) return refuse(404, 'account-missing');
        await inner.deleteFrom('sessions').where('account', '=', name).where('kind', '=', 'account').execute();
        note(by, { what: 'account.roles', about: `${name} ${roles.join(' ')}` });
        return done(null);
      });
    },
  };
}

const UNKNOWN = 'unknown name';

function nameOf(text: string): string {
  return text.trim().toLowerCase();
}
