import { Button } from '@trussworks/react-uswds';
import type { FormEvent, ReactNode } from 'react';
import { useI18n } from '../i18n/index.tsx';
import { Dialog } from './dialog.tsx';

/** A question over the screen, with what answers it and a way out. */
export function Question({
  heading,
  onClose,
  onSubmit,
  action,
  children,
}: {
  readonly heading: string;
  readonly onClose: () => void;
  readonly onSubmit: (form: HTMLFormElement) => void;
  /** The button that answers. */
  readonly action: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useI18n();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(event.currentTarget);
  };
  return (
    <Dialog heading={heading} onClose={onClose}>
      {(close) => (
        // An answer may be a password: whatever goes wrong, it never becomes part of an address.
        <form method="post" onSubmit={submit}>
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
