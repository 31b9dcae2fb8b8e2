import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { OrderLine } from '../../../../src/server/api-types.ts';
import { exchangeApi, exchangeChanged, type OrderCall } from '../../api/exchange.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Failure } from '../../parts/states.tsx';
import { NO_PAPER, PaperFields } from './paper-fields.tsx';

type Earlier = Pick<OrderCall, 'procedure' | 'county' | 'court' | 'court_name'> & { readonly id: string };

/** What a later order does: it takes the place of lines that stand, vacates them, or gives again what was vacated. */
type Act = 'replace' | 'vacate' | 'again';

type Props = {
  readonly order: Earlier;
  /** The lines that are chosen, in their order. */
  readonly chosen: readonly OrderLine[];
  readonly onDone: () => void;
};

/** What a later order of the court does to the chosen lines. */
export function LaterOrder({ order, chosen, onDone }: Props) {
  const { t } = useI18n();
  const [act, setAct] = useState<Act>();
  const all = (state: OrderLine['state']) => chosen.length > 0 && chosen.every((line) => line.state === state);
  const [said, setSaid] = useState('');
  const done = (standing: number, stuck: number) => {
    setAct(undefined);
    const recorded = t('order.recorded', { n: standing });
    setSaid(stuck === 0 ? recorded : `${recorded} ${t('order.recordedStuck', { n: stuck })}`);
    onDone();
  };
  return (
    <>
      <p role="status">{chosen.length === 0 && said !== '' ? said : t('order.chosen', { n: chosen.length })}</p>
      {act === undefined || chosen.length === 0 ? (
        <div className="rd-actions">
          <Button type="button" disabled={!all('standing')} onClick={() => setAct('replace')}>
            {t('order.replace')}
          </Button>
          <Button type="button" secondary disabled={!all('standing')} onClick={() => setAct('vacate')}>
            {t('order.vacate')}
          </Button>
          {all('vacated') && (
            <Button type="button" onClick={() => setAct('again')}>
              {t('order.again')}
            </Button>
          )}
        </div>
      ) : (
        <LaterForm order={order} act={act} chosen={chosen} onDone={done} onCancel={() => setAct(undefined)} />
      )}
    </>
  );
}

type FormProps = Pick<Props, 'order' | 'chosen'> & {
  readonly act: Act;
  readonly onDone: (standing: number, stuck: number) => void;
  readonly onCancel: () => void;
};

function LaterForm({ order, act, chosen, onDone, onCancel }: FormProps) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [paper, setPaper] = useState(NO_PAPER);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const record = useMutation({
    mutationFn: () => {
      const { id, procedure, county, court, court_name } = order;
      const lines = chosen.map(({ line: of, matter }, at) =>
        act === 'again' ? { line: at + 1, matter } : { line: at + 1, of },
      );
      const kind = act === 'vacate' ? 'vacates' : 'gives';
      const replaces = act === 'again' ? null : id;
      return exchangeApi.recordOrder({ procedure, county, court, court_name, ...paper, kind, replaces, lines });
    },
    onSuccess: async ({ standing, stuck }) => {
      await exchangeChanged(queries);
      onDone(standing, stuck);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    record.mutate();
  };
  const heading = t(`order.${act}.heading`, { n: chosen.length });
  return (
    <form
      ref={form}
      aria-label={heading}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <h3>{heading}</h3>
      <p className="rd-callout rd-callout--open">{t(`order.${act}.text`)}</p>
      <PaperFields paper={paper} onChange={setPaper} />
      {record.isError && <Failure error={record.error} />}
      <div className="rd-actions">
        <Button type="submit" secondary={act === 'vacate'} disabled={record.isPending}>
          {t(record.isPending ? 'order.saving' : 'order.save')}
        </Button>
        <Button type="button" outline onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
