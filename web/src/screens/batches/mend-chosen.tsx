import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Label, Select } from '@trussworks/react-uswds';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { WorklistRecord } from '../../../../src/server/api-types.ts';
import { exchangeApi, exchangeChanged } from '../../api/exchange.ts';
import { useI18n } from '../../i18n/index.tsx';
import { ReasonField } from '../../parts/reason-field.tsx';
import { Failure } from '../../parts/states.tsx';
import { type Choices, FieldInput } from './field-input.tsx';
import { FIELDS, type Field } from './fields.ts';
import type { Can } from './worklist.tsx';

type Props = {
  /** The records that are chosen. */
  readonly records: readonly WorklistRecord[];
  readonly choices: Choices;
  readonly can: Can;
  readonly onDone: (said: string) => void;
};

/** What is done to the chosen records together: one field is put right in all of them, or they are asked for again. */
export function MendChosen({ records, choices, can, onDone }: Props) {
  const { t } = useI18n();
  const [doing, setDoing] = useState<'mend' | 'ask'>();
  const none = records.length === 0;
  if (doing !== undefined && !none)
    return <ChosenForm {...{ records, choices, doing, onDone }} onClose={() => setDoing(undefined)} />;
  return (
    <div className="rd-actions rd-section">
      <span>{t('worklist.chosen', { n: records.length })}</span>
      {can.mend && (
        <Button type="button" disabled={none} onClick={() => setDoing('mend')}>
          {t('worklist.mend')}
        </Button>
      )}
      {can.ask && (
        <Button type="button" disabled={none} onClick={() => setDoing('ask')}>
          {t('worklist.askAgain')}
        </Button>
      )}
    </div>
  );
}

type FormProps = {
  readonly records: readonly WorklistRecord[];
  readonly choices: Choices;
  readonly doing: 'mend' | 'ask';
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
};

function ChosenForm({ records, choices, doing, onDone, onClose }: FormProps) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [field, setField] = useState<Field | ''>('');
  const [value, setValue] = useState('');
  const [reason, setReason] = useState('');
  useEffect(() => form.current?.querySelector<HTMLElement>('select, textarea')?.focus(), []);
  const act = useMutation({
    mutationFn: async () => {
      // The server takes the records of one batch at a time.
      for (const [batch, own] of Map.groupBy(records, (each) => each.batch)) {
        const fields = field === '' ? {} : { [field]: value };
        const chosen = own.map(({ record }) => record);
        await (doing === 'mend'
          ? exchangeApi.mend({ batch, reason, records: chosen.map((record) => ({ record, fields })) })
          : exchangeApi.askAgain({ batch, reason, records: chosen }));
      }
      return records.length;
    },
    onSuccess: (n) => onDone(t(doing === 'mend' ? 'worklist.mendDone' : 'worklist.askDone', { n })),
    onSettled: () => exchangeChanged(queries),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate();
  };
  const heading = t(doing === 'mend' ? 'worklist.mendHeading' : 'worklist.askHeading', { n: records.length });
  return (
    <form
      ref={form}
      className="rd-card"
      aria-label={heading}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <h2>{heading}</h2>
      <p>{t(doing === 'mend' ? 'worklist.mendText' : 'worklist.askText')}</p>
      {doing === 'mend' && (
        <div className="rd-fields">
          <div>
            <Label htmlFor="mend-field">{t('worklist.field')}</Label>
            <Select
              id="mend-field"
              name="mend-field"
              value={field}
              onChange={({ target }) => {
                setField(target.value as Field | '');
                setValue('');
              }}
            >
              <option value="">{t('worklist.fieldNone')}</option>
              {FIELDS.map((each) => (
                <option key={each} value={each}>
                  {t(`field.${each}`)}
                </option>
              ))}
            </Select>
          </div>
          {field !== '' && (
            <FieldInput
              id="mend-value"
              label={t('worklist.value')}
              field={field}
              choices={choices}
              value={value}
              onChange={setValue}
            />
          )}
        </div>
      )}
      <ReasonField id="mend-reason" value={reason} onChange={setReason} />
      {act.isError && <Failure error={act.error} />}
      <div className="rd-actions rd-section">
        <Button type="submit" disabled={act.isPending}>
          {t('worklist.save')}
        </Button>
        <Button type="button" outline onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
