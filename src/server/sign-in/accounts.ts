import type { Selectable, Transaction, Updateable } from 'kysely';
import { keepRoles, type Role, readRoles } from '../../casework/access/roles.ts';
import type { By, Note } from '../../casework/audit/ledger.ts';
import { type Context, done, now, type Refusal, type Result, refuse } from '../../casework/context.ts';
import type { AccountTable, OpenedBy, Tables } from '../../casework/store/schema.ts';
import { createGuesses } from '../../credentials/guesses.ts';
import { hashPassword, type PasswordCost } from '../../credentials/password.ts';
import { type Checked, createPasswordCheck } from '../../credentials/password-check.ts';
import type { PlainCode } from '../../say/say.ts';
import { type Giver, rolesGiven } from './approvals.ts';
import { firstPasswordEnd, isOver } from './first-password.ts';
import type { SecondFactors } from './second-factors.ts';
import { shutBy } from './shut.ts';
import { weakness } from './strength.ts';

/**
 * Accounts of one office, kept in the workspace: the seam at which a larger sign-in (an office's own identity provider)
 * would take over. Names are lower case.
 */
export type Accounts = {
  readonly create: (by: Giver, wanted: NewAccount) => Promise<Result<null>>;
  /**
   * Whether a password is that of a name, and a code is right where the account has a second factor. Refuses with 422 where
   * a code is needed and none was given, and with 403 where the account is shut. The account may be gone by the time the
   * session is opened.
   */
  readonly check: (given: GivenSignIn, address: string) => Promise<Result<CheckedPassword>>;
  /**
   * Gives an account another first password, in place of one that was lost or is over. Where its owner chose their own, nobody
   * else does.
   */
  readonly renewFirst: (by: By, name: string, password: string) => Promise<Result<null>>;
  /** Takes a new password in place of a checked one; it is then the owner's own. */
  readonly change: (by: By, account: CheckedAccount, password: string) => Promise<Result<null>>;
  /** Removes the account and its sessions in one step. */
  readonly remove: (by: By, name: string) => Promise<Result<null>>;
  /**
   * Gives an account other roles, which ends its sessions. An account cannot change its own roles; those that sign wait for a
   * second person.
   */
  readonly setRoles: (by: Giver, name: string, roles: readonly Role[]) => Promise<Result<null>>;
  /** Closes an account, which ends its sessions, or opens it again. Nobody closes their own. */
  readonly setClosed: (by: By, name: string, closed: boolean) => Promise<Result<null>>;
  /** Releases a name that is locked after too many wrong tries. */
  readonly unlock: (by: By, name: string) => Promise<Result<null>>;
  /** Takes away the second factors of somebody else, which ends their sessions: for who lost theirs. */
  readonly resetSecond: (by: By, name: string) => Promise<Result<null>>;
};

export type GivenSignIn = { readonly name: string; readonly password: string; readonly code?: string | undefined };

export type NewAccount = { readonly name: string; readonly password: string; readonly roles: readonly Role[] };

/** An account whose owner showed who they are; by a password, with the secret that it was held against. */
export type CheckedAccount = {
  readonly name: string;
  readonly by: OpenedBy;
  readonly secret?: string;
};

/** The same with the roles that it has, and whether the password is still the first one, which somebody else knows. */
export type CheckedPassword = CheckedAccount & { readonly roles: readonly Role[]; readonly isFirst: boolean };

export type AccountsOptions = {
  /** Name of the operator at this machine, which no account may take: what either did would look the same. */
  readonly operator: string;
  /** What new passwords cost to guess. */
  readonly cost: PasswordCost;
  readonly second: SecondFactors;
};

export function createAccounts(
  { db, ledger }: Pick<Context, 'db' | 'ledger'>,
  { operator, cost, second }: AccountsOptions,
): Accounts {
  const find = (name: string) => db.selectFrom('accounts').selectAll().where('name', '=', name).executeTakeFirst();
  const check = createPasswordCheck(cost, {
    find,
    guesses: createGuesses(Date.now, second.counts),
    second: ({ name }, code) => second.answer(name, code),
  });
  const endSessions = (inner: Inner, name: string) =>
    inner.deleteFrom('sessions').where('account', '=', name).where('kind', '=', 'account').execute();
  /** Changes an account and ends its sessions, in one step with its line in the log. */
  const changeAccount = (by: By, name: string, change: ChangeOf) =>
    ledger.act(async (inner, note): Promise<Result<null>> => {
      const account = await inner.selectFrom('accounts').selectAll().where('name', '=', name).executeTakeFirst();
      if (!account) return refuse(404, 'account-missing');
      const { values, what, about } = await change(inner, note, account);
      await inner.updateTable('accounts').set(values).where('name', '=', name).execute();
      await endSessions(inner, name);
      note(by, { what, about });
      return done(null);
    });
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
          .values({
            ...{ name, secret, roles: keepRoles([]), created_at: now(), closed_at: null },
            first_until: firstPasswordEnd(Date.now()),
          })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (Number(made.numInsertedOrUpdatedRows) === 0) return refuse(409, 'account-taken');
        note(by, { what: 'account.create', about: `${name} ${roles.join(' ')}` });
        const given = await rolesGiven(inner, note, by, { name, has: [], roles });
        await inner.updateTable('accounts').set(given).where('name', '=', name).execute();
        return done(null);
      });
    },
    check: async ({ name: rawName, password, code }, address) => {
      const name = nameOf(rawName);
      const checked = await check({ name, password, address, ...(code !== undefined && { code }) });
      if (checked.kind === 'right') {
        const { account, by } = checked;
        const shut = shutBy(account) ?? (isOver(account, Date.now()) ? 'first-password-over' : undefined);
        if (shut !== undefined) {
          await ledger.note({ account: account.name, source: address }, 'sign-in.shut', `${address} ${by} ${shut}`);
          return refuse(403, shut);
        }
        const isFirst = account.first_until !== null;
        return done({ name: account.name, secret: account.secret, roles: readRoles(account.roles), by, isFirst });
      }
      // What was typed as a name may be a password: only a name that exists is noted.
      const account = (checked.kind === 'too-often' ? await find(name) : checked.account)?.name ?? UNKNOWN;
      const { what, status, said } = REFUSED[checked.kind];
      await ledger.note({ account, source: address }, what, address);
      return refuse(status, said);
    },
    change: async (by, { name, secret }, password) => {
      const weak = await weakness(password, name);
      if (weak) return weak;
      const next = await hashPassword(password, cost);
      return ledger.act(async (inner, note) => {
        const changed = await inner
          .updateTable('accounts')
          .set({ secret: next, first_until: null })
          .where('name', '=', name)
          .where('secret', '=', secret ?? '')
          .executeTakeFirst();
        if (Number(changed.numUpdatedRows) === 0) return refuse(409, 'account-changed');
        note(by, { what: 'account.password', about: name });
        return done(null);
      });
    },
    renewFirst: async (by, name, password) => {
      const weak = await weakness(password, name);
      if (weak) return weak;
      const secret = await hashPassword(password, cost);
      return ledger.act(async (inner, note): Promise<Result<null>> => {
        const changed = await inner
          .updateTable('accounts')
          .set({ secret, first_until: firstPasswordEnd(Date.now()) })
          .where('name', '=', name)
          .where('first_until', 'is not', null)
          // Whoever signs in by a provider or a passkey has made the account their own, though no password of it was chosen.
          .where('name', 'not in', inner.selectFrom('account_identities').select('account'))
          .where('name', 'not in', inner.selectFrom('passkeys').select('account'))
          .executeTakeFirst();
        if (Number(changed.numUpdatedRows) === 0) return refuse(409, 'first-password-gone');
        await endSessions(inner, name);
        note(by, { what: 'account.first-password', about: name });
        return done(null);
      });
    },
    remove: async (by, name) => {
      await ledger.act(async (inner, note) => {
        await inner.deleteFrom('accounts').where('name', '=', name).execute();
        await endSessions(inner, name);
        // Somebody who later has the same name is somebody else.
        await inner.deleteFrom('views').where('account', '=', name).execute();
        await second.removeAll(inner, name);
        await inner.deleteFrom('account_identities').where('account', '=', name).execute();
        note(by, { what: 'account.remove', about: name });
      });
      return done(null);
    },
    setRoles: async (by, name, roles) => {
      if (by.account === name) return refuse(403, 'account-own-roles');
      const about = `${name} ${roles.join(' ')}`;
      const change = async (inner: Inner, note: Note, account: Selectable<AccountTable>) => {
        const values = await rolesGiven(inner, note, by, { name, has: readRoles(account.roles), roles });
        return { values, what: 'account.roles', about };
      };
      return changeAccount(by, name, change);
    },
    setClosed: async (by, name, closed) => {
      if (by.account === name) return refuse(409, 'account-own');
      // Opened again, it has its days without use before it.
      const values = closed
        ? { closed_at: now(), closed_why: null }
        : { closed_at: null, closed_why: null, used_at: now() };
      return changeAccount(by, name, async () => ({
        values,
        what: closed ? 'account.close' : 'account.open',
        about: name,
      }));
    },
    unlock: async (by, name) => {
      await ledger.note(by, 'account.unlock', name);
      await second.counts.clear(name);
      return done(null);
    },
    resetSecond: async (by, name) => {
      if (by.account === name) return refuse(409, 'account-own');
      return ledger.act(async (inner, note) => {
        await second.removeAll(inner, name);
        await endSessions(inner, name);
        note(by, { what: 'account.second-reset', about: name });
        return done(null);
      });
    },
  };
}

type Inner = Transaction<Tables>;
type ChangeOf = (inner: Inner, note: Note, account: Selectable<AccountTable>) => Promise<Change>;
type Change = { readonly values: Updateable<AccountTable>; readonly what: string; readonly about: string };

type Refused = { readonly what: string; readonly status: Refusal['status']; readonly said: PlainCode };

/** What the log and the person are told of a sign-in that was refused. */
const REFUSED: Readonly<Record<Exclude<Checked<unknown>['kind'], 'right'>, Refused>> = {
  wrong: { what: 'sign-in.failed', status: 400, said: 'sign-in-wrong' },
  'code-needed': { what: 'sign-in.half', status: 422, said: 'code-needed' },
  'code-wrong': { what: 'sign-in.failed', status: 400, said: 'code-wrong' },
  'too-often': { what: 'sign-in.locked', status: 429, said: 'sign-in-too-often' },
};

const UNKNOWN = 'unknown name';

function nameOf(text: string): string {
  return text.trim().toLowerCase();
}
