import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { Account } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card } from '../../parts/page.tsx';
import { Question } from '../../parts/question.tsx';
import { Failure, Loading } from '../../parts/states.tsx';

type Act = 'unlock' | 'reset' | 'close' | 'open' | 'remove' | 'approve' | 'decline';

const ACTS: Readonly<Record<Act, (name: string) => Promise<unknown>>> = {
  unlock: api.unlockAccount,
  reset: api.resetSecond,
  close: (name) => api.closeAccount(name, true),
  open: (name) => api.closeAccount(name, false),
  remove: api.removeAccount,
  approve: (name) => api.answerAccount(name, true),
  decline: (name) => api.answerAccount(name, false),
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

/** Everyone who may sign in, with what an administrator does with an account, and who waits for a second person. */
export function AccountList({ canMake, canApprove }: { readonly canMake: boolean; readonly canApprove: boolean }) {
  const { t, when } = useI18n();
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const accounts = useQuery({ queryKey: ['accounts'], queryFn: api.accounts });
  const doing = useMutation({
    mutationFn: ({ act, name }: { readonly act: Act; readonly name: string }) => ACTS[act](name),
    onSuccess: () => void accounts.refetch(),
  });
  const [linking, setLinking] = useState<Account>();
  const link = useMutation({
    mutationFn: ({ name, subject }: { readonly name: string; readonly subject: string }) =>
      api.linkAccount(name, subject),
    onSuccess: () => void accounts.refetch(),
  });
  const [renewing, setRenewing] = useState<string>();
  const renew = useMutation({
    mutationFn: ({ name, password }: { readonly name: string; readonly password: string }) =>
      api.renewFirstPassword(name, password),
    onSuccess: () => void accounts.refetch(),
  });
  const provider = session.data?.provider ?? null;
  const me = session.data?.account;
  const rolesOf = (roles: Account['roles']) => roles.map((role) => t(`role.${role}`)).join(', ');
  /** What who looks may do with an account. */
  const acts = (account: Account): readonly Act[] => [
    ...(canApprove && account.waiting && account.waiting.by !== me && account.name !== me
      ? (['approve', 'decline'] as const)
      : []),
    ...(canMake ? actsOf(account, account.name === me) : []),
  ];
  return (
    <Card title={t('accounts.list')}>
      {accounts.isError && <Failure error={accounts.error} />}
      {doing.error && <Failure error={doing.error} />}
      {accounts.isPending && <Loading />}
      <ul className="rd-list">
        {accounts.data?.map((account) => (
          <li key={account.name}>
            <strong>{account.name}</strong> · {account.roles.length > 0 && <>{rolesOf(account.roles)} · </>}
            {when(account.createdAt)}
            {account.identity !== null && <> · {t('accounts.linked', { who: account.identity })}</>}
            {account.firstUntil !== null && <> · {t('accounts.first', { until: when(account.firstUntil) })}</>}
            {account.second && <> · {t('accounts.second')}</>}
            {account.locked && <> · {t('accounts.locked')}</>}
            {account.closed && (
              <> · {t(account.closedWhy === null ? 'accounts.closed' : `accounts.closed.${account.closedWhy}`)}</>
            )}
            {account.waiting && (
              <p>
                <span className="rd-chip">
                  {t('accounts.waits', { roles: rolesOf(account.waiting.roles), who: account.waiting.by })}
                </span>{' '}
                {account.waiting.by === me && t('accounts.waitsFor', { who: account.waiting.by })}
              </p>
            )}
            {acts(account).length > 0 && (
              <div className="rd-actions">
                {canMake && provider !== null && (
                  <Button type="button" unstyled onClick={() => setLinking(account)}>
                    {t('accounts.link')}
                    <span className="usa-sr-only"> {account.name}</span>
                  </Button>
                )}
                {canMake && account.firstUntil !== null && (
                  <Button type="button" unstyled onClick={() => setRenewing(account.name)}>
                    {t('accounts.renewFirst')}
                    <span className="usa-sr-only"> {account.name}</span>
                  </Button>
                )}
                {acts(account).map((act) => (
                  <Button
                    key={act}
                    type="button"
                    unstyled
                    className={act === 'remove' ? 'rd-danger' : ''}
                    disabled={doing.isPending}
                    onClick={() => doing.mutate({ act, name: account.name })}
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
      {link.error && <Failure error={link.error} />}
      {renew.error && <Failure error={renew.error} />}
      {renewing !== undefined && (
        <RenewFirst
          name={renewing}
          onRenew={(password) => {
            setRenewing(undefined);
            renew.mutate({ name: renewing, password });
          }}
          onClose={() => setRenewing(undefined)}
        />
      )}
      {linking && provider !== null && (
        <LinkAccount
          account={linking}
          provider={provider}
          onLink={(subject) => {
            setLinking(undefined);
            link.mutate({ name: linking.name, subject });
          }}
          onClose={() => setLinking(undefined)}
        />
      )}
    </Card>
  );
}

/** Asks for another first password, for an account whose owner never chose their own. */
function RenewFirst({
  name,
  onRenew,
  onClose,
}: {
  readonly name: string;
  readonly onRenew: (password: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  return (
    <Question
      heading={t('accounts.renewHeading', { name })}
      onClose={onClose}
      onSubmit={(form) => onRenew(String(new FormData(form).get('password')))}
      action={<Button type="submit">{t('accounts.renewFirst')}</Button>}
    >
      <Label htmlFor="renewed" hint={t('accounts.firstHint')}>
        {t('accounts.firstPassword')}
      </Label>
      <TextInput id="renewed" name="password" type="password" autoComplete="new-password" required minLength={12} />
    </Question>
  );
}

/** Asks who an account is to the identity provider. */
function LinkAccount({
  account,
  provider,
  onLink,
  onClose,
}: {
  readonly account: Account;
  readonly provider: string;
  readonly onLink: (subject: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  return (
    <Question
      heading={t('accounts.linkHeading', { name: account.name, provider })}
      onClose={onClose}
      onSubmit={(form) => onLink(String(new FormData(form).get('subject')))}
      action={<Button type="submit">{t('accounts.link')}</Button>}
    >
      <Label htmlFor="subject" hint={t('accounts.linkHint')}>
        {t('accounts.linkWho')}
      </Label>
      <TextInput
        id="subject"
        name="subject"
        type="text"
        autoComplete="off"
        maxLength={200}
        defaultValue={account.identity ?? ''}
      />
    </Question>
  );
}
