import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { exchangeApi, exchangeChanged, type OrderCall } from '../../api/exchange.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Failure } from '../../parts/states.tsx';
import { NO_PAPER, PaperFields } from './paper-fields.tsx';

type Earlier = Pick<OrderCall, 'procedure' | 'county' | 'court' | 'court_name'> & { readonly id: string };
type Kind = OrderCall['kind'];

type Props = {
  readonly order: Earlier;
  readonly chosen: ReadonlySet<number>;
  readonly onDone: () => void;
};

/** What a later order of the court does to the chosen lines: it replaces or vacates them. */
export function LaterOrder({ order, chosen, onDone }: Props) {
  const { t } = useI18n();
  const [kind, setKind] = useState<Kind>();
  const [said, setSaid] = useState('');
  const done = (standing: number, stuck: number) => {
    setKind(undefined);
    const recorded = t('order.recorded', { n: standing });
    setSaid(stuck === 0 ? recorded : `${recorded} ${t('order.recordedStuck', { n: stuck })}`);
    onDone();
  };
  return (
    <>
      <p role="status">{chosen.size === 0 && said !== '' ? said : t('order.chosen', { n: chosen.size })}</p>
      {kind === undefined ? (
        <div className="rd-actions">
          <Button type="button" disabled={chosen.size === 0} onClick={() => setKind('gives')}>
            {t('order.replace')}
          </Button>
          <Button type="button" secondary disabled={chosen.size === 0} onClick={() => setKind('vacates')}>
            {t('order.vacate')}
          </Button>
        </div>
      ) : (
        <LaterForm order={order} kind={kind} chosen={chosen} onDone={done} onCancel={() => setKind(undefined)} />
      )}
    </>
  );
}

type FormProps = Pick<Props, 'order' | 'chosen'> & {
  readonly kind: Kind;
  readonly onDone: (standing: number, stuck: number) => void;
  readonly onCancel: () => void;
};

function LaterForm({ order, kind, chosen, onDone, onCancel }: FormProps) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [paper, setPaper] = useState(NO_PAPER);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const record = useMutation({
    mutationFn: () => {
      const { id, procedure, county, court, court_name } = order;
      const lines = [...chosen].sort((a, b) => a - b).map((of, at) => ({ line: at + 1, of }));
      return exchangeApi.recordOrder({ procedure, county, court, court_name, ...paper, kind, replaces: id, lines });
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
  const heading = t(kind === 'gives' ? 'order.replaceHeading' : 'order.vacateHeading', { n: chosen.size });
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
      <p className="rd-callout rd-callout--open">{t(kind === 'gives' ? 'order.replaceText' : 'order.vacateText')}</p>
      <PaperFields paper={paper} onChange={setPaper} />
      {record.isError && <Failure error={record.error} />}
      <div className="rd-actions">
        <Button type="submit" secondary={kind === 'vacates'} disabled={record.isPending || chosen.size === 0}>
          {t('order.save')}
        </Button>
        <Button type="button" outline onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
