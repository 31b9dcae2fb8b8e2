import { useMutation } from '@tanstack/react-query';
import { Button, Label, Textarea } from '@trussworks/react-uswds';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Question } from '../../parts/question.tsx';
import { Failure } from '../../parts/states.tsx';

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
