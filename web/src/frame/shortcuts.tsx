import { lazy, Suspense, useEffect, useState } from 'react';
import { useI18n } from '../i18n/index.tsx';
import { focusFirstRow } from '../parts/row-keys.tsx';
import { areKeysOff, isTyping } from '../screen-keys.ts';

const KeysDialog = lazy(() => import('./keys-dialog.tsx'));

/**
 * Single keys that work on every screen: `/` goes to the search, `?` lists the keys. They can be turned off, since
 * somebody who dictates presses them without meaning to (WCAG 2.1.4).
 */
export function Shortcuts() {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
      const search = document.querySelector<HTMLInputElement>('main input[type="search"]');
      if (event.key === 'ArrowDown' && event.target === search && search !== null) {
        event.preventDefault();
        focusFirstRow();
        return;
      }
      if (areKeysOff() || isTyping(event.target)) return;
      if (event.key === '/' && search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
      if (event.key === '?') setOpen(true);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <button type="button" className="rd-link-button" onClick={() => setOpen(true)}>
        {t('keys.title')}
      </button>
      {isOpen && (
        <Suspense>
          <KeysDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
