import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { RecordView, WorklistRecord } from '../../../../src/server/api-types.ts';
import { exchangeApi, exchangeChanged } from '../../api/exchange.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Facts } from '../../parts/facts.tsx';
import { ReasonField } from '../../parts/reason-field.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { CodeWords } from './code-words.tsx';
import { FieldInput } from './field-input.tsx';
import { FIELDS } from './fields.ts';

type Props = {
  readonly of: WorklistRecord;
  readonly mayMend: boolean;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
};

/** One record as it was sent, with what the receiver wrote beside its answer; to be put right field by field. */
export function RecordPanel({ of, mayMend, onDone, onClose }: Props) {
  const { t } = useI18n();
  const heading = useRef<HTMLHeadingElement>(null);
  // A record names a person: it is fetched for this panel and kept by no cache.
  const look = useMutation({ mutationFn: () => exchangeApi.record(of.batch, of.record) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the panel opens
  useEffect(() => {
    heading.current?.focus();
    look.mutate();
  }, []);
  return (
    <section className="rd-card" aria-labelledby="record-heading">
      <div className="rd-card-head">
        <h2 id="record-heading" ref={heading} tabIndex={-1}>
          {t('record.heading', { record: of.record.slice(0, 8) })}
        </h2>
        <Button type="button" unstyled onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
      {look.isPending && <Loading />}
      {look.isError && <Failure error={look.error} />}
      {look.data && <Said view={look.data} />}
      {look.data && <Cells of={of} view={look.data} mayMend={mayMend} onDone={onDone} />}
    </section>
  );
}

function Said({ view: { answers, mends } }: { readonly view: RecordView }) {
  const { t, has, when } = useI18n();
  const named = (column: string) => (has(`field.${column}`) ? t(`field.${column}` as 'field.name') : column);
  return (
    <>
      {answers.length > 0 && (
        <>
          <h3>{t('record.said')}</h3>
          <ul>
            {answers.map(({ theirs, code, note }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: answers are only added, and stand in the order in which they came
              <li key={at}>
                <CodeWords code={code ?? theirs} />
                {note !== '' && <span className="rd-block">{note}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {mends.length > 0 && (
        <>
          <h3>{t('record.mends')}</h3>
          <ul>
            {mends.map(({ at, who, reason, changes }) => (
              <li key={at}>
                {t('record.mendBy', { who, when: when(at), reason })}
                {changes.length === 0 && <span className="rd-block">{t('record.mendedNoField')}</span>}
                {changes.map(({ column, before, after }) => (
                  <span key={column} className="rd-block">
                    {t('record.changed', { field: named(column), before, after })}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

type CellsProps = Pick<Props, 'of' | 'mayMend' | 'onDone'> & { readonly view: RecordView };

function Cells({ of, view: { cells, choices }, mayMend, onDone }: CellsProps) {
  const { t } = useI18n();
  if (!mayMend)
    return (
      <>
        <h3>{t('record.sent')}</h3>
        <Facts
          facts={FIELDS.filter((field) => cells[field] !== '').map((field) => [t(`field.${field}`), cells[field]])}
        />
      </>
    );
  return <MendForm of={of} cells={cells} choices={choices} onDone={onDone} />;
}

function MendForm({
  of: { batch, record },
  cells,
  choices,
  onDone,
}: Pick<Props, 'of' | 'onDone'> & Pick<RecordView, 'cells' | 'choices'>) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const [values, setValues] = useState<Readonly<Record<string, string>>>(cells);
  const [reason, setReason] = useState('');
  const changed = FIELDS.filter((field) => values[field] !== cells[field]);
  const mend = useMutation({
    mutationFn: () => {
      const fields = Object.fromEntries(changed.map((field) => [field, values[field]!]));
      return exchangeApi.mend({ batch, reason, records: [{ record, fields }] });
    },
    onSuccess: () => onDone(t('worklist.mendDone', { n: 1 })),
    onSettled: () => exchangeChanged(queries),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mend.mutate();
  };
  return (
    <form aria-label={t('record.sent')} onSubmit={submit}>
      <h3>{t('record.sent')}</h3>
      <p className="rd-small">{t('record.edit')}</p>
      <div className="rd-fields">
        {FIELDS.map((field) => (
          <FieldInput
            key={field}
            id={`field-${field}`}
            label={t(`field.${field}`)}
            field={field}
            choices={choices}
            required={false}
            value={values[field] ?? ''}
            onChange={(value) => setValues({ ...values, [field]: value })}
          />
        ))}
      </div>
      <ReasonField id="record-reason" value={reason} onChange={setReason} />
      {changed.length === 0 && <p className="rd-small rd-muted">{t('record.unchanged')}</p>}
      {mend.isError && <Failure error={mend.error} />}
      <div className="rd-actions rd-section">
        <Button type="submit" disabled={mend.isPending}>
          {t('worklist.save')}
        </Button>
      </div>
    </form>
  );
}
