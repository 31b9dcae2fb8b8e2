import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Label, Select, TextInput } from '@trussworks/react-uswds';
import { type RefObject, useDeferredValue, useState } from 'react';
import type { PackView } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Answer } from '../../parts/answer.tsx';
import { ConvictionCard } from '../../parts/conviction-card.tsx';
import { useLevelWords } from '../../parts/declared.ts';
import { Failure, Loading } from '../../parts/states.tsx';
import { emptyConviction, formOf, lineOf, type TriedConviction, type TriedForm } from './tried-line.ts';

const USUAL_LEVELS = ['felony', 'misdemeanor', 'infraction'];

type Props = {
  readonly box: RefObject<HTMLElement | null>;
  readonly pack: PackView;
  readonly policyId: string;
  /** A person given as a line, such as an example; the form otherwise. */
  readonly given: string | undefined;
  readonly onForm: () => void;
};

/** An invented person, decided by the law on the page while the form is filled in. Nothing of it is kept. */
export function TryPerson({ box, pack, policyId, given, onForm }: Props) {
  const { t } = useI18n();
  const [form, setForm] = useState(() => formOf(pack));
  const [line, setLine] = useState(given ?? '');
  const written = given === undefined ? lineOf(form) : line;
  const late = useDeferredValue(written);
  return (
    <section ref={box} tabIndex={-1} className="rd-card rd-try rd-no-print" aria-label={t('try.title')}>
      <details open={given !== undefined || undefined}>
        <summary>
          <h2>{t('try.title')}</h2>
        </summary>
        <p>{t('try.lead')}</p>
        {given === undefined ? (
          <Form pack={pack} form={form} onForm={setForm} />
        ) : (
          <>
            <Label htmlFor="try-line">{t('try.line')}</Label>
            <textarea
              id="try-line"
              className="usa-textarea rd-try-line"
              rows={3}
              spellCheck={false}
              lang="en"
              value={line}
              onChange={({ target }) => setLine(target.value)}
            />
            <Button type="button" unstyled onClick={onForm}>
              {t('try.form')}
            </Button>
          </>
        )}
        <Tried pack={pack} policyId={policyId} line={late} asOf={given === undefined ? form.asOf : undefined} />
      </details>
    </section>
  );
}

type FormProps = { readonly pack: PackView; readonly form: TriedForm; readonly onForm: (form: TriedForm) => void };

function Form({ pack, form, onForm }: FormProps) {
  const { t } = useI18n();
  const levelWords = useLevelWords();
  const levels = pack.levels.length > 0 ? pack.levels.map(({ id }) => id) : USUAL_LEVELS;
  const set = (change: Partial<TriedForm>) => onForm({ ...form, ...change });
  const setConviction = (at: number, change: Partial<TriedConviction>) =>
    set({ convictions: form.convictions.with(at, { ...form.convictions[at]!, ...change }) });
  const check = (key: 'registered' | 'deceased') => (
    <label>
      <input type="checkbox" checked={form[key]} onChange={({ target }) => set({ [key]: target.checked })} />{' '}
      {t(`person.${key}`)}
    </label>
  );
  return (
    <>
      <div className="rd-try-fields">
        <Field id="try-born" label={t('person.born')} type="date" value={form.born} onValue={(born) => set({ born })} />
        <Field
          id="try-as-of"
          label={t('builder.asOf')}
          type="date"
          value={form.asOf}
          onValue={(asOf) => set({ asOf })}
        />
        {check('registered')}
        {check('deceased')}
      </div>
      {form.convictions.map((conviction, at) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: a conviction here is its place in the form
          key={at}
          className="rd-try-fields"
        >
          <legend>{t('try.conviction', { n: at + 1 })}</legend>
          <Field
            id={`try-section-${at}`}
            label={t('column.section')}
            value={conviction.section}
            onValue={(section) => setConviction(at, { section })}
          />
          <div>
            <Label htmlFor={`try-level-${at}`}>{t('column.level')}</Label>
            <Select
              id={`try-level-${at}`}
              name={`try-level-${at}`}
              value={conviction.level}
              onChange={({ target }) => setConviction(at, { level: target.value })}
            >
              {[...levels, '?'].map((level) => (
                <option key={level} value={level}>
                  {level === '?' ? t('level.unknown') : levelWords(level)}
                </option>
              ))}
            </Select>
          </div>
          <Field
            id={`try-date-${at}`}
            label={t('column.date')}
            type="date"
            value={conviction.date}
            onValue={(date) => setConviction(at, { date })}
          />
          <Field
            id={`try-sentence-${at}`}
            label={t('try.sentence')}
            value={conviction.sentence}
            onValue={(sentence) => setConviction(at, { sentence })}
          />
          {form.convictions.length > 1 && (
            <Button
              type="button"
              unstyled
              onClick={() => set({ convictions: form.convictions.filter((_, other) => other !== at) })}
            >
              {t('try.remove')}
              <span className="usa-sr-only"> {at + 1}</span>
            </Button>
          )}
        </fieldset>
      ))}
      <Button type="button" unstyled onClick={() => set({ convictions: [...form.convictions, emptyConviction] })}>
        {t('try.add')}
      </Button>
    </>
  );
}

type FieldProps = {
  readonly id: string;
  readonly label: string;
  readonly type?: 'text' | 'date';
  readonly value: string;
  readonly onValue: (value: string) => void;
};

function Field({ id, label, type = 'text', value, onValue }: FieldProps) {
  return (
    <div>
      <Label htmlFor={id}>{label}</Label>
      <TextInput
        id={id}
        name={id}
        type={type as 'text'}
        autoComplete="off"
        value={value}
        onChange={({ target }) => onValue(target.value)}
      />
    </div>
  );
}

type TriedProps = {
  readonly pack: PackView;
  readonly policyId: string;
  readonly line: string;
  readonly asOf: string | undefined;
};

/** What the law makes of the person: the answer, and the reasons below it. */
function Tried({ pack, policyId, line, asOf }: TriedProps) {
  const { t } = useI18n();
  const wanted = { packId: pack.id, policyId, line, ...(asOf ? { asOf } : {}) };
  const tried = useQuery({
    queryKey: ['try', wanted],
    queryFn: ({ signal }) => api.tryPerson(wanted, signal),
    placeholderData: keepPreviousData,
    enabled: line !== '',
  });
  const show = (key: string) => {
    const card = document.getElementById(`tried-${key}`);
    if (card instanceof HTMLDetailsElement) card.open = true;
    card?.scrollIntoView({ block: 'nearest' });
  };
  if (tried.isError) return <Failure error={tried.error} />;
  if (!tried.data) return line === '' ? null : <Loading />;
  const { convictions, history, asOf: day, county } = tried.data;
  return (
    <div aria-busy={tried.isPlaceholderData} aria-live="polite">
      <p className="rd-small rd-muted">{t('try.where', { county, day })}</p>
      <Answer convictions={convictions} history={history} onOpen={show} />
      {convictions.map((conviction) => (
        <details key={conviction.key} id={`tried-${conviction.key}`}>
          <summary>
            {t('trace.title')}: <span lang="en">{conviction.outcome.label}</span>
          </summary>
          <ConvictionCard conviction={conviction} history={history} />
        </details>
      ))}
    </div>
  );
}
