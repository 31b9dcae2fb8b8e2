import { useMutation } from '@tanstack/react-query';
import { Button, Label, Textarea } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import type { RunInfo } from '../../../src/server/api-types.ts';
import { api } from '../api/client.ts';
import { useI18n } from '../i18n/index.tsx';
import { Dialog } from './dialog.tsx';
import { Failure } from './states.tsx';

type Props = { readonly run: RunInfo; readonly onWritten: () => void; readonly onClose: () => void };

/** Most characters of a note about a run. */
const MOST = 2000;

/** Asks for the note about a run. */
export function WriteRunNote({ run, onWritten, onClose }: Props) {
  const { t } = useI18n();
  const [text, setText] = useState(run.note?.text ?? '');
  const write = useMutation({ mutationFn: () => api.writeRunNote(run.id, text) });
  return (
    <Dialog heading={t('runs.noteHeading')} onClose={onClose}>
      {(close) => (
        <form
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            write.mutate(undefined, {
              onSuccess: () => {
                onWritten();
                close();
              },
            });
          }}
        >
          <Label htmlFor="run-note">{t('runs.noteText')}</Label>
          <p id="run-note-hint" className="usa-hint">
            {t('runs.noteHint', { n: MOST })}
          </p>
          <Textarea
            id="run-note"
            name="run-note"
            className="rd-textarea"
            rows={4}
            maxLength={MOST}
            aria-describedby="run-note-hint"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          {write.isError && <Failure error={write.error} />}
          <div className="rd-actions">
            <Button type="button" outline onClick={close}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" disabled={write.isPending}>
              {t('runs.noteKeep')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
