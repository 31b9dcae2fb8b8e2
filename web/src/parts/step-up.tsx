import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { useState } from 'react';
import { api, Refused } from '../api/client.ts';
import { PasskeyStopped, passkeysApi, passkeysWork } from '../api/passkeys.ts';
import { useI18n } from '../i18n/index.tsx';
import { CodeField, codeIn } from './code-field.tsx';
import { Question } from './question.tsx';
import { Failure } from './states.tsx';

/** How somebody shows again who they are. */
type Proof = { readonly password: string; readonly code?: string } | 'passkey' | 'provider';

function prove(proof: Proof): Promise<unknown> {
  if (proof === 'passkey') return passkeysApi.stepUp();
  // That was in another tab: the server knows whether it was.
  return proof === 'provider' ? Promise.resolve() : api.stepUp(proof);
}

/** Asks who signs, or changes how somebody signs in, to show once more who they are. */
function StepUp({
  error,
  busy,
  change,
  onSign,
  onClose,
}: {
  readonly error: Error | null;
  readonly busy: boolean;
  readonly change: boolean;
  readonly onSign: (proof: Proof) => void;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const [password, setPassword] = useState('');
  const own = useQuery({ queryKey: ['own-second'], queryFn: api.ownSecond });
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const hasPasskey = own.data !== undefined && own.data.passkeys.length > 0;
  // A recovery code stands in where neither the app nor a passkey is at hand.
  const needsCode = own.data?.app === true || hasPasskey;
  return (
    <Question
      heading={t(change ? 'sign.changeHeading' : 'sign.heading')}
      onClose={onClose}
      onSubmit={(form) => onSign({ password, ...codeIn(form) })}
      action={
        <Button type="submit" disabled={busy || own.isPending}>
          {t(change ? 'sign.goOn' : 'sign.do')}
        </Button>
      }
    >
      <p>{t(change ? 'sign.changeText' : 'sign.text')}</p>
      {error && <Failure error={error} />}
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

type SignedOptions<Given> = {
  /** Whether what is given may take the password; where it may not, a refusal is one. */
  readonly asks?: (given: Given) => boolean;
  /** The act failed, and no password mends that. */
  readonly onFailed?: () => void;
  /** It changes how people sign in, and signs nothing. */
  readonly change?: boolean;
};

/**
 * An act that the server refuses with 403 until the password was given just before: it is then asked for, and the act is
 * done again. `dialog` stands on the screen.
 */
export function useSigned<Given, Answer>(
  act: (given: Given) => Promise<Answer>,
  onDone: (answer: Answer, given: Given) => void,
  { asks = () => true, onFailed, change = false }: SignedOptions<Given> = {},
) {
  const [waiting, setWaiting] = useState<{ readonly given: Given }>();
  const doing = useMutation({
    mutationFn: act,
    onSuccess: (answer, given) => {
      setWaiting(undefined);
      signed.reset();
      onDone(answer, given);
    },
    onError: (error, given) => {
      if (error instanceof Refused && error.status === 403 && asks(given)) setWaiting({ given });
      else onFailed?.();
    },
  });
  const signed = useMutation({
    mutationFn: prove,
    onSuccess: () => waiting && doing.mutate(waiting.given),
  });
  const close = () => {
    setWaiting(undefined);
    signed.reset();
    doing.reset();
  };
  const busy = doing.isPending || signed.isPending;
  // The first refusal only asks for the password; one after that is for a person to read.
  const told =
    (signed.error instanceof PasskeyStopped ? null : signed.error) ?? (signed.isSuccess ? doing.error : null);
  return {
    run: doing.mutate,
    busy,
    error: waiting ? null : doing.error,
    dialog: waiting && (
      <StepUp error={told} busy={busy} change={change} onSign={(proof) => signed.mutate(proof)} onClose={close} />
    ),
  };
}
