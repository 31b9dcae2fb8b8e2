import { useQuery } from '@tanstack/react-query';
import { Label, Select } from '@trussworks/react-uswds';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { EXCHANGE, exchangeApi } from '../../api/exchange.ts';
import { useI18n } from '../../i18n/index.tsx';
import { useLawWords } from '../../law-words.tsx';
import { ExchangeTabs } from '../../parts/exchange-tabs.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { Awaiting, Failure, Loading } from '../../parts/states.tsx';
import { Blocks } from './blocks.tsx';
import { CourtOnlyTable, CourtTable, FunnelTable } from './funnel-tables.tsx';
import { HoldFile, Looks } from './looks.tsx';

/** How far everything has come, by county and by court, and what later files of the state show of it. */
export function LaterFiles() {
  const { t } = useI18n();
  const { said, langOf } = useLawWords();
  useTitle(t('later.title'));
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const overview = useQuery({ queryKey: ['overview'], queryFn: api.overview });
  const [chosen, setChosen] = useState<string>();
  if (!session.data || !overview.data) return <Awaiting all={[session, overview]} />;
  const { may } = session.data;
  const procedure = chosen ?? overview.data[0]?.id;
  return (
    <>
      <PageHead title={t('later.title')} lead={t('later.lead')} />
      <ExchangeTabs here="later-files" />
      {procedure === undefined && <p>{t('later.courtsNone')}</p>}
      {overview.data.length > 1 && (
        <Card>
          <Label htmlFor="procedure">{t('exchange.procedure')}</Label>
          <Select id="procedure" name="procedure" value={procedure} onChange={({ target }) => setChosen(target.value)}>
            {overview.data.map(({ id, title }) => (
              <option key={id} value={id} lang={langOf(title)}>
                {said(title)}
              </option>
            ))}
          </Select>
        </Card>
      )}
      {procedure !== undefined && <Figures procedure={procedure} />}
      {procedure !== undefined && may.includes('reconcile.run') && <HoldFile key={procedure} procedure={procedure} />}
      {procedure !== undefined && <Looks procedure={procedure} />}
      {may.includes('reconcile.decide') && <Blocks />}
    </>
  );
}

function Figures({ procedure }: { readonly procedure: string }) {
  const { t } = useI18n();
  const funnel = useQuery({
    queryKey: [EXCHANGE, 'funnel', procedure],
    queryFn: () => exchangeApi.funnel(procedure),
  });
  const courts = useQuery({
    queryKey: [EXCHANGE, 'courts', procedure],
    queryFn: () => exchangeApi.courts(procedure),
  });
  const courtOnly = useQuery({
    queryKey: [EXCHANGE, 'court-only', procedure],
    queryFn: () => exchangeApi.courtOnly(procedure),
  });
  const failed = [funnel, courts, courtOnly].find(({ isError }) => isError);
  if (failed) return <Failure error={failed.error} retry={() => void failed.refetch()} />;
  if (!funnel.data || !courts.data || !courtOnly.data) return <Loading />;
  return (
    <>
      <Card title={t('later.funnel')}>
        {funnel.data.length === 0 ? (
          <p>{t('later.funnelNone')}</p>
        ) : (
          <FunnelTable procedure={procedure} rows={funnel.data} />
        )}
      </Card>
      {courtOnly.data.length > 0 && (
        <Card title={t('later.courtOnly')}>
          <CourtOnlyTable rows={courtOnly.data} />
        </Card>
      )}
      <Card title={t('later.courts')}>
        {courts.data.length === 0 ? <p>{t('later.courtsNone')}</p> : <CourtTable rows={courts.data} />}
      </Card>
    </>
  );
}
