import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Fieldset, Label, TextInput } from '@trussworks/react-uswds';
import type { FormEvent } from 'react';
import type { Role } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { ChangePassword, Sessions } from './own-sign-in.tsx';

/** Where the workbench is reachable from other machines: one's own sign-in, and everyone's account for who may see them. */
export function Accounts() {
  const { t } = useI18n();
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const seesAccounts = session.data?.may.includes('accounts.see') ?? false;
  const title = t(seesAccounts ? 'accounts.title' : 'nav.ownSignIn');
  useTitle(title);
  return (
    <>
      <PageHead title={title} lead={seesAccounts ? t('accounts.lead') : undefined} />
      {seesAccounts && <AllAccounts />}
      <div className="rd-two">
        <Sessions />
        <ChangePassword />
      </div>
    </>
  );
}

/** The roles of an office, as the server knows them. */
const ROLES = [
  'analyst',
  'attorney',
  'supervisor',
  'clerk',
  'defender',
  'auditor',
  'administrator',
] as const satisfies readonly Role[];

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
    const roles = ROLES.filter((role) => data.getAll('roles').includes(role));
    add.mutate(
      { name: String(data.get('name')), password: String(data.get('password')), roles },
      { onSuccess: () => form.reset() },
    );
  };
  return (
    <div className="rd-two">
      <Card title={t('accounts.list')}>
        {accounts.isError && <Failure error={accounts.error} />}
        {accounts.isPending && <Loading />}
        <ul className="rd-list">
          {accounts.data?.map(({ name, roles, createdAt }) => (
            <li key={name}>
              <strong>{name}</strong> · {roles.map((role) => t(`role.${role}`)).join(', ')} · {when(createdAt)}{' '}
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
          <Fieldset legend={t('accounts.role')}>
            {ROLES.map((role) => (
              <Checkbox
                key={role}
                id={`account-${role}`}
                name="roles"
                value={role}
                label={t(`role.${role}`)}
                defaultChecked={role === 'analyst'}
              />
            ))}
          </Fieldset>
          <Button type="submit" disabled={add.isPending}>
            {t('accounts.add')}
          </Button>
        </form>
      </Card>
    </div>
  );
}
