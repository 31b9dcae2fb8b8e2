import { Button } from '@trussworks/react-uswds';
import { useEffect, useState } from 'react';
import { useI18n } from '../i18n/index.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { focusFirstRow } from '../parts/row-keys.tsx';
import { areKeysOff, isTyping, turnKeys, useKeysOfScreen } from '../screen-keys.ts';

/**
 * Single keys that work on every screen: `/` goes to the search, `?` lists the keys. They can be turned off, since
 * somebody who dictates presses them without meaning to (WCAG 2.1.4).
 */
export function Shortcuts() {
  const { t } = useI18n();
  const [off, setOff] = useState(areKeysOff);
  const own = useKeysOfScreen();
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
  const change = (next: boolean) => {
    turnKeys(next ? 'off' : 'on');
    setOff(next);
  };
  const keys: readonly (readonly [string, string])[] = [
    ...own.map(({ key, words }) => [key, words] as const),
    ['?', t('keys.list')],
    ['/', t('keys.search')],
    ['↑ ↓', t('keys.rows')],
    ['Home, End', t('keys.ends')],
    ['Enter', t('keys.enter')],
    ['Esc', t('keys.escape')],
  ];
  return (
    <>
      <button type="button" className="rd-link-button" onClick={() => setOpen(true)}>
        {t('keys.title')}
      </button>
      {isOpen && (
        <Dialog heading={t('keys.title')} onClose={() => setOpen(false)}>
          {(close) => (
            <>
              <dl className="rd-keys">
                {keys.map(([key, words]) => (
                  <div key={key}>
                    <dt>
                      <kbd>{key}</kbd>
                    </dt>
                    <dd>{words}</dd>
                  </div>
                ))}
              </dl>
              <label className="rd-check-line">
                <input type="checkbox" checked={!off} onChange={({ target }) => change(!target.checked)} />{' '}
                {t('keys.single')}
              </label>
              <div className="rd-actions">
                <Button type="button" onClick={close}>
                  {t('common.close')}
                </Button>
              </div>
            </>
          )}
        </Dialog>
      )}
    </>
  );
}
