import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { LotView } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { lotsApi } from '../../api/lots.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { save } from '../../parts/save.ts';
import { Awaiting, Failure } from '../../parts/states.tsx';
import { PlanCard } from './lot-plan.tsx';
import { LotResult } from './lot-result.tsx';
import { LotSteps } from './lot-steps.tsx';
import { LotsCrumb } from './lots-crumb.tsx';
import { StratumWords } from './stratum-words.tsx';

/** A lot: what it holds, what its sample shows, what can be done with it now, and how it was frozen and drawn. */
export function LotScreen() {
  const { t } = useI18n();
  useTitle(t('lots.lot'));
  const { lot: id } = useParams({ from: '/lots/$lot' });
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const lot = useQuery({ queryKey: ['lot', id], queryFn: () => lotsApi.show(id) });
  if (!lot.data || !session.data) return <Awaiting all={[lot, session]} />;
  const { may, account } = session.data;
  return (
    <>
      <PageHead
        title={`${t('lots.lot')} ${id.slice(0, 6)}`}
        lead={
          <>
            <StratumWords stratum={lot.data.stratum} />
            <span className="rd-block">
              {t('lots.matters', { n: lot.data.size })} · {t(`lots.kind.${lot.data.kind ?? 'hidden'}`)} ·{' '}
              <strong>{t(`lots.state.${lot.data.state}`)}</strong>
            </span>
          </>
        }
        crumb={<LotsCrumb />}
        actions={<Actions lot={lot.data} may={may} account={account ?? ''} />}
      />
      {lot.data.blind && <p className="rd-callout">{t('lots.blind')}</p>}
      <LotSteps lot={lot.data} may={may} account={account ?? ''} />
      <PlanCard lot={lot.data} />
      <LotResult lot={lot.data} maySettle={may.includes('lots.settle')} />
      <How lot={lot.data} />
    </>
  );
}

const OPEN: readonly LotView['state'][] = ['frozen', 'drawn', 'passed', 'proposed'];

type OfActions = { readonly lot: LotView; readonly may: readonly string[]; readonly account: string };

function Actions({ lot, may, account }: OfActions) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const [asks, ask] = useState(false);
  const certificate = useMutation({
    mutationFn: () => lotsApi.certificate(lot.id),
    onSuccess: (pdf) => save(pdf, `sampling-certificate-${lot.id}.pdf`),
  });
  const giveUp = useMutation({
    mutationFn: () => lotsApi.giveUp(lot.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['lot', lot.id] }),
  });
  const error = certificate.error ?? giveUp.error;
  const isAnswering = lot.state === 'drawn' || (lot.result !== null && ['passed', 'refused'].includes(lot.state));
  return (
    <>
      {error && <Failure error={error} />}
      {isAnswering && may.includes('lots.answer') && lot.createdBy !== account && (
        <Link
          to="/lots/$lot/sample"
          params={{ lot: lot.id }}
          className={`usa-button ${lot.state === 'drawn' ? '' : 'usa-button--outline'}`}
        >
          {t('lots.toAnswer')}
        </Link>
      )}
      {lot.result && (
        <Button type="button" outline disabled={certificate.isPending} onClick={() => certificate.mutate()}>
          {t('lots.certificate')}
        </Button>
      )}
      {OPEN.includes(lot.state) && (lot.state === 'frozen' || !lot.blind) && may.includes('lots.prepare') && (
        <Button type="button" unstyled onClick={() => ask(true)}>
          {t('lots.giveUp')}
        </Button>
      )}
      {asks && (
        <Confirm
          heading={t('lots.giveUp')}
          action={t('lots.giveUp')}
          onClose={() => ask(false)}
          onConfirm={() => giveUp.mutate()}
        >
          <p>{t('lots.giveUpAsk')}</p>
        </Confirm>
      )}
    </>
  );
}

function How({ lot }: { readonly lot: LotView }) {
  const { t } = useI18n();
  const who = (name: string, by: string | null, at: string | null) =>
    by === null ? [] : [[name, t('lots.by', { who: by, at: (at ?? '').slice(0, 16).replace('T', ' ') })] as const];
  const rows = [
    ...who(t('lots.frozenBy'), lot.createdBy, lot.createdAt),
    ...who(t('lots.drawnBy'), lot.drawnBy, lot.drawnAt),
    ...who(t('lots.proposedBy'), lot.proposedBy, lot.proposedAt),
    ...who(t('lots.signedBy'), lot.signedBy, lot.signedAt),
    ...(lot.reviewers.length === 0 ? [] : [[t('lots.answeredBy'), lot.reviewers.join(', ')] as const]),
    [t('lots.digest'), lot.digest],
    [t('lots.head', { n: lot.headSeq }), lot.head],
    ...(lot.number === null ? [] : [[t('lots.number'), lot.number] as const]),
  ] as const;
  return (
    <Card title={t('lots.how')}>
      <dl className="rd-lot-how">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
