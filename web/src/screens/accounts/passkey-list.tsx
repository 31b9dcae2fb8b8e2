import { useMutation } from '@tanstack/react-query';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import type { FormEvent } from 'react';
import type { api } from '../../api/client.ts';
import { PasskeyStopped, passkeysApi, passkeysWork } from '../../api/passkeys.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Failure } from '../../parts/states.tsx';

type Props = {
  readonly passkeys: Awaited<ReturnType<typeof api.ownSecond>>['passkeys'];
  /** Where passkeys work. */
  readonly at: string | null;
  readonly onAdded: (given: { readonly codes: readonly string[] }) => void;
  readonly onRemoved: () => void;
};

/** The passkeys of the person who is signed in: several, each with a name of its own. */
export function PasskeyList({ passkeys, at, onAdded, onRemoved }: Props) {
  const { t, when } = useI18n();
  const remove = useMutation({ mutationFn: passkeysApi.remove, onSuccess: onRemoved });
  return (
    <>
      <h3>{t('passkey.title')}</h3>
      <p>{t('passkey.text')}</p>
      {remove.error && <Failure error={remove.error} />}
      <ul className="rd-list">
        {passkeys.map(({ id, label, createdAt, usedAt }) => (
          <li key={id}>
            <strong>{label}</strong> · {when(createdAt)}
            {usedAt !== null && <> · {t('passkey.used', { when: when(usedAt) })}</>}{' '}
            <Button
              type="button"
              unstyled
              className="rd-danger"
              disabled={remove.isPending}
              onClick={() => remove.mutate(id)}
            >
              {t('passkey.remove')}
              <span className="usa-sr-only"> {label}</span>
            </Button>
          </li>
        ))}
      </ul>
      {passkeysWork(at) ? (
        <AddPasskey onAdded={onAdded} />
      ) : (
        <p className="rd-callout">{at === null ? t('passkey.nowhere') : t('passkey.elsewhere', { at })}</p>
      )}
    </>
  );
}

function AddPasskey({ onAdded }: Pick<Props, 'onAdded'>) {
  const { t } = useI18n();
  const add = useMutation({ mutationFn: passkeysApi.add, onSuccess: onAdded });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    add.mutate(String(new FormData(event.currentTarget).get('label')).trim());
  };
  return (
    <form onSubmit={submit}>
      {add.error instanceof PasskeyStopped && <p role="status">{t('passkey.stopped')}</p>}
      {add.error && !(add.error instanceof PasskeyStopped) && <Failure error={add.error} />}
      <Label htmlFor="passkey-label" hint={t('passkey.labelHint')}>
        {t('passkey.label')}
      </Label>
      <TextInput id="passkey-label" name="label" type="text" autoComplete="off" required maxLength={60} />
      <Button type="submit" outline disabled={add.isPending}>
        {t('passkey.add')}
      </Button>
    </form>
  );
}
