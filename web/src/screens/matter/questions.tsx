import { useMutation } from '@tanstack/react-query';
import { Button, Label, Textarea, TextInput } from '@trussworks/react-uswds';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Failure } from '../../parts/states.tsx';

/** A question over the card. The browser's own dialog keeps the focus inside and gives it back. */
function Question({
  heading,
  onClose,
  onSubmit,
  children,
}: {
  readonly heading: string;
  readonly onClose: () => void;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <dialog ref={dialog} className="rd-dialog" aria-labelledby="question-heading" onClose={onClose}>
      <h2 id="question-heading">{heading}</h2>
      <form onSubmit={submit}>{children}</form>
    </dialog>
  );
}

/** Asks who signs for the password once more. */
export function StepUp({
  error,
  busy,
  onSign,
  onClose,
}: {
  readonly error: Error | null;
  readonly busy: boolean;
  readonly onSign: (password: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const [password, setPassword] = useState('');
  return (
    <Question heading={t('matter.stepUp')} onClose={onClose} onSubmit={() => onSign(password)}>
      <p>{t('matter.stepUpText')}</p>
      {error && <Failure error={error} />}
      <Label htmlFor="step-up">{t('matter.password')}</Label>
      <TextInput
        id="step-up"
        name="step-up"
        type="password"
        required
        autoComplete="current-password"
        value={password}
        onChange={({ target }) => setPassword(target.value)}
      />
      <div className="rd-actions">
        <Button type="submit" disabled={busy}>
          {t('matter.sign')}
        </Button>
        <Button type="button" outline onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Question>
  );
}

/** Asks before somebody keeps out of all that concerns a person, which cannot be taken back. */
export function KeepOut({
  matter,
  onClose,
  onDone,
}: {
  readonly matter: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { t } = useI18n();
  const [reason, setReason] = useState('');
  const keepOut = useMutation({
    mutationFn: () => api.recuse(matter, reason),
    onSuccess: () => {
      onClose();
      onDone();
    },
  });
  return (
    <Question heading={t('matter.keepOutHeading')} onClose={onClose} onSubmit={() => keepOut.mutate()}>
      <p>{t('matter.keepOutText')}</p>
      {keepOut.isError && <Failure error={keepOut.error} />}
      <Label htmlFor="keep-out">{t('matter.keepOutWhy')}</Label>
      <Textarea
        id="keep-out"
        name="keep-out"
        className="rd-textarea"
        rows={2}
        required
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <div className="rd-actions">
        <Button type="submit" secondary disabled={keepOut.isPending}>
          {t('matter.keepOut')}
        </Button>
        <Button type="button" outline onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Question>
  );
}
