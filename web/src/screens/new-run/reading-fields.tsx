import { Label, Select } from '@trussworks/react-uswds';
import type { PolicyView, ReadingView } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law, useLawWords } from '../../law-words.tsx';

type Values = Readonly<Record<string, string>>;

/** How the file is read where it is silent: each choice begins as the policy reads it, and its effect shows beside. */
export function ReadingFields({
  readings,
  policy,
  chosen,
  onChange,
}: {
  readonly readings: readonly ReadingView[];
  readonly policy: PolicyView;
  /** What is read otherwise than the policy says. */
  readonly chosen: Values;
  readonly onChange: (chosen: Values) => void;
}) {
  const { t } = useI18n();
  const { said, langOf } = useLawWords();
  if (readings.length === 0) return null;
  const change = (id: string, value: string) => {
    const { [id]: _, ...others } = chosen;
    onChange(value === policy.readings[id] ? others : { ...others, [id]: value });
  };
  const number = Object.keys(chosen).length;
  return (
    <details className="rd-policy-files">
      <summary>
        {t('reading.title')}
        {number > 0 && <> ({t('reading.changed', { n: number })})</>}
      </summary>
      <p className="rd-small">{t('reading.lead')}</p>
      {readings.map(({ id, title, values }) => (
        <div key={id} className="rd-option">
          <Label htmlFor={`reading-${id}`}>
            <Law>{title}</Law>
          </Label>
          <Select
            id={`reading-${id}`}
            name={`reading-${id}`}
            value={chosen[id] ?? policy.readings[id]!}
            onChange={({ target }) => change(id, target.value)}
          >
            {Object.entries(values).map(([value, words]) => (
              <option key={value} value={value} lang={langOf(words)}>
                {said(words)}
                {value === policy.readings[id] && ` (${t('reading.policy')})`}
              </option>
            ))}
          </Select>
        </div>
      ))}
    </details>
  );
}
