import { useQueryClient } from '@tanstack/react-query';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import type { SessionInfo } from '../../../src/server/api-types.ts';
import { api, Refused } from '../api/client.ts';
import { PasskeyStopped, passkeysApi, passkeysWork } from '../api/passkeys.ts';
import { useI18n } from '../i18n/index.tsx';
import { CodeField, codeIn } from '../parts/code-field.tsx';
import { Failure } from '../parts/states.tsx';

/** The status with which the server says that the password is right and a code is needed. */
const CODE_NEEDED = 422;

/** Signing in by an account: a password, a passkey, or the identity provider of the office. */
export default function SignIn({ passkeysAt, provider }: Pick<SessionInfo, 'passkeysAt' | 'provider'>) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  /** Whether the password was right, and a code is asked for too. */
  const [needsCode, setNeedsCode] = useState(false);
  const enter = async (signIn: () => ReturnType<typeof api.signIn>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      queries.setQueryData(['session'], await signIn());
    } catch (error) {
      if (error instanceof Refused && error.status === CODE_NEEDED && !needsCode) setNeedsCode(true);
      else if (!(error instanceof PasskeyStopped)) setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const toProvider = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      location.assign((await api.toProvider()).url);
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const code = codeIn(event.currentTarget);
    void enter(() => api.signIn({ name: String(form.get('name')), password: String(form.get('password')), ...code }));
  };
  return (
    <form onSubmit={submit}>
      <h2>{t('gate.signIn')}</h2>
      {problem !== undefined && <Failure error={problem} />}
      <Label htmlFor="name">{t('gate.name')}</Label>
      <TextInput id="name" name="name" type="text" autoComplete="username" required />
      <Label htmlFor="password">{t('gate.password')}</Label>
      <TextInput id="password" name="password" type="password" autoComplete="current-password" required />
      {needsCode && <CodeField id="code" focus />}
      <Button type="submit" disabled={busy}>
        {t('gate.signIn')}
      </Button>
      {passkeysWork(passkeysAt) && (
        <Button type="button" outline disabled={busy} onClick={() => void enter(passkeysApi.signIn)}>
          {t('gate.passkey')}
        </Button>
      )}
      {provider !== null && (
        <Button type="button" outline disabled={busy} onClick={() => void toProvider()}>
          {t('gate.provider', { name: provider })}
        </Button>
      )}
    </form>
  );
}
