import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import { exchangeApi, exchangeChanged } from '../../api/exchange.ts';
import { useI18n } from '../../i18n/index.tsx';
import { ReasonField } from '../../parts/reason-field.tsx';
import { Failure } from '../../parts/states.tsx';
import { PaperFields } from './paper-fields.tsx';

type Shown = Awaited<ReturnType<typeof exchangeApi.order>>;

/** Puts right what a clerk typed otherwise than the paper has it, until a batch has carried the order. */
export function CorrectOrder({ shown: { order, carried } }: { readonly shown: Shown }) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  if (carried) return <p className="rd-small rd-muted">{t('order.carried')}</p>;
  return (
    <>
      <p role="status">{said}</p>
      {open ? (
        <CorrectForm
          order={order}
          onDone={(words) => {
            setSaid(words);
            setOpen(false);
          }}
        />
      ) : (
        <Button
          type="button"
          outline
          onClick={() => {
            setSaid('');
            setOpen(true);
          }}
        >
          {t('order.correct')}
        </Button>
      )}
    </>
  );
}

type FormProps = { readonly order: Shown['order']; readonly onDone: (said: string) => void };

function CorrectForm({ order, onDone }: FormProps) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const [paper, setPaper] = useState(order);
  const [reason, setReason] = useState('');
  const correct = useMutation({
    mutationFn: () => {
      const { number, judge, signed, filed } = paper;
      return exchangeApi.correctOrder(order.id, { number, judge, signed, filed, reason });
    },
    onSuccess: async () => {
      await exchangeChanged(queries);
      onDone(t('order.corrected'));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    correct.mutate();
  };
  return (
    <form
      aria-label={t('order.correctHeading')}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone('');
      }}
    >
      <h2>{t('order.correctHeading')}</h2>
      <p>{t('order.correctText')}</p>
      <PaperFields paper={paper} withScan={false} onChange={(changed) => setPaper({ ...order, ...changed })} />
      <ReasonField id="correct-reason" value={reason} onChange={setReason} />
      {correct.isError && <Failure error={correct.error} />}
      <div className="rd-actions rd-section">
        <Button type="submit" disabled={correct.isPending}>
          {t('order.correct')}
        </Button>
        <Button type="button" outline onClick={() => onDone('')}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
