import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Label, Select, Textarea, TextInput } from '@trussworks/react-uswds';
import { type FormEvent, useDeferredValue, useEffect, useRef, useState } from 'react';
import type { ConvictionView, CorrectableFact, HistoryView } from '../../../../src/server/api-types.ts';
import { api, Refused } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law } from '../../law-words.tsx';
import { countOf } from '../../parts/conviction-card.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { OutcomeTag } from '../../parts/outcome.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { Failure } from '../../parts/states.tsx';
import { useStateOf } from '../../states.ts';

export type CorrectTarget = { readonly conviction: string | null; readonly fact: CorrectableFact };

const PERSON_FACTS: readonly CorrectableFact[] = ['birthDate', 'deceased', 'registered'];
const CONVICTION_FACTS: readonly CorrectableFact[] = [
  'level',
  'convictionDate',
  'section',
  'disposition',
  'setAside',
  'county',
  'completed',
];
const DAYS: readonly CorrectableFact[] = ['birthDate', 'convictionDate', 'completed'];
const CHOICES: Partial<Record<CorrectableFact, readonly string[]>> = {
  disposition: ['convicted', 'dismissed'],
  setAside: ['yes', 'no'],
  deceased: ['yes', 'no'],
  registered: ['yes', 'no'],
};

/** Screen 6: one fact put right, with its source, its effect shown before it is saved. */
export function CorrectFact({
  run,
  row,
  jurisdiction,
  target,
  history,
  convictions,
  onClose,
  onSaved,
}: {
  readonly run: string;
  readonly row: string;
  readonly jurisdiction: string;
  readonly target: CorrectTarget;
  readonly history: HistoryView;
  readonly convictions: readonly ConvictionView[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}) {
  const { t, language } = useI18n();
  const { levels = [] } = useStateOf(jurisdiction) ?? {};
  const [about, setAbout] = useState(target.conviction);
  const [fact, setFact] = useState<CorrectableFact>(target.fact);
  const [value, setValue] = useState('');
  const late = useDeferredValue(value);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    setAbout(target.conviction);
    setFact(target.fact);
    setValue('');
    heading.current?.focus();
  }, [target]);
  const preview = useQuery({
    queryKey: ['preview', run, row, about, fact, late],
    queryFn: () => api.preview(run, row, { conviction: about, fact, value: late }),
    enabled: late !== '',
    retry: false,
  });
  const save = useMutation({
    mutationFn: (form: FormData) =>
      api.correct(run, row, {
        conviction: about,
        fact,
        value,
        why: String(form.get('why')),
        document: String(form.get('document')),
      }),
    onSuccess: onSaved,
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(new FormData(event.currentTarget));
  };
  // Those that were decided first; a fact of any other count may decide them too.
  const courts = history.cycles.flatMap(({ cases }) => cases).filter(({ step }) => step === 'court');
  const counts = courts.flatMap((each) => each.counts.map(({ key }) => key));
  const keys = [...new Set([...convictions.map(({ key }) => key), ...counts])];
  const facts = about === null ? PERSON_FACTS : CONVICTION_FACTS;
  const choices =
    fact === 'level'
      ? levels.map(({ id, names }) => [id, names[language]] as const)
      : CHOICES[fact]?.map((each) => [each, t(`value.${each}` as 'value.yes')] as const);
  const changes = preview.data?.filter(
    ({ before, after }) => before?.label !== after?.label || before?.reason !== after?.reason,
  );
  return (
    <section
      className="rd-card rd-correct rd-no-print"
      aria-labelledby="correct-heading"
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <h2 id="correct-heading" ref={heading} tabIndex={-1}>
        {t('correct.title')}
      </h2>
      <p>{t('correct.lead')}</p>
      <form onSubmit={submit}>
        <div className="rd-fields">
          <div>
            <Label htmlFor="correct-about">{t('correct.about')}</Label>
            <Select
              id="correct-about"
              name="about"
              value={about ?? ''}
              onChange={({ target: { value: next } }) => {
                setAbout(next === '' ? null : next);
                setFact(next === '' ? 'birthDate' : 'level');
                setValue('');
              }}
            >
              <option value="">{t('correct.person')}</option>
              {keys.map((key) => {
                const count = countOf(history, key);
                return (
                  <option key={key} value={key}>
                    {count?.section ?? t('person.sectionUnknown')}, {count?.date.text}
                  </option>
                );
              })}
            </Select>
          </div>
          <div>
            <Label htmlFor="correct-fact">{t('correct.fact')}</Label>
            <Select
              id="correct-fact"
              name="fact"
              value={fact}
              onChange={({ target: { value: next } }) => {
                setFact(next as CorrectableFact);
                setValue('');
              }}
            >
              {facts.map((each) => (
                <option key={each} value={each}>
                  {t(`fact.${each}`)}
                </option>
              ))}
            </Select>
          </div>
          <div>
            <Label htmlFor="correct-value">{t('correct.value')}</Label>
            {choices ? (
              <Select
                id="correct-value"
                name="value"
                required
                value={value}
                onChange={({ target: { value: next } }) => setValue(next)}
              >
                <option value="">{t('correct.choose')}</option>
                {choices.map(([each, words]) => (
                  <option key={each} value={each}>
                    {words}
                  </option>
                ))}
              </Select>
            ) : DAYS.includes(fact) ? (
              <DateField id="correct-value" value={value} onChange={setValue} />
            ) : (
              <TextInput
                id="correct-value"
                name="value"
                type="text"
                required
                autoComplete="off"
                value={value}
                onChange={({ target: { value: next } }) => setValue(next)}
              />
            )}
          </div>
        </div>
        <div className="rd-preview" aria-live="polite">
          <h3>{t('correct.preview')}</h3>
          {value === '' && <p className="rd-muted">{t('correct.previewEmpty')}</p>}
          {preview.isError && value !== '' && (
            <p className="rd-unknown">
              {preview.error instanceof Refused && preview.error.messages && <Sentence of={preview.error.messages} />}
            </p>
          )}
          {value !== '' && changes?.length === 0 && <p>{t('correct.noChange')}</p>}
          {value !== '' &&
            changes?.map((change) => (
              <p key={change.key} className="rd-change">
                <strong>{change.section || t('person.sectionUnknown')}</strong>{' '}
                {change.before ? <OutcomeTag outcome={change.before} /> : <em>{t('compare.absent')}</em>}
                <span aria-hidden="true"> → </span>
                <span className="usa-sr-only">{t('correct.becomes')}</span>
                {change.after ? <OutcomeTag outcome={change.after} /> : <em>{t('compare.absent')}</em>}
                <Law className="rd-small rd-muted rd-block">{change.after?.reason ?? ''}</Law>
              </p>
            ))}
        </div>
        <Label htmlFor="correct-document" hint={t('correct.documentHint')}>
          {t('correct.document')}
        </Label>
        <TextInput id="correct-document" name="document" type="text" required autoComplete="off" />
        <Label htmlFor="correct-why">{t('correct.why')}</Label>
        <Textarea id="correct-why" name="why" required rows={2} className="rd-textarea" />
        {save.isError && <Failure error={save.error} />}
        <div className="rd-actions">
          <Button type="submit" disabled={save.isPending || value === '' || preview.isError}>
            {t('correct.save')}
          </Button>
          <Button type="button" outline onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </section>
  );
}
