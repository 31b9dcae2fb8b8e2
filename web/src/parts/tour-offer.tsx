import { Button } from '@trussworks/react-uswds';
import { lazy, Suspense, useState } from 'react';
import { useI18n } from '../i18n/index.tsx';

const Tour = lazy(() => import('./tour.tsx'));
const KEPT = 'redress-tour';

/** Begins the tour, and remembers that, so that no user is offered it twice. */
export function TourButton({ onDone }: { readonly onDone?: () => void }) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    onDone?.();
  };
  return (
    <>
      <Button type="button" outline onClick={() => setOpen(true)}>
        {t('tour.start')}
      </Button>
      {open && (
        <Suspense>
          <Tour onClose={close} />
        </Suspense>
      )}
    </>
  );
}

/** Offers the tour on the first screen, until it was taken or declined. */
export function TourOffer() {
  const { t } = useI18n();
  const [gone, setGone] = useState(() => localStorage.getItem(KEPT) !== null);
  const dismiss = () => {
    localStorage.setItem(KEPT, 'seen');
    setGone(true);
  };
  if (gone) return null;
  return (
    <section className="rd-card rd-tour-offer" aria-label={t('tour.title')}>
      <div>
        <strong>{t('tour.title')}</strong> {t('tour.offer')}
      </div>
      <div className="rd-actions">
        <TourButton onDone={dismiss} />
        <Button type="button" unstyled onClick={dismiss}>
          {t('tour.dismiss')}
        </Button>
      </div>
    </section>
  );
}
