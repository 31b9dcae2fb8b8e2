import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { RETENTION, retentionApi } from '../../api/retention.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card } from '../../parts/page.tsx';
import { save } from '../../parts/save.ts';
import { Awaiting, Failure } from '../../parts/states.tsx';

type Props = { readonly account: string; readonly mayPropose: boolean; readonly maySign: boolean };
type Purge = Awaited<ReturnType<typeof retentionApi.purges>>[number];

/** Purges: proposed by one person, signed by another, run by the operator while the server is stopped. */
export function Purges(props: Props) {
  const { t } = useI18n();
  const purges = useQuery({ queryKey: [RETENTION, 'purges'], queryFn: retentionApi.purges });
  if (!purges.data) return <Awaiting all={[purges]} />;
  return (
    <section>
      <h2 className="rd-section">{t('retention.purges')}</h2>
      <p>{t('retention.purgesLead')}</p>
      {purges.data.map((purge) => (
        <PurgeCard key={purge.id} purge={purge} {...props} />
      ))}
    </section>
  );
}

function PurgeCard({ purge, account, mayPropose, maySign }: Props & { readonly purge: Purge }) {
  const { t, n, when } = useI18n();
  const { id, state, people, matters, runs, certificate } = purge;
  return (
    <Card title={t(`retention.purge.${state}`)}>
      <p>{t('retention.purgeOf', { people: n(people), matters: n(matters), runs: n(runs), day: purge.as_of })}</p>
      <p>{t('retention.proposedBy', { who: purge.proposed_by, on: when(purge.proposed_at) })}</p>
      {purge.signed_at !== null && (
        <p>{t('retention.signedBy', { who: purge.signed_by ?? '', on: when(purge.signed_at) })}</p>
      )}
      {state === 'signed' && <p className="rd-callout">{t('retention.runIt')}</p>}
      {state === 'done' && certificate !== null && (
        <Button
          type="button"
          outline
          onClick={() => save(new Blob([certificate], { type: 'application/json' }), `purge-${id}.json`)}
        >
          {t('retention.certificate')}
        </Button>
      )}
      <div className="rd-actions">
        {state === 'proposed' && maySign && purge.proposed_by !== account && <Sign purge={id} />}
        {(state === 'proposed' || state === 'signed') && mayPropose && <Withdraw purge={id} />}
      </div>
    </Card>
  );
}

function Sign({ purge }: { readonly purge: string }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const sign = useMutation({
    mutationFn: retentionApi.sign,
    onSuccess: () => queries.invalidateQueries({ queryKey: [RETENTION] }),
  });
  return (
    <>
      {sign.error && <Failure error={sign.error} />}
      <Button type="button" disabled={sign.isPending} onClick={() => sign.mutate(purge)}>
        {t('retention.sign')}
      </Button>
    </>
  );
}

function Withdraw({ purge }: { readonly purge: string }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const withdraw = useMutation({
    mutationFn: retentionApi.withdraw,
    onSuccess: () => queries.invalidateQueries({ queryKey: [RETENTION] }),
  });
  return (
    <>
      {withdraw.isError && <Failure error={withdraw.error} />}
      <Button type="button" outline disabled={withdraw.isPending} onClick={() => withdraw.mutate(purge)}>
        {t('retention.withdraw')}
      </Button>
    </>
  );
}
