import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import type { FormEvent } from 'react';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { CodeField, codeIn } from '../../parts/code-field.tsx';
import { Card } from '../../parts/page.tsx';
import { Failure, Loading } from '../../parts/states.tsx';

/** The open sessions that a person may end: their own, and those of everyone for the operator. */
export function Sessions() {
  const { t, when } = useI18n();
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: api.sessions });
  const end = useMutation({ mutationFn: api.endSession, onSuccess: () => void sessions.refetch() });
  return (
    <Card title={t('sessions.title')}>
      {sessions.isError && <Failure error={sessions.error} />}
      {end.isError && <Failure error={end.error} />}
      {sessions.isPending && <Loading />}
      <ul className="rd-list">
        {sessions.data?.map(({ id, account, createdAt, current }) => (
          <li key={id}>
            <strong>{account}</strong> · {when(createdAt)}{' '}
            {current ? (
              <span className="rd-muted">{t('sessions.this')}</span>
            ) : (
              <Button type="button" unstyled className="rd-danger" onClick={() => end.mutate(id)}>
                {t('sessions.end')}
                <span className="usa-sr-only">
                  {' '}
                  {account}, {when(createdAt)}
                </span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/**
 * Changes the password of the person who is signed in; their other sessions end with it. `isFirst`: it is the first one, and opens
 * nothing else yet, not even what their second factors are.
 */
export function ChangePassword({ isFirst = false }: { readonly isFirst?: boolean }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const change = useMutation({ mutationFn: api.changePassword });
  const own = useQuery({ queryKey: ['own-second'], queryFn: api.ownSecond, enabled: !isFirst });
  const changed = (form: HTMLFormElement) => {
    form.reset();
    // Everything opens now that did not before.
    if (isFirst) void queries.resetQueries();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    change.mutate(
      { password: String(data.get('password')), next: String(data.get('next')), ...codeIn(form) },
      { onSuccess: () => changed(form) },
    );
  };
  return (
    <Card title={t('password.title')}>
      <form onSubmit={submit}>
        {change.isError && <Failure error={change.error} />}
        {change.isSuccess && <p role="status">{t('password.done')}</p>}
        <Label htmlFor="own-password">{t(isFirst ? 'password.firstNow' : 'password.now')}</Label>
        <TextInput id="own-password" name="password" type="password" autoComplete="current-password" required />
        {own.data?.app && <CodeField id="own-code" />}
        <Label htmlFor="own-next" hint={t('accounts.passwordHint')}>
          {t('password.next')}
        </Label>
        <TextInput id="own-next" name="next" type="password" autoComplete="new-password" required minLength={12} />
        <Button type="submit" disabled={change.isPending}>
          {t('password.change')}
        </Button>
      </form>
    </Card>
  );
}
