import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { useState } from 'react';
import { api, FORGERY, Refused, reachOnce, server, value } from '../../api/client.ts';
import { PasskeyStopped, passkeysApi, passkeysWork } from '../../api/passkeys.ts';
import type { Why } from '../../api/show-again.ts';
import { useI18n } from '../../i18n/index.tsx';
import { CodeField, codeIn } from '../../parts/code-field.tsx';
import { Question } from '../../parts/question.tsx';
import { Failure } from '../../parts/states.tsx';

/** How somebody shows again who they are. */
type Proof = { readonly password: string; readonly code?: string } | 'passkey' | 'provider';

/** Whether the server has seen who asks; no question is asked. */
async function isFresh(): Promise<boolean> {
  try {
    await reachOnce('/api/own/fresh', { method: 'POST', headers: FORGERY });
    return true;
  } catch (error) {
    if (error instanceof Refused && error.again) return false;
    throw error;
  }
}

/** Shows who one is; whether the server has seen it. */
async function prove(proof: Proof): Promise<boolean> {
  // That was in another tab: the server knows whether it was.
  if (proof === 'provider') return isFresh();
  await (proof === 'passkey' ? passkeysApi.stepUp() : value(server.own['step-up'].$post({ json: proof })));
  return true;
}

type Props = {
  readonly why: Why;
  /** Whether who is asked has shown it, or closed the question. */
  readonly onEnd: (shown: boolean) => void;
};

/** Asks who signs, or does what may do harm, to show once more who they are. */
export function StepUp({ why, onEnd }: Props) {
  const { t } = useI18n();
  const signs = why === 'sign';
  const proving = useMutation({ mutationFn: prove, onSuccess: (shown) => shown && onEnd(true) });
  const { mutate: onSign, isPending: busy } = proving;
  const error = proving.error instanceof PasskeyStopped ? null : proving.error;
  const [password, setPassword] = useState('');
  const own = useQuery({ queryKey: ['own-second'], queryFn: api.ownSecond });
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const hasPasskey = own.data !== undefined && own.data.passkeys.length > 0;
  // A recovery code stands in where neither the app nor a passkey is at hand.
  const needsCode = own.data?.app === true || hasPasskey;
  return (
    <Question
      heading={t(signs ? 'sign.heading' : 'sign.againHeading')}
      onClose={() => onEnd(false)}
      onSubmit={(form) => onSign({ password, ...codeIn(form) })}
      action={
        <Button type="submit" disabled={busy || own.isPending}>
          {t(signs ? 'sign.do' : 'sign.goOn')}
        </Button>
      }
    >
      <p>{t(signs ? 'sign.text' : 'sign.againText')}</p>
      {error && <Failure error={error} />}
      {proving.data === false && <p role="alert">{t('sign.notYet')}</p>}
      <Label htmlFor="step-up">{t('sign.password')}</Label>
      <TextInput
        id="step-up"
        name="step-up"
        type="password"
        required
        autoComplete="current-password"
        value={password}
        onChange={({ target }) => setPassword(target.value)}
      />
      {needsCode && <CodeField id="step-up-code" />}
      {hasPasskey && passkeysWork(session.data?.passkeysAt ?? null) && (
        <Button type="button" outline disabled={busy} onClick={() => onSign('passkey')}>
          {t('sign.passkey')}
        </Button>
      )}
      {typeof session.data?.provider === 'string' && (
        <AtProvider name={session.data.provider} busy={busy} onSign={() => onSign('provider')} />
      )}
    </Question>
  );
}

/** The identity provider asks in a tab of its own, so that what was begun here stays. */
function AtProvider({
  name,
  busy,
  onSign,
}: {
  readonly name: string;
  readonly busy: boolean;
  readonly onSign: () => void;
}) {
  const { t } = useI18n();
  const go = useMutation({
    mutationFn: async () => {
      // Opened by the click itself: browsers open nothing later.
      const tab = window.open('about:blank');
      const { url } = await api.toProviderAgain().catch((error: unknown) => {
        tab?.close();
        throw error;
      });
      if (tab) tab.location.href = url;
    },
  });
  return (
    <>
      {go.error && <Failure error={go.error} />}
      <Button type="button" outline disabled={busy || go.isPending} onClick={() => go.mutate()}>
        {t('gate.provider', { name })}
      </Button>
      {go.isSuccess && (
        <Button type="button" disabled={busy} onClick={onSign}>
          {t('sign.providerDone')}
        </Button>
      )}
    </>
  );
}
