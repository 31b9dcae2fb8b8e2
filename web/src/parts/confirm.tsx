import { Button } from '@trussworks/react-uswds';
import { type ReactNode, useEffect, useRef } from 'react';
import { useI18n } from '../i18n/index.tsx';

/** Asks before something that cannot be undone. The browser's own dialog keeps the focus inside and gives it back. */
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
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="rd-dialog" aria-labelledby="confirm-heading" onClose={onClose}>
      <h2 id="confirm-heading">{heading}</h2>
      {children}
      <div className="rd-actions">
        <Button type="button" outline onClick={() => dialog.current?.close()}>
          {t('common.keep')}
        </Button>
        <Button
          type="button"
          secondary
          onClick={() => {
            onConfirm();
            dialog.current?.close();
          }}
        >
          {action}
        </Button>
      </div>
    </dialog>
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
