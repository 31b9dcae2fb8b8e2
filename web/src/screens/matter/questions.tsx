import { useMutation } from '@tanstack/react-query';
import { Button, Label, Textarea, TextInput } from '@trussworks/react-uswds';
import { type FormEvent, type ReactNode, useState } from 'react';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Failure } from '../../parts/states.tsx';

/** A question over the card, with what answers it and a way out. */
function Question({
  heading,
  onClose,
  onSubmit,
  action,
  children,
}: {
  readonly heading: string;
  readonly onClose: () => void;
  readonly onSubmit: () => void;
  /** The button that answers. */
  readonly action: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useI18n();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Dialog heading={heading} onClose={onClose}>
      {(close) => (
        <form onSubmit={submit}>
          {children}
          <div className="rd-actions">
            {action}
            <Button type="button" outline onClick={close}>
              {t('common.cancel')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
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
    <Question
      heading={t('matter.stepUp')}
      onClose={onClose}
      onSubmit={() => onSign(password)}
      action={
        <Button type="submit" disabled={busy}>
          {t('matter.sign')}
        </Button>
      }
    >
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
    <Question
      heading={t('matter.keepOutHeading')}
      onClose={onClose}
      onSubmit={() => keepOut.mutate()}
      action={
        <Button type="submit" secondary disabled={keepOut.isPending}>
          {t('matter.keepOut')}
        </Button>
      }
    >
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
    </Question>
  );
}
