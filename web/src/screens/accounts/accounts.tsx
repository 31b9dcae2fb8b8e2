import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Label, Select, TextInput } from '@trussworks/react-uswds';
import type { FormEvent } from 'react';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { ChangePassword, Sessions } from './own-sign-in.tsx';

/** Where the workbench is reachable from other machines: one's own sign-in, and for the operator everyone's account. */
export function Accounts() {
  const { t } = useI18n();
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const isOperator = session.data?.role === 'operator';
  const title = t(isOperator ? 'accounts.title' : 'nav.ownSignIn');
  useTitle(title);
  return (
    <>
      <PageHead title={title} lead={isOperator ? t('accounts.lead') : undefined} />
      {isOperator && <AllAccounts />}
      <div className="rd-two">
        <Sessions />
        <ChangePassword />
      </div>
    </>
  );
}

function AllAccounts() {
  const { t, when } = useI18n();
  const accounts = useQuery({ queryKey: ['accounts'], queryFn: api.accounts });
  const again = () => void accounts.refetch();
  const add = useMutation({ mutationFn: api.addAccount, onSuccess: again });
  const remove = useMutation({ mutationFn: api.removeAccount, onSuccess: again });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const role = data.get('role') === 'operator' ? 'operator' : 'analyst';
    add.mutate(
      { name: String(data.get('name')), password: String(data.get('password')), role },
      { onSuccess: () => form.reset() },
    );
  };
  return (
    <div className="rd-two">
      <Card title={t('accounts.list')}>
        {accounts.isError && <Failure error={accounts.error} />}
        {accounts.isPending && <Loading />}
        <ul className="rd-list">
          {accounts.data?.map(({ name, role, createdAt }) => (
            <li key={name}>
              <strong>{name}</strong> · {t(role === 'operator' ? 'accounts.operator' : 'accounts.analyst')} ·{' '}
              {when(createdAt)}{' '}
              <Button type="button" unstyled className="rd-danger" onClick={() => remove.mutate(name)}>
                {t('common.delete')}
                <span className="usa-sr-only"> {name}</span>
              </Button>
            </li>
          ))}
        </ul>
        {accounts.data?.length === 0 && <p>{t('accounts.none')}</p>}
      </Card>
      <Card title={t('accounts.add')}>
        <form onSubmit={submit}>
          {add.isError && <Failure error={add.error} />}
          <Label htmlFor="account-name">{t('gate.name')}</Label>
          <TextInput id="account-name" name="name" type="text" autoComplete="off" required />
          <Label htmlFor="account-password" hint={t('accounts.passwordHint')}>
            {t('gate.password')}
          </Label>
          <TextInput
            id="account-password"
            name="password"
            type="password"
            autoComplete="new-password"
            required
            minLength={12}
          />
          <Label htmlFor="account-role">{t('accounts.role')}</Label>
          <Select id="account-role" name="role">
            <option value="analyst">{t('accounts.analyst')}</option>
            <option value="operator">{t('accounts.operator')}</option>
          </Select>
          <Button type="submit" disabled={add.isPending}>
            {t('accounts.add')}
          </Button>
        </form>
      </Card>
    </div>
  );
}
