import type { Selectable, Transaction } from 'kysely';
import { APPROVED_ROLES, keepRoles, type Role, readRoles } from '../../casework/access/roles.ts';
import type { By, Note } from '../../casework/audit/ledger.ts';
import { type Context, done, now, type Result, refuse } from '../../casework/context.ts';
import type { AccountTable, Tables } from '../../casework/store/schema.ts';
import { firstPasswordEnd } from './first-password.ts';
import type { Signed } from './sessions.ts';

/**
 * The roles that sign are approved by a second person before they open anything. The one exception is an office that has
 * no supervisor yet: what the operator at this machine gives stands at once, or nobody could ever begin, and the log says
 * that nobody approved it.
 */

/** Who gives roles, and whether from the session of the link. */
export type Giver = By & Pick<Signed, 'kind'>;

type Inner = Transaction<Tables>;

export type Wanted = {
  readonly name: string;
  /** The roles that the account has without anybody's approval. */
  readonly has: readonly Role[];
  readonly roles: readonly Role[];
};

/** How an account stands once somebody gave it roles; what waits is noted in the log, and so is what nobody approved. */
export async function rolesGiven(
  inner: Inner,
  note: Note,
  by: Giver,
  { name, has, roles }: Wanted,
): Promise<Pick<Selectable<AccountTable>, 'roles' | 'asked_roles' | 'asked_by' | 'asked_at'>> {
  const risen = roles.filter((role) => APPROVED_ROLES.includes(role) && !has.includes(role));
  const nothing = { asked_roles: null, asked_by: null, asked_at: null };
  if (risen.length === 0) return { roles: keepRoles(roles), ...nothing };
  const about = `${name} ${risen.join(' ')}`;
  if (by.kind === 'link' && !(await hasSupervisor(inner, name))) {
    note(by, { what: 'account.alone', about });
    return { roles: keepRoles(roles), ...nothing };
  }
  note(by, { what: 'account.ask', about });
  const atOnce = roles.filter((role) => !risen.includes(role));
  // A new account opens nothing at all until then.
  const opened = has.length === 0 ? [] : atOnce;
  return { roles: keepRoles(opened), asked_roles: keepRoles(roles), asked_by: by.account, asked_at: now() };
}

/** Whether somebody with an account, other than the one in question, could approve. */
async function hasSupervisor(inner: Inner, except: string): Promise<boolean> {
  const open = await inner
    .selectFrom('accounts')
    .select('roles')
    .where('closed_at', 'is', null)
    .where('name', '!=', except)
    .execute();
  return open.some(({ roles }) => readRoles(roles).includes('supervisor'));
}

/** Somebody else can sign in with an account from now on: its roles that sign are approved anew. */
export async function askAnew(inner: Inner, note: Note, by: Giver, name: string): Promise<void> {
  const account = await inner.selectFrom('accounts').selectAll().where('name', '=', name).executeTakeFirst();
  // Where roles wait already, whoever approves them sees with whom the account is linked.
  if (!account || account.asked_by !== null) return;
  const roles = readRoles(account.roles);
  const has = roles.filter((role) => !APPROVED_ROLES.includes(role));
  const values = await rolesGiven(inner, note, by, { name, has, roles });
  await inner.updateTable('accounts').set(values).where('name', '=', name).execute();
}

export type Approval = { readonly name: string; readonly approve: boolean };

/** Approves the roles that wait, or declines them: a new account is then closed, another stays as it is. */
export function answerAsked(
  { ledger }: Pick<Context, 'ledger'>,
  by: By,
  { name, approve }: Approval,
): Promise<Result<null>> {
  return ledger.act(async (inner, note): Promise<Result<null>> => {
    const account = await inner.selectFrom('accounts').selectAll().where('name', '=', name).executeTakeFirst();
    if (!account) return refuse(404, 'account-missing');
    if (account.asked_roles === null) return refuse(409, 'account-not-asked');
    const linked = await inner
      .selectFrom('account_identities')
      .select('linked_by')
      .where('account', '=', name)
      .executeTakeFirst();
    // Who said which person is behind it has had a hand in it too.
    if ([account.asked_by, linked?.linked_by, name].includes(by.account)) return refuse(403, 'account-second-person');
    const isNew = readRoles(account.roles).length === 0;
    const answered = { asked_roles: null, asked_by: null, asked_at: null };
    // Nobody could use its first password before.
    const opened = account.first_until === null ? {} : { first_until: firstPasswordEnd(Date.now()) };
    const declined = isNew ? { closed_at: now(), closed_why: 'declined' as const } : {};
    const changed = await inner
      .updateTable('accounts')
      .set({ ...answered, ...(approve ? { roles: account.asked_roles, ...opened } : declined) })
      .where('name', '=', name)
      // Of two answers at the same time, one counts.
      .where('asked_at', '=', account.asked_at)
      .where('asked_roles', '=', account.asked_roles)
      .executeTakeFirst();
    if (Number(changed.numUpdatedRows) === 0) return refuse(409, 'account-not-asked');
    const about = `${name} ${readRoles(account.asked_roles).join(' ')} asked by ${account.asked_by}`;
    note(by, { what: approve ? 'account.approve' : 'account.decline', about });
    return done(null);
  });
}
