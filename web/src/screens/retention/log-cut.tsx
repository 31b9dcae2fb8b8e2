import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { RETENTION, retentionApi } from '../../api/retention.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card } from '../../parts/page.tsx';
import { Awaiting, Failure } from '../../parts/states.tsx';

type Props = {
  readonly asOf: string;
  readonly account: string;
  readonly mayPropose: boolean;
  readonly maySign: boolean;
};
type Log = Awaited<ReturnType<typeof retentionApi.log>>;

/** The old end of the log: what of it falls due, who wants it cut off, and what stands for the rows that were. */
export function LogCut({ asOf, ...may }: Props) {
  const { t, n, when } = useI18n();
  const log = useQuery({ queryKey: [RETENTION, 'log', asOf], queryFn: () => retentionApi.log(asOf) });
  if (!log.data) return <Awaiting all={[log]} />;
  const { plan, ask, cuts } = log.data;
  return (
    <Card title={t('retention.log')}>
      <p>{t('retention.logLead')}</p>
      <p>{t('retention.logRows', { n: plan.rows, first: n(plan.first), due: n(plan.due?.rows ?? 0), day: asOf })}</p>
      {plan.rule === null && <p>{t('retention.logNoRule')}</p>}
      {plan.heldFrom !== '' && <p>{t('retention.logHeld')}</p>}
      <Ask ask={ask} isDue={plan.due !== null} {...may} />
      {cuts.length > 0 && (
        <ul>
          {cuts.map(({ seq, rows, cut_at, cut_by, proposed_by, signed_by }) => (
            <li key={seq}>
              {t('retention.logCut', {
                n: rows,
                seq: n(seq),
                on: when(cut_at),
                who: cut_by,
                first: proposed_by,
                second: signed_by,
              })}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

type AskProps = Omit<Props, 'asOf'> & { readonly ask: Log['ask']; readonly isDue: boolean };

function Ask({ ask, isDue, account, mayPropose, maySign }: AskProps) {
  const { t, n, when } = useI18n();
  const queries = useQueryClient();
  const act = useMutation({
    mutationFn: (what: 'propose' | 'sign' | 'withdraw') =>
      what === 'propose'
        ? retentionApi.proposeLogCut()
        : what === 'sign'
          ? retentionApi.signLogCut(ask!.id)
          : retentionApi.withdrawLogCut(ask!.id),
    onSettled: () => queries.invalidateQueries({ queryKey: [RETENTION] }),
  });
  const open = ask && (ask.state === 'proposed' || ask.state === 'signed') ? ask : undefined;
  return (
    <>
      {open && (
        <p>
          {t('retention.logAsked', { n: open.rows, seq: n(open.seq) })}{' '}
          {t('retention.proposedBy', { who: open.proposed_by, on: when(open.proposed_at) })}{' '}
          {open.signed_at !== null && t('retention.signedBy', { who: open.signed_by ?? '', on: when(open.signed_at) })}
        </p>
      )}
      {open?.state === 'signed' && <p className="rd-callout">{t('retention.logRun')}</p>}
      <div className="rd-actions">
        {!open && isDue && mayPropose && (
          <Button type="button" disabled={act.isPending} onClick={() => act.mutate('propose')}>
            {t('retention.logPropose')}
          </Button>
        )}
        {open?.state === 'proposed' && maySign && open.proposed_by !== account && (
          <Button type="button" disabled={act.isPending} onClick={() => act.mutate('sign')}>
            {t('retention.logSign')}
          </Button>
        )}
        {open && mayPropose && (
          <Button type="button" outline disabled={act.isPending} onClick={() => act.mutate('withdraw')}>
            {t('retention.withdraw')}
          </Button>
        )}
      </div>
      {act.isError && <Failure error={act.error} />}
    </>
  );
}
