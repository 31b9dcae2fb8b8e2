import { Label, TextInput } from '@trussworks/react-uswds';
import { useEffect, useState } from 'react';
import { type Assumption, type AssumptionName, LEVELS, SHARES } from '../../../../src/publish/savings.ts';
import { useI18n } from '../../i18n/index.tsx';
import { type Scale, scaleOf, withValue } from './shown.ts';
import { useSavingsWords } from './use-savings-words.ts';

type Props = {
  readonly name: AssumptionName;
  readonly value: Assumption;
  readonly breakEven: number | null;
  readonly onChange: (next: Assumption) => void;
};

/** One assumption: its central value as a slider, all three as numbers, where it comes from, and where nothing is saved. */
export function AssumptionField({ name, value, breakEven, onChange }: Props) {
  const { t } = useI18n();
  const words = useSavingsWords();
  const scale = scaleOf(name, value);
  const shown = (figure: number) => Math.round(figure * scale.unit * 100) / 100;
  const set = (level: (typeof LEVELS)[number]) => (next: number) =>
    onChange(withValue(name, value, level, next / scale.unit));
  const unit = SHARES.includes(name) ? '%' : '';
  return (
    <fieldset className="usa-fieldset rd-assumption">
      <legend>{words.assumptions[name]}</legend>
      <input
        type="range"
        className="usa-range"
        id={`${name}-slider`}
        aria-label={`${words.assumptions[name]}, ${words.levels.central}`}
        aria-valuetext={`${shown(value.central)}${unit}`}
        min={0}
        max={scale.most}
        step={scale.step}
        value={shown(value.central)}
        onChange={({ target }) => set('central')(Number(target.value))}
      />
      <div className="rd-assumption-values">
        {LEVELS.map((level) => (
          <NumberField
            key={level}
            id={`${name}-${level}`}
            label={`${words.levels[level]}${unit && ` (${unit})`}`}
            value={shown(value[level])}
            scale={scale}
            onChange={set(level)}
          />
        ))}
        <p className="rd-small rd-muted">
          {words.breakEven}: {breakEven === null ? words.noBreakEven : `${shown(breakEven)}${unit}`}
        </p>
      </div>
      <Label htmlFor={`${name}-source`}>{words.source}</Label>
      <TextInput
        id={`${name}-source`}
        name={`${name}-source`}
        type="text"
        value={value.source}
        placeholder={t('savings.guess')}
        onChange={({ target }) => onChange({ ...value, source: target.value })}
      />
    </fieldset>
  );
}

type NumberProps = {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly scale: Scale;
  readonly onChange: (value: number) => void;
};

/** A number as it is typed: what is no number yet, such as an empty field, changes nothing. */
function NumberField({ id, label, value, scale, onChange }: NumberProps) {
  const [text, setText] = useState(String(value));
  // The slider, or another value of the same assumption, may have moved it.
  useEffect(() => setText((before) => (Number(before) === value && before !== '' ? before : String(value))), [value]);
  const wrong = text.trim() === '' || !(Number(text) >= 0) || (scale.unit === 100 && Number(text) > 100);
  return (
    <div>
      <Label htmlFor={id}>{label}</Label>
      <TextInput
        id={id}
        name={id}
        type="number"
        min={0}
        step="any"
        value={text}
        {...(wrong && { validationStatus: 'error' as const })}
        aria-invalid={wrong}
        onChange={({ target }) => {
          setText(target.value);
          const next = Number(target.value);
          if (target.value.trim() !== '' && next >= 0 && !(scale.unit === 100 && next > 100)) onChange(next);
        }}
      />
    </div>
  );
}
