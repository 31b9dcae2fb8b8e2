import { useI18n } from '../i18n/index.tsx';
import type { Language } from '../i18n/language.ts';

const LANGUAGES: readonly Language[] = ['en', 'es'];

type Props = {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly Language[]) => void;
};

/** The languages of letters as boxes to tick, given in one order whatever was ticked first. */
export function LanguageBoxes({ chosen, onChange }: Props) {
  const { t } = useI18n();
  return LANGUAGES.map((each) => (
    <label key={each} className="rd-check-label">
      <input
        type="checkbox"
        className="rd-check"
        checked={chosen.includes(each)}
        onChange={({ target }) =>
          onChange(LANGUAGES.filter((one) => (one === each ? target.checked : chosen.includes(one))))
        }
      />{' '}
      {t(`language.${each}`)}
    </label>
  ));
}
