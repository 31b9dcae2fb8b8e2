import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Label, Select } from '@trussworks/react-uswds';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import type { PackView } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Answer, answerText } from '../../parts/answer.tsx';
import { ConvictionCard } from '../../parts/conviction-card.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { useLevelWords } from '../../parts/declared.ts';
import { useOutcomeWords } from '../../parts/outcome.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { emptyConviction, formOf, lineOf, type TriedConviction, type TriedForm } from './tried-line.ts';

const USUAL_LEVELS = ['felony', 'misdemeanor', 'infraction'];

/** A person given as a line, such as an example, and how often one was given: the same person may be tried twice. */
export type Tried = { readonly line: string; readonly times: number };

type Props = {
  readonly pack: PackView;
  readonly policyId: string;
  /** The person to try; the form where there is none. */
  readonly given: Tried | undefined;
  readonly onForm: () => void;
};

/** An invented person, decided by the law on the page while the form is filled in. Nothing of it is kept. */
export function TryPerson({ pack, policyId, given, onForm }: Props) {
  const { t } = useI18n();
  const [form, setForm] = useState(() => formOf(pack));
  const [line, setLine] = useState('');
  const [open, setOpen] = useState(false);
  const late = useDeferredValue(given === undefined ? lineOf(form) : line);
  const answer = useRef<HTMLDivElement>(null);
  // A person who is given from a rule, far down the page, is answered here: that is where to go on reading.
  useEffect(() => {
    if (given === undefined) return;
    setLine(given.line);
    setOpen(true);
    setTimeout(() => {
      answer.current?.scrollIntoView({ block: 'start' });
      answer.current?.focus({ preventScroll: true });
    });
  }, [given]);
  const toForm = () => {
    onForm();
    // The button that was pressed is gone with the line.
    setTimeout(() => document.getElementById('try-born')?.focus());
  };
  return (
    <section className="rd-card rd-try rd-no-print" aria-label={t('try.title')}>
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
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
            <Button type="button" unstyled onClick={toForm}>
              {t('try.form')}
            </Button>
          </>
        )}
        <div id="tried" ref={answer} tabIndex={-1}>
          {open && late !== '' && (
            <Decided pack={pack} policyId={policyId} line={late} asOf={given === undefined ? form.asOf : undefined} />
          )}
        </div>
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
        <Day id="try-born" label={t('person.born')} value={form.born} onValue={(born) => set({ born })} />
        <Day id="try-as-of" label={t('builder.asOf')} value={form.asOf} onValue={(asOf) => set({ asOf })} />
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
          <TextField
            id={`try-section-${at}`}
            label={t('column.section')}
            value={conviction.section}
            required={false}
            onChange={(section) => setConviction(at, { section })}
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
          <Day
            id={`try-date-${at}`}
            label={t('column.date')}
            value={conviction.date}
            onValue={(date) => setConviction(at, { date })}
          />
          <TextField
            id={`try-sentence-${at}`}
            label={t('try.sentence')}
            value={conviction.sentence}
            required={false}
            onChange={(sentence) => setConviction(at, { sentence })}
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

type DayProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
};

function Day({ id, label, value, onValue }: DayProps) {
  return (
    <div>
      <Label htmlFor={id}>{label}</Label>
      <DateField id={id} value={value} onChange={onValue} required={false} />
    </div>
  );
}

type DecidedProps = {
  readonly pack: PackView;
  readonly policyId: string;
  readonly line: string;
  readonly asOf: string | undefined;
};

/** What the law makes of the person: the answer, and the reasons below it. */
function Decided({ pack, policyId, line, asOf }: DecidedProps) {
  const { t } = useI18n();
  const outcomeWords = useOutcomeWords();
  const wanted = { packId: pack.id, policyId, line, ...(asOf ? { asOf } : {}) };
  const tried = useQuery({
    queryKey: ['try', wanted],
    queryFn: ({ signal }) => api.tryPerson(wanted, signal),
    placeholderData: keepPreviousData,
  });
  const show = (key: string) => {
    const card = document.getElementById(`tried-${key}`);
    if (card instanceof HTMLDetailsElement) card.open = true;
    card?.scrollIntoView({ block: 'nearest' });
  };
  if (tried.isError) return <Failure error={tried.error} />;
  if (!tried.data) return <Loading />;
  const { convictions, history, asOf: day, county } = tried.data;
  return (
    <div aria-busy={tried.isPlaceholderData}>
      {/* The sentence alone is read out at every change; all the reasons would be too much. */}
      <p className="usa-sr-only" role="status">
        {answerText(convictions, t)}
      </p>
      <p className="rd-small rd-muted">{t('try.where', { county, day })}</p>
      <Answer convictions={convictions} history={history} onOpen={show} />
      {convictions.map((conviction) => (
        <details key={conviction.key} id={`tried-${conviction.key}`}>
          <summary>
            {t('trace.title')}: {outcomeWords(conviction.outcome.label)}
          </summary>
          <ConvictionCard conviction={conviction} history={history} />
        </details>
      ))}
    </div>
  );
}
