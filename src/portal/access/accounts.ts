/** Accounts of people at offices and of operators. An account begins with an invitation: a link that is good once. */
import { randomBytes } from 'node:crypto';
import type { Selectable } from 'kysely';
import { createGuesses } from '../../credentials/guesses.ts';
import { hashPassword, type PasswordCost } from '../../credentials/password.ts';
import { type Checked, type Claim, createPasswordCheck } from '../../credentials/password-check.ts';
import { type Weakness, weaknessOf } from '../../credentials/strength.ts';
import { createFactors, type Factors } from '../../sign-on/factors.ts';
import { keptCounts } from '../../sign-on/kept-guesses.ts';
import { type SignOnDb, signOnTables } from '../../sign-on/tables.ts';
import { instant, type Portal } from '../portal.ts';
import { note } from '../store/log.ts';
import { tokenHash } from '../store/open.ts';
import type { AccountTable, InvitationTable, PortalTables } from '../store/schema.ts';

export type Role = AccountTable['role'];
export const ROLES = ['worker', 'lead', 'operator', 'auditor'] as const satisfies readonly Role[];

export type Account = Pick<Selectable<AccountTable>, 'name' | 'role' | 'office' | 'email'>;

export type Invited =
  | { readonly kind: 'invited'; readonly token: string }
  | { readonly kind: 'refused'; readonly why: 'name' | 'taken' | 'office' };

export type Accepted =
  | { readonly kind: 'made'; readonly account: Account }
  | { readonly kind: 'refused'; readonly why: Weakness | { readonly code: 'no-invitation' } };

/** Why somebody does not come in. */
export type Refused = Exclude<Checked<unknown>['kind'], 'right'>;

/** The authenticator app of an account. Each change asks for password and code first. */
export type SecondFactor = {
  readonly has: (name: string) => Promise<boolean>;
  /** The names of all accounts that have one. */
  readonly all: () => Promise<ReadonlySet<string>>;
  readonly codesLeft: (name: string) => Promise<number>;
  /** A new secret, which counts for nothing until its first code; undefined where there is an app already. */
  readonly begin: (name: string) => Promise<string | undefined>;
  /** Recovery codes, where the first code is right. */
  readonly confirm: (name: string, code: string) => Promise<readonly string[] | undefined>;
  readonly renewCodes: (name: string) => Promise<readonly string[]>;
  readonly remove: (by: string, name: string) => Promise<void>;
};

export type Accounts = {
  readonly invite: (by: string, account: Account) => Promise<Invited>;
  /** Whom an invitation is for; undefined when it is over. */
  readonly invited: (token: string) => Promise<Account | undefined>;
  readonly accept: (token: string, password: string) => Promise<Accepted>;
  /** The account whose password it is, with the right code where it has a second factor. */
  readonly check: (claim: Claim) => Promise<Account | Refused>;
  readonly second: SecondFactor;
  readonly list: () => Promise<readonly Account[]>;
  readonly remove: (by: string, name: string) => Promise<void>;
};

const INVITATION_LIFE = 7 * 24 * 60 * 60_000;
const NAME = /^[a-z][a-z0-9._-]{1,39}$/;

export function createAccounts(portal: Portal, cost: PasswordCost): Accounts {
  const { db } = portal.store;
  const find = (name: string) => db.selectFrom('accounts').selectAll().where('name', '=', name).executeTakeFirst();
  const { signOn } = portal.store.keys;
  const factors = createFactors(signOn, () => portal.now().getTime());
  // Counted in the database: to start the portal again forgives nothing.
  const counts = keptCounts(signOnTables(db), (name) => signOn.ref('sign-in', name));
  const check = createPasswordCheck(cost, {
    find,
    guesses: createGuesses(Date.now, counts),
    second: async ({ name }, code = '') => {
      if (!(await factors.hasApp(signOnTables(db), name))) return 'none';
      return code.trim() === '' ? 'needed' : factors.use(signOnTables(db), name, code);
    },
  });
  const invitation = (token: string) =>
    db
      .selectFrom('invitations')
      .selectAll()
      .where('token_hash', '=', tokenHash(token))
      .where('expires_at', '>', instant(portal))
      .executeTakeFirst();
  return {
    invite: (by, account) => invite(portal, by, account),
    invited: async (token) => {
      const row = await invitation(token);
      return row && accountOf(row);
    },
    accept: async (token, password) => {
      const row = await invitation(token);
      if (!row) return { kind: 'refused', why: { code: 'no-invitation' } };
      const weak = await weaknessOf(password, row.name);
      if (weak) return { kind: 'refused', why: weak };
      const secret = await hashPassword(password, cost);
      return accept(portal, row, secret);
    },
    check: async (claim) => {
      const checked = await check({ ...claim, name: claim.name.trim().toLowerCase() });
      if (checked.kind === 'too-often') return checked.kind;
      const { kind, account } = checked;
      const what = kind === 'right' ? 'sign-in' : kind === 'code-needed' ? 'sign-in.half' : 'sign-in.failed';
      await note(db, { at: instant(portal), who: account?.name ?? 'unknown name', what, about: '' });
      return checked.kind === 'right' ? accountOf(checked.account) : checked.kind;
    },
    second: createSecondFactor(portal, factors),
    list: async () => (await db.selectFrom('accounts').selectAll().orderBy('name').execute()).map(accountOf),
    remove: async (by, name) => {
      await db.transaction().execute(async (inner) => {
        await inner.deleteFrom('accounts').where('name', '=', name).execute();
        await inner.deleteFrom('sessions').where('kind', '=', 'office').where('subject', '=', name).execute();
        // Somebody who later has the same name is somebody else.
        await factors.removeApp(signOnTables<PortalTables>(inner), name);
        await factors.removeCodes(signOnTables<PortalTables>(inner), name);
        await note(inner, { at: instant(portal), who: by, what: 'account.remove', about: name });
      });
    },
  };
}

function createSecondFactor(portal: Portal, factors: Factors): SecondFactor {
  const { db } = portal.store;
  const noted = <Value>(who: string, { what, about }: Change, body: (inner: SignOnDb) => Promise<Value>) =>
    db.transaction().execute(async (inner) => {
      const value = await body(signOnTables<PortalTables>(inner));
      if (value !== undefined) await note(inner, { at: instant(portal), who, what, about });
      return value;
    });
  return {
    has: (name) => factors.hasApp(signOnTables(db), name),
    all: () => factors.withApp(signOnTables(db)),
    codesLeft: (name) => factors.codesLeft(signOnTables(db), name),
    begin: (name) => factors.begin(signOnTables(db), name),
    confirm: (name, code) =>
      noted(name, { what: 'second.app', about: name }, async (inner) =>
        (await factors.confirm(inner, name, code)) ? factors.renewCodes(inner, name) : undefined,
      ),
    renewCodes: (name) =>
      noted(name, { what: 'second.codes', about: name }, (inner) => factors.renewCodes(inner, name)),
    remove: async (by, name) => {
      await noted(by, { what: 'second.removed', about: name }, async (inner) => {
        await factors.removeApp(inner, name);
        await factors.removeCodes(inner, name);
        return true;
      });
    },
  };
}

type Change = { readonly what: string; readonly about: string };

function accountOf({ name, role, office, email }: Account): Account {
  return { name, role, office, email };
}

async function invite(portal: Portal, by: string, { name: typed, role, office, email }: Account): Promise<Invited> {
  const name = typed.trim().toLowerCase();
  if (!NAME.test(name)) return { kind: 'refused', why: 'name' };
  const atOffice = role === 'worker' || role === 'lead';
  if (atOffice && !portal.pack.organizations.some(({ id }) => id === office)) return { kind: 'refused', why: 'office' };
  const token = randomBytes(24).toString('base64url');
  return portal.store.db.transaction().execute(async (inner) => {
    const taken = await inner.selectFrom('accounts').select('name').where('name', '=', name).executeTakeFirst();
    if (taken) return { kind: 'refused', why: 'taken' };
    // A second invitation of the same name takes the place of the first.
    await inner.deleteFrom('invitations').where('name', '=', name).execute();
    await inner
      .insertInto('invitations')
      .values({
        token_hash: tokenHash(token),
        name,
        role,
        office: atOffice ? office : null,
        email,
        expires_at: new Date(portal.now().getTime() + INVITATION_LIFE).toISOString(),
      })
      .execute();
    await note(inner, { at: instant(portal), who: by, what: 'account.invite', about: `${name} ${role}` });
    return { kind: 'invited', token };
  });
}

async function accept(portal: Portal, row: Selectable<InvitationTable>, secret: string): Promise<Accepted> {
  const account = accountOf(row);
  const at = instant(portal);
  return portal.store.db.transaction().execute(async (inner) => {
    const used = await inner.deleteFrom('invitations').where('token_hash', '=', row.token_hash).executeTakeFirst();
    if (Number(used.numDeletedRows) === 0) return { kind: 'refused', why: { code: 'no-invitation' } };
    await inner
      .insertInto('accounts')
      .values({ ...account, secret, created_at: at })
      .execute();
    await note(inner, { at, who: account.name, what: 'account.accept', about: account.role });
    return { kind: 'made', account };
  });
}
