import { Label, Select, TextInput } from '@trussworks/react-uswds';
import { useId, useState } from 'react';
import type { QuestionView } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law } from '../../law-words.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { useStates } from '../../states.ts';
import type { Given } from './answers.ts';

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  disposition: ['convicted', 'dismissed'],
  setAside: ['yes', 'no'],
  deceased: ['yes', 'no'],
};

type FieldProps = {
  readonly question: QuestionView;
  readonly given: Given | undefined;
  readonly onAnswer: (value: string, note: string) => void;
};

/** A question with the way to answer it: yes and no, a fact, or a note for the lawyer. */
export function AnswerField({ question, given, onAnswer }: FieldProps) {
  const { t } = useI18n();
  const id = useId();
  const { takes, text } = question;
  const value = given?.value ?? '';
  return (
    <li className="rd-question">
      {takes.kind === 'fact' ? (
        <FactField {...{ question, given, onAnswer, id }} />
      ) : (
        <fieldset>
          <legend>
            <Law>{text}</Law>
          </legend>
          <div className="rd-yes-no">
            {(['yes', 'no'] as const).map((each) => {
              const own = takes.kind === 'yes-no' ? takes[each] : null;
              return (
                <label key={each}>
                  <input
                    type="radio"
                    name={id}
                    checked={value === each}
                    onChange={() => onAnswer(each, given?.note ?? '')}
                  />{' '}
                  {own ? <Law>{own}</Law> : t(`word.${each}`)}
                </label>
              );
            })}
            {takes.kind === 'note' && (
              <input
                type="text"
                className="usa-input rd-note"
                maxLength={200}
                aria-label={t('answer.note')}
                placeholder={t('answer.note')}
                value={given?.note ?? ''}
                onChange={({ target }) => onAnswer(value, target.value)}
              />
            )}
            {given && (
              <button
                type="button"
                className="usa-button usa-button--unstyled rd-no-print"
                onClick={() => onAnswer('', '')}
              >
                {t('answer.clear')}
              </button>
            )}
          </div>
          {value === 'yes' && question.raises && (
            <p className="rd-callout rd-callout--open">{t('answer.raised', question.raises)}</p>
          )}
          {takes.kind === 'note' && <p className="rd-small rd-muted rd-no-print">{t('answer.weighed')}</p>}
        </fieldset>
      )}
    </li>
  );
}

function FactField({ question, given, onAnswer, id }: FieldProps & { readonly id: string }) {
  const { t, language } = useI18n();
  const { citation = '', levels = [] } = useStates().find(({ rapSheets }) => rapSheets) ?? {};
  const { takes } = question;
  const as = takes.kind === 'fact' ? takes.as : '';
  const value = given?.value ?? '';
  // What is being written is taken in when it is finished.
  const [written, setWritten] = useState(value);
  const take = () => {
    if (written !== value) onAnswer(written.trim(), '');
  };
  const choices =
    as === 'level'
      ? levels.map(({ id: level, names }) => [level, names[language]] as const)
      : CHOICES[as]?.map((each) => [each, t(`value.${each}` as 'value.yes')] as const);
  const isDate = as === 'birthDate' || as === 'convictionDate';
  return (
    <>
      <Label htmlFor={id}>
        <Law>{question.text}</Law>
      </Label>
      {choices ? (
        <Select id={id} name={id} value={value} onChange={({ target }) => onAnswer(target.value, '')}>
          <option value="">{t('answer.none')}</option>
          {choices.map(([each, words]) => (
            <option key={each} value={each}>
              {words}
            </option>
          ))}
        </Select>
      ) : isDate ? (
        <DateField
          id={id}
          value={value}
          onChange={(next) => {
            if (next === '' || /^[12]\d{3}-\d{2}-\d{2}$/.test(next)) onAnswer(next, '');
          }}
        />
      ) : (
        <>
          <TextInput
            id={id}
            name={id}
            type="text"
            maxLength={200}
            value={written}
            onChange={({ target }) => setWritten(target.value)}
            onBlur={take}
            onKeyDown={({ key }) => key === 'Enter' && take()}
            aria-describedby={`${id}-hint`}
          />
          <span className="usa-hint rd-no-print" id={`${id}-hint`}>
            {t(`answer.${as}` as 'answer.section', { citation })}
          </span>
        </>
      )}
    </>
  );
}
