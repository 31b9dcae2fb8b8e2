import { Button } from '@trussworks/react-uswds';
import type { ReactNode } from 'react';
import { useI18n } from '../i18n/index.tsx';
import { Dialog } from './dialog.tsx';

/** Asks before something that cannot be undone. */
export function Confirm({
  heading,
  action,
  children,
  onConfirm,
  onClose,
}: {
  readonly heading: string;
  readonly action: string;
  readonly children: ReactNode;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  return (
    <Dialog heading={heading} onClose={onClose}>
      {(close) => (
        <>
          {children}
          <div className="rd-actions">
            <Button type="button" outline onClick={close}>
              {t('common.keep')}
            </Button>
            <Button
              type="button"
              secondary
              onClick={() => {
                onConfirm();
                close();
              }}
            >
              {action}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

/** Asks before a run goes with its data. */
export function DeleteRun({
  name,
  onConfirm,
  onClose,
}: {
  readonly name: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  return (
    <Confirm heading={t('runs.deleteHeading')} action={t('runs.deleteAction')} onClose={onClose} onConfirm={onConfirm}>
      <p>{t('runs.deleteText', { name })}</p>
    </Confirm>
  );
}
