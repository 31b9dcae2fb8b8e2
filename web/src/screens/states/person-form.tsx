import { Button, Label, Select, TextInput } from '@trussworks/react-uswds';
import { OFFENSE_KINDS, type OffenseKind } from '../../../../src/format/offense-kinds.ts';
import type { NeutralConviction, NeutralPerson } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { YesNoField } from '../../parts/yes-no-field.tsx';
import { isWhole, NEW_CONVICTION, PART_KINDS, partDraft, partText, UNITS } from './draft.ts';

type Props = { readonly person: NeutralPerson; readonly onPerson: (person: NeutralPerson) => void };

/** An invented person, in everyday words: no section and no level of any state. */
export function PersonForm({ person, onPerson }: Props) {
  const { t } = useI18n();
  const { convictions } = person;
  const set = (at: number, next: NeutralConviction) => onPerson({ ...person, convictions: convictions.with(at, next) });
  return (
    <>
      <OfPerson person={person} onPerson={onPerson} />
      {convictions.map((conviction, at) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: a conviction here is its place in the form
          key={at}
          className="rd-try-fields rd-told"
        >
          <legend>{t('states.conviction', { n: at + 1 })}</legend>
          <ConvictionFields at={at} conviction={conviction} onChange={(next) => set(at, next)} />
          {convictions.length > 1 && (
            <Button
              type="button"
              unstyled
              onClick={() => onPerson({ ...person, convictions: convictions.toSpliced(at, 1) })}
            >
              {t('states.remove')}
              <span className="usa-sr-only"> {at + 1}</span>
            </Button>
          )}
        </fieldset>
      ))}
      {convictions.length < 12 && (
        <Button
          type="button"
          unstyled
          onClick={() => onPerson({ ...person, convictions: [...convictions, NEW_CONVICTION] })}
        >
          {t('states.add')}
        </Button>
      )}
    </>
  );
}

function OfPerson({ person, onPerson }: Props) {
  const { t } = useI18n();
  const { born, pending, owed, registered, ...rest } = person;
  const without = (key: 'born' | 'pending' | 'owed' | 'registered'): NeutralPerson => {
    const { [key]: _, ...others } = person;
    return others;
  };
  const set = (key: 'born' | 'pending' | 'owed', value: string) =>
    onPerson(value === '' ? without(key) : { ...person, [key]: value });
  return (
    <div className="rd-try-fields">
      <Day id="born" label={t('person.born')} value={born ?? ''} onValue={(value) => set('born', value)} />
      <Day
        id="asOf"
        label={t('states.asOf')}
        value={rest.asOf}
        required
        onValue={(asOf) => onPerson({ ...person, asOf })}
      />
      {(['pending', 'owed'] as const).map((key) => (
        <div key={key}>
          <Label htmlFor={key}>{t(`states.${key}`)}</Label>
          <YesNoField
            id={key}
            value={(key === 'pending' ? pending : owed) ?? ''}
            required={false}
            onChange={(value) => set(key, value)}
          />
        </div>
      ))}
      <label>
        <input
          type="checkbox"
          checked={registered ?? false}
          onChange={({ target }) => onPerson(target.checked ? { ...person, registered: true } : without('registered'))}
        />{' '}
        {t('states.registered')}
      </label>
    </div>
  );
}

type ConvictionProps = {
  readonly at: number;
  readonly conviction: NeutralConviction;
  readonly onChange: (next: NeutralConviction) => void;
};

function ConvictionFields({ at, conviction, onChange }: ConvictionProps) {
  const { t, language } = useI18n();
  const setDay = (key: 'completed' | 'released', value: string) => {
    const { [key]: _, ...rest } = conviction;
    onChange(value === '' ? rest : { ...conviction, [key]: value });
  };
  const day = (key: 'completed' | 'released') => (
    <Day
      id={`${key}-${at}`}
      label={t(`states.${key}`)}
      value={conviction[key] ?? ''}
      invalid={(conviction[key] ?? '9999') < conviction.date}
      onValue={(value) => setDay(key, value)}
    />
  );
  return (
    <>
      <div className="rd-told-kind">
        <Label htmlFor={`kind-${at}`}>{t('states.kind')}</Label>
        <Select
          id={`kind-${at}`}
          name={`kind-${at}`}
          value={conviction.kind}
          onChange={({ target }) => onChange({ ...conviction, kind: target.value as OffenseKind })}
        >
          {OFFENSE_KINDS.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[language]}
            </option>
          ))}
        </Select>
      </div>
      <SentenceFields at={at} conviction={conviction} onChange={onChange} />
      <Day
        id={`date-${at}`}
        label={t('states.date')}
        value={conviction.date}
        required
        invalid={!isWhole(conviction) && conviction.date === ''}
        onValue={(date) => onChange({ ...conviction, date })}
      />
      {day('completed')}
      {day('released')}
    </>
  );
}

/** The parts of a sentence, one of them at least to be chosen. */
function SentenceFields({ at, conviction, onChange }: ConvictionProps) {
  const { t } = useI18n();
  const parts = conviction.sentence ?? [];
  const shown = parts.length === 0 ? [''] : parts;
  const setPart = (place: number, text: string) => {
    const { sentence: _, ...rest } = conviction;
    const next = text === '' ? shown.toSpliced(place, 1) : shown.with(place, text);
    onChange(next.every((each) => each === '') ? rest : { ...rest, sentence: next });
  };
  return (
    <fieldset className="rd-told-sentence">
      <legend>{t('states.sentence')}</legend>
      {shown.map((text, place) => (
        <PartFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a part here is its place in the sentence
          key={place}
          id={`part-${at}-${place}`}
          number={place + 1}
          text={text}
          onText={(next) => setPart(place, next)}
        />
      ))}
      {parts.length > 0 && parts.length < 4 && (
        <Button type="button" unstyled onClick={() => onChange({ ...conviction, sentence: [...parts, 'fine'] })}>
          {t('states.addPart')}
          <span className="usa-sr-only"> ({t('states.conviction', { n: at + 1 })})</span>
        </Button>
      )}
    </fieldset>
  );
}

type PartProps = {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly onText: (text: string) => void;
};

function PartFields({ id, number, text, onText }: PartProps) {
  const { t } = useI18n();
  const draft = partDraft(text);
  const isTimed = draft.kind !== '' && draft.kind !== 'fine';
  const set = (change: Partial<typeof draft>) => onText(partText({ ...draft, ...change }));
  return (
    <div className="rd-told-part">
      <Select
        id={id}
        name={id}
        aria-label={t('states.part', { n: number })}
        value={draft.kind}
        onChange={({ target }) => set({ kind: target.value })}
      >
        <option value="">{t('states.part.none')}</option>
        {PART_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`states.part.${kind}`)}
          </option>
        ))}
      </Select>
      {isTimed && (
        <>
          <TextInput
            id={`${id}-length`}
            name={`${id}-length`}
            type="number"
            min={1}
            max={9999}
            aria-label={t('states.length')}
            value={draft.length}
            onChange={({ target }) => set({ length: target.value })}
          />
          <Select
            id={`${id}-unit`}
            name={`${id}-unit`}
            aria-label={t('states.unit')}
            value={draft.unit}
            onChange={({ target }) => set({ unit: target.value })}
          >
            {UNITS.map((unit) => (
              <option key={unit} value={unit}>
                {t(`states.unit.${unit}`)}
              </option>
            ))}
          </Select>
        </>
      )}
    </div>
  );
}

type DayProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly invalid?: boolean;
  readonly required?: boolean;
};

function Day({ id, label, value, onValue, invalid = false, required = false }: DayProps) {
  return (
    <div>
      <Label htmlFor={id}>{label}</Label>
      <DateField id={id} value={value} onChange={onValue} required={required} invalid={invalid} />
    </div>
  );
}
