import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Fieldset, Label, TextInput } from '@trussworks/react-uswds';
import type { FormEvent } from 'react';
import type { SessionInfo } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { Failure } from '../../parts/states.tsx';
import { AccountList } from './account-list.tsx';
import { ChangePassword, Sessions } from './own-sign-in.tsx';
import { ROLES } from './roles.ts';
import { RulesOfSignIn } from './rules.tsx';
import { SecondFactor } from './second-factor.tsx';

type Permission = SessionInfo['may'][number];

/** Where the workbench is reachable from other machines: one's own sign-in, and all accounts for roles that may see them. */
export function Accounts() {
  const { t } = useI18n();
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const may = (what: Permission) => session.data?.may.includes(what) ?? false;
  const seesAccounts = may('accounts.see');
  const title = t(seesAccounts ? 'accounts.title' : 'nav.ownSignIn');
  useTitle(title);
  if (session.data?.lacksOwnPassword)
    return (
      <>
        <PageHead title={t('password.first')} lead={t('password.firstLead')} />
        <ChangePassword isFirst />
      </>
    );
  return (
    <>
      <PageHead title={title} lead={seesAccounts ? t('accounts.lead') : undefined} />
      {seesAccounts && (
        <div className="rd-two">
          <AccountList canMake={may('accounts.make')} canApprove={may('accounts.approve')} />
          {may('accounts.make') && <AddAccount />}
        </div>
      )}
      {session.data && session.data.account !== null && (
        <div className="rd-two" id="own">
          <div>
            {session.data.hasPassword && <SecondFactor passkeysAt={session.data.passkeysAt} />}
            <Sessions />
            {session.data.hasPassword && seesAccounts && <ChangePassword />}
          </div>
          {session.data.hasPassword && !seesAccounts && <ChangePassword />}
          {seesAccounts && <RulesOfSignIn canSet={may('rules.set')} />}
        </div>
      )}
    </>
  );
}

function AddAccount() {
  const { t } = useI18n();
  const queries = useQueryClient();
  const add = useMutation({
    mutationFn: api.addAccount,
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['accounts'] }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const roles = ROLES.filter((role) => data.getAll('roles').includes(role));
    const name = String(data.get('name'));
    // Hashing a password takes a while, in which the next name may have been typed.
    const reset = () => {
      if (new FormData(form).get('name') === name) form.reset();
    };
    add.mutate({ name, password: String(data.get('password')), roles }, { onSuccess: reset });
  };
  return (
    <Card title={t('accounts.add')}>
      <form onSubmit={submit}>
        {add.isError && <Failure error={add.error} />}
        <Label htmlFor="account-name">{t('gate.name')}</Label>
        <TextInput id="account-name" name="name" type="text" autoComplete="off" required />
        <Label htmlFor="account-password" hint={t('accounts.firstHint')}>
          {t('accounts.firstPassword')}
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
        <p className="usa-hint">{t('accounts.needsSecond')}</p>
        <Button type="submit" disabled={add.isPending}>
          {t('accounts.add')}
        </Button>
      </form>
    </Card>
  );
}
