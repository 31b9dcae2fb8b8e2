import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import { useI18n } from '../i18n/index.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { areKeysOff, chooseKey, mayChoose, resetKeys, turnKeys, useKeysOfScreen, useOwnKeys } from '../screen-keys.ts';

/** The list of single keys, with the switch that turns them off; loaded when somebody asks for it. */
export default function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useI18n();
  const [off, setOff] = useState(areKeysOff);
  const own = useKeysOfScreen();
  const change = (next: boolean) => {
    turnKeys(next ? 'off' : 'on');
    setOff(next);
  };
  const ownKey = useOwnKeys();
  const chosen = own.filter(({ key }) => mayChoose(key));
  const keys: readonly (readonly [string, string])[] = [
    ...own.filter(({ key }) => !mayChoose(key)).map(({ key, words }) => [key, words] as const),
    ['?', t('keys.list')],
    ['/', t('keys.search')],
    ['↑ ↓', t('keys.rows')],
    ['Home, End', t('keys.ends')],
    ['Enter', t('keys.enter')],
    ['Esc', t('keys.escape')],
  ];
  return (
    <Dialog heading={t('keys.title')} onClose={onClose}>
      {(close) => (
        <>
          {chosen.length > 0 && (
            <fieldset className="rd-own-keys">
              <legend>{t('keys.choose')}</legend>
              {chosen.map(({ key, words }) => (
                <label key={key}>
                  <input
                    type="text"
                    value={ownKey(key)}
                    autoComplete="off"
                    autoCapitalize="off"
                    spellCheck={false}
                    onFocus={({ target }) => target.select()}
                    onChange={({ target }) => chooseKey(key, target.value.slice(-1).toLowerCase())}
                  />{' '}
                  {words}
                </label>
              ))}
              <Button type="button" unstyled onClick={resetKeys}>
                {t('keys.reset')}
              </Button>
            </fieldset>
          )}
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
  );
}
