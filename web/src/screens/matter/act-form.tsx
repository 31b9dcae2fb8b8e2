import { Button, Label, Textarea, TextInput } from '@trussworks/react-uswds';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { GroundView, MatterCard, OpenAct } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law, Laws, useLawWords } from '../../law-words.tsx';
import { CodeField, codeIn } from '../../parts/code-field.tsx';
import { DateField } from '../../parts/date-field.tsx';
import type { Doing } from './use-review.ts';

type Need = OpenAct['needs'][number];
type Props = {
  readonly act: OpenAct;
  readonly card: MatterCard;
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onDo: (doing: Doing) => void;
};

/** What an act must bring, field by field as the procedure lists it; the second person of an act of two signs in beside. */
export function ActForm({ act, card, busy, onCancel, onDo }: Props) {
  const { t } = useI18n();
  const { said } = useLawWords();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [second, setSecond] = useState<SecondPerson>({ name: '', password: '' });
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input:not(:disabled), textarea')?.focus();
  }, []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = Object.fromEntries(act.needs.map((need) => [need.id, broughtBy(need, values[need.id] ?? '')]));
    onDo({ act, given, ...(act.half === 'both' ? { second: { ...second, ...codeIn(event.currentTarget) } } : {}) });
  };
  const set = (id: string, value: string) => setValues((before) => ({ ...before, [id]: value }));
  return (
    <form
      ref={form}
      className="rd-card"
      aria-label={said(act.title)}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <h2>
        <Law>{act.title}</Law>
      </h2>
      {act.waitsFor !== null && (
        <p className="rd-callout rd-callout--open">
          {t('matter.groundWaits')} <Law>{act.waitsFor}</Law>
        </p>
      )}
      {act.needs.map((need) =>
        need.kind === 'ground' ? (
          <Grounds key={need.id} grounds={card.grounds} chosen={values[need.id]} onChoose={(id) => set(need.id, id)} />
        ) : (
          <Field key={need.id} need={need} value={values[need.id] ?? ''} onChange={(value) => set(need.id, value)} />
        ),
      )}
      {act.half === 'both' && <Second second={second} onChange={setSecond} />}
      <div className="rd-actions">
        <Button type="submit" disabled={busy}>
          {t('matter.formDo')}
        </Button>
        <Button type="button" outline onClick={onCancel}>
          {t('matter.formCancel')}
        </Button>
      </div>
    </form>
  );
}

/** What a field holds as the procedure takes it: documents as a list, and a receipt as an instant. */
function broughtBy({ kind }: Need, text: string): string | readonly string[] {
  const value = text.trim();
  if (kind === 'documents')
    return value
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  if (kind === 'receipt' && value !== '') return new Date(value).toISOString();
  return value;
}

const LONG: readonly string[] = ['reason', 'statement'];

function Field({
  need,
  value,
  onChange,
}: {
  readonly need: Need;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useI18n();
  const id = `need-${need.id}`;
  const common = {
    id,
    name: id,
    value,
    required: true,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  };
  const hint =
    need.kind === 'documents'
      ? t('matter.oneALine', { n: need.least ?? 1 })
      : need.kind === 'receipt'
        ? t('matter.yourTime')
        : undefined;
  const isLong = need.kind === 'documents' || (need.kind === 'text' && LONG.includes(need.id));
  return (
    <div>
      <Label htmlFor={id}>
        <Law>{need.title}</Law>
      </Label>
      {hint !== undefined && <p className="rd-small rd-muted">{hint}</p>}
      {isLong ? (
        <Textarea {...common} className="rd-textarea" rows={3} />
      ) : need.kind === 'day' || need.kind === 'any-day' ? (
        <DateField id={id} value={value} onChange={onChange} />
      ) : need.kind === 'receipt' ? (
        <input {...common} className="usa-input" type="datetime-local" step="1" />
      ) : (
        <TextInput {...common} type="text" autoComplete="off" />
      )}
    </div>
  );
}

/** The grounds of the procedure with their standard; one that is not open says why. */
function Grounds({
  grounds,
  chosen,
  onChoose,
}: {
  readonly grounds: readonly GroundView[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}) {
  const { t } = useI18n();
  const { said } = useLawWords();
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-legend">{t('matter.ground')}</legend>
      {grounds.map((ground) => (
        <label key={ground.id} className="rd-ground">
          <input
            type="radio"
            name="ground"
            required
            disabled={ground.open !== 'yes'}
            checked={chosen === ground.id}
            onChange={() => onChoose(ground.id)}
          />{' '}
          <strong>
            <Law>{ground.title}</Law>
          </strong>
          <span className="rd-block rd-small">
            {t(`matter.standard.${ground.standard}`)} · {t('matter.burden', { who: said(ground.burden) })}
            {ground.cite !== null && <cite lang="en"> · {ground.cite}</cite>}
          </span>
          <span className="rd-block rd-small">
            {t('matter.proves')} <Laws texts={ground.proves} />
          </span>
          {ground.open === 'no' && <span className="rd-block rd-small rd-unknown">{t('matter.groundClosed')}</span>}
          {ground.open === 'unknown' && (
            <span className="rd-block rd-small rd-unknown">
              {t('matter.groundWaits')} <Law>{ground.waitsFor ?? ''}</Law>
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}

type SecondPerson = { readonly name: string; readonly password: string };

function Second({
  second,
  onChange,
}: {
  readonly second: SecondPerson;
  readonly onChange: (second: SecondPerson) => void;
}) {
  const { t } = useI18n();
  return (
    <div>
      <p className="rd-callout">{t('matter.secondHint')}</p>
      <Label htmlFor="second-name">{t('matter.secondName')}</Label>
      <TextInput
        id="second-name"
        name="second-name"
        type="text"
        required
        autoComplete="off"
        value={second.name}
        onChange={({ target }) => onChange({ ...second, name: target.value })}
      />
      <Label htmlFor="second-password">{t('matter.secondPassword')}</Label>
      <TextInput
        id="second-password"
        name="second-password"
        type="password"
        required
        autoComplete="off"
        value={second.password}
        onChange={({ target }) => onChange({ ...second, password: target.value })}
      />
      <CodeField id="second-code" hint={t('matter.secondCodeHint')} own={false} required={false} />
    </div>
  );
}
