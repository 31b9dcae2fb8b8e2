import type { Selectable } from 'kysely';
import { readRoles } from '../../casework/access/roles.ts';
import type { By } from '../../casework/audit/ledger.ts';
import type { Context } from '../../casework/context.ts';
import type { AccountTable } from '../../casework/store/schema.ts';

/** Why an account opens nothing, though whoever wants in showed that it is theirs. */
export type Shut = 'account-idle' | 'account-closed' | 'account-waits';

export function shutBy(
  account: Pick<Selectable<AccountTable>, 'closed_at' | 'closed_why' | 'roles'>,
): Shut | undefined {
  if (account.closed_at !== null) return account.closed_why === 'idle' ? 'account-idle' : 'account-closed';
  return readRoles(account.roles).length === 0 ? 'account-waits' : undefined;
}

/** Days without a sign-in after which an account is closed (AC-2 of the CJIS Security Policy). */
export const IDLE_DAYS = 90;

/** Who closes them, in the log. */
const CLOCK: By = { account: 'redress' };

/** Closes the accounts that nobody used for too long, and ends their sessions. */
export async function closeIdle({ db, ledger }: Pick<Context, 'db' | 'ledger'>, at: number): Promise<void> {
  const last = new Date(at - IDLE_DAYS * 86_400_000).toISOString();
  const names = await db
    .selectFrom('accounts')
    .select('name')
    .where('closed_at', 'is', null)
    .where(({ eb, fn }) => eb(fn.coalesce('used_at', 'created_at'), '<', last))
    .execute();
  if (names.length === 0) return;
  await ledger.act(async (inner, note) => {
    for (const { name } of names) {
      const closed = await inner
        .updateTable('accounts')
        .set({ closed_at: new Date(at).toISOString(), closed_why: 'idle' })
        .where('name', '=', name)
        .where('closed_at', 'is', null)
        // Somebody may have signed in meanwhile.
        .where(({ eb, fn }) => eb(fn.coalesce('used_at', 'created_at'), '<', last))
        .executeTakeFirst();
      if (Number(closed.numUpdatedRows) === 0) continue;
      await inner.deleteFrom('sessions').where('account', '=', name).where('kind', '=', 'account').execute();
      note(CLOCK, { what: 'account.idle', about: name });
    }
  });
}
