import { Button } from '@trussworks/react-uswds';
import { useEffect, useRef, useState } from 'react';
import { helpEn } from '../help/en.ts';
import { helpEs } from '../help/es.ts';
import { useI18n } from '../i18n/index.tsx';

/** The tour of one minute: six short pages in a dialog, gone through by keyboard or pointer. */
export default function Tour({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useI18n();
  const pages = (language === 'en' ? helpEn : helpEs).tour;
  const [at, setAt] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page begins at its heading
  useEffect(() => heading.current?.focus(), [at]);
  const page = pages[at]!;
  const isLast = at === pages.length - 1;
  return (
    <dialog ref={dialog} className="rd-dialog rd-tour" aria-labelledby="tour-heading" onClose={onClose}>
      <p className="rd-small rd-muted">{t('tour.place', { at: at + 1, all: pages.length })}</p>
      <h2 id="tour-heading" ref={heading} tabIndex={-1}>
        {page.title}
      </h2>
      <p>{page.text}</p>
      <div className="rd-actions">
        {at > 0 && (
          <Button type="button" outline onClick={() => setAt(at - 1)}>
            {t('tour.back')}
          </Button>
        )}
        {!isLast && (
          <Button type="button" unstyled onClick={() => dialog.current?.close()}>
            {t('common.close')}
          </Button>
        )}
        <Button type="button" onClick={() => (isLast ? dialog.current?.close() : setAt(at + 1))}>
          {t(isLast ? 'tour.done' : 'tour.next')}
        </Button>
      </div>
    </dialog>
  );
}
