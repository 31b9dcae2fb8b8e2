import { useMutation } from '@tanstack/react-query';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import type { RunInfo } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Failure } from '../../parts/states.tsx';

type Props = { readonly run: RunInfo; readonly onRenamed: () => void; readonly onClose: () => void };

/** Asks for another name of a run. */
export function RenameRun({ run, onRenamed, onClose }: Props) {
  const { t } = useI18n();
  const [name, setName] = useState(run.name);
  const rename = useMutation({ mutationFn: () => api.renameRun(run.id, name) });
  return (
    <Dialog heading={t('runs.renameHeading')} onClose={onClose}>
      {(close) => (
        <form
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            rename.mutate(undefined, {
              onSuccess: () => {
                onRenamed();
                close();
              },
            });
          }}
        >
          <Label htmlFor="run-name">{t('runs.newName')}</Label>
          <TextInput
            id="run-name"
            name="run-name"
            type="text"
            maxLength={120}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          {rename.isError && <Failure error={rename.error} />}
          <div className="rd-actions">
            <Button type="button" outline onClick={close}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" disabled={rename.isPending}>
              {t('runs.rename')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
