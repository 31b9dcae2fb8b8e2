import { type ScreenKey, useOwnKeys } from '../screen-keys.ts';

export type KeyButton = ScreenKey & { readonly lang?: 'en' | undefined; readonly pressed?: boolean };

/** Buttons of a screen that single keys press too; each says its key. */
export function KeyRow({ buttons }: { readonly buttons: readonly KeyButton[] }) {
  const own = useOwnKeys();
  return (
    <ul>
      {buttons.map(({ key, words, press, lang, pressed }) => (
        <li key={key}>
          <button
            type="button"
            className={`rd-act ${pressed ? 'rd-act--main' : ''}`}
            disabled={!press}
            onClick={press}
            aria-keyshortcuts={own(key)}
            aria-pressed={pressed}
          >
            <kbd>{own(key)}</kbd> <span lang={lang}>{words}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
