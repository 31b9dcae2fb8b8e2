import type { ReactNode } from 'react';
import { useI18n } from '../i18n/index.tsx';

/** The way back to the screen that this one was opened from. */
export function Crumb({ children }: { readonly children: ReactNode }) {
  const { t } = useI18n();
  return (
    <nav className="rd-crumb" aria-label={t('nav.crumb')}>
      <ol>
        <li>{children}</li>
      </ol>
    </nav>
  );
}
