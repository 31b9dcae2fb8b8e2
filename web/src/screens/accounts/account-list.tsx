import { useQuery } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import type { Account } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card } from '../../parts/page.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { useSigned } from '../../parts/step-up.tsx';

type Act = 'unlock' | 'reset' | 'close' | 'open' | 'remove';

const ACTS: Readonly<Record<Act, (name: string) => Promise<unknown>>> = {
  unlock: api.unlockAccount,
  reset: api.resetSecond,
  close: (name) => api.closeAccount(name, true),
  open: (name) => api.closeAccount(name, false),
  remove: api.removeAccount,
};

/** What can be done with an account as it stands; `own`: it is that of who looks. */
function actsOf({ closed, locked, second }: Account, own: boolean): readonly Act[] {
  return [
    ...(locked ? (['unlock'] as const) : []),
    ...(second && !own ? (['reset'] as const) : []),
    ...(own ? [] : [closed ? ('open' as const) : ('close' as const)]),
    'remove',
  ];
}

/** Everyone who may sign in, with what an administrator does with an account. */
export function AccountList({ canMake }: { readonly canMake: boolean }) {
  const { t, when } = useI18n();
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const accounts = useQuery({ queryKey: ['accounts'], queryFn: api.accounts });
  const doing = useSigned(
    ({ act, name }: { readonly act: Act; readonly name: string }) => ACTS[act](name),
    () => void accounts.refetch(),
    { change: true },
  );
  return (
    <Card title={t('accounts.list')}>
      {accounts.isError && <Failure error={accounts.error} />}
      {doing.error && <Failure error={doing.error} />}
      {accounts.isPending && <Loading />}
      <ul className="rd-list">
        {accounts.data?.map((account) => (
          <li key={account.name}>
            <strong>{account.name}</strong> · {account.roles.map((role) => t(`role.${role}`)).join(', ')} ·{' '}
            {when(account.createdAt)}
            {account.second && <> · {t('accounts.second')}</>}
            {account.locked && <> · {t('accounts.locked')}</>}
            {account.closed && <> · {t('accounts.closed')}</>}
            {canMake && (
              <div className="rd-actions">
                {actsOf(account, account.name === session.data?.account).map((act) => (
                  <Button
                    key={act}
                    type="button"
                    unstyled
                    className={act === 'remove' ? 'rd-danger' : ''}
                    disabled={doing.busy}
                    onClick={() => doing.run({ act, name: account.name })}
                  >
                    {t(act === 'remove' ? 'common.delete' : `accounts.${act}`)}
                    <span className="usa-sr-only"> {account.name}</span>
                  </Button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
      {accounts.data?.length === 0 && <p>{t('accounts.none')}</p>}
      {doing.dialog}
    </Card>
  );
}
