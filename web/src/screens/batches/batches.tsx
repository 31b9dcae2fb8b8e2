import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { BatchInfo, Worklist } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { EXCHANGE, exchangeApi } from '../../api/exchange.ts';
import { useI18n } from '../../i18n/index.tsx';
import { ExchangeTabs } from '../../parts/exchange-tabs.tsx';
import { useExchangeWords } from '../../parts/exchange-words.ts';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { RowKeys } from '../../parts/row-keys.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Awaiting } from '../../parts/states.tsx';
import { CodeWords } from './code-words.tsx';
import { Due } from './due.tsx';
import { TakeAnswers } from './take-answers.tsx';

/** What goes out to those who keep the records, what comes back, and what a person has to look at. */
export function Batches() {
  const { t } = useI18n();
  useTitle(t('batches.title'));
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const due = useQuery({ queryKey: [EXCHANGE, 'due'], queryFn: exchangeApi.due });
  const batches = useQuery({ queryKey: [EXCHANGE, 'batches'], queryFn: exchangeApi.batches });
  const lists = useQuery({ queryKey: [EXCHANGE, 'worklists'], queryFn: exchangeApi.worklists });
  if (!session.data || !due.data || !batches.data || !lists.data)
    return <Awaiting all={[session, due, batches, lists]} />;
  const { may } = session.data;
  return (
    <>
      <PageHead title={t('batches.title')} lead={t('batches.lead')} />
      <ExchangeTabs here="batches" />
      <Due due={due.data} batches={batches.data} mayRelease={may.includes('batches.release')} />
      <Worklists lists={lists.data} />
      {may.includes('batches.send') && <TakeAnswers />}
      <h2 className="rd-section">{t('batches.all')}</h2>
      {batches.data.length === 0 ? <p>{t('batches.none')}</p> : <BatchTable batches={batches.data} />}
    </>
  );
}

function Worklists({ lists }: { readonly lists: readonly Worklist[] }) {
  const { t, n, has } = useI18n();
  const words = useExchangeWords();
  const mender = (by: string) => {
    const key = `batches.mendedBy.${by}`;
    return has(key) ? t(key) : by;
  };
  return (
    <Card title={t('batches.worklists')}>
      {lists.length === 0 ? (
        <p>{t('batches.worklistsNone')}</p>
      ) : (
        <Scroll label={t('batches.worklists')}>
          <table className="usa-table usa-table--borderless rd-table">
            <thead>
              <tr>
                <th scope="col">{t('batches.list')}</th>
                <th scope="col">{t('batches.receiver')}</th>
                <th scope="col" className="rd-num">
                  {t('batches.records')}
                </th>
                <th scope="col" className="rd-num">
                  {t('batches.mended')}
                </th>
                <th scope="col">{t('batches.mendedBy')}</th>
              </tr>
            </thead>
            <tbody>
              {lists.map(({ procedure, receiver, list, records, mended, mendedBy }) => (
                <tr key={`${procedure} ${receiver} ${list}`}>
                  <th scope="row">
                    <Link to="/batches/list" search={{ procedure, receiver, list }}>
                      <CodeWords code={list} />
                    </Link>
                  </th>
                  <td>{words.receiver(receiver)}</td>
                  <td className="rd-num">{n(records)}</td>
                  <td className="rd-num">{n(mended)}</td>
                  <td>{mender(mendedBy)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Card>
  );
}

function BatchTable({ batches }: { readonly batches: readonly BatchInfo[] }) {
  const { t, n } = useI18n();
  const words = useExchangeWords();
  const answered = ({ states }: BatchInfo) => (states.applied ?? 0) + (states.refused ?? 0);
  return (
    <Scroll label={t('batches.all')}>
      <RowKeys>
        <table className="usa-table usa-table--borderless rd-table">
          <thead>
            <tr>
              <th scope="col">{t('batches.batch')}</th>
              <th scope="col">{t('batches.receiver')}</th>
              <th scope="col">{t('batches.day')}</th>
              <th scope="col">{t('batches.state')}</th>
              <th scope="col" className="rd-num">
                {t('batches.records')}
              </th>
              <th scope="col" className="rd-num">
                {t('batches.answered')}
              </th>
            </tr>
          </thead>
          <tbody>
            {batches.map((batch) => (
              <tr key={batch.id}>
                <th scope="row">
                  <Link to="/batches/$batch" params={{ batch: batch.id }} data-row="">
                    {batch.sequence}
                    <span className="usa-sr-only"> {words.receiver(batch.receiver)}</span>
                  </Link>
                  {batch.mode === 'test' && <span className="rd-chip">{t('batches.test')}</span>}
                </th>
                <td>{words.receiver(batch.receiver)}</td>
                <td>{batch.day}</td>
                <td>{t(`batches.state.${batch.state}`)}</td>
                <td className="rd-num">{n(batch.records)}</td>
                <td className="rd-num">{n(answered(batch))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </RowKeys>
    </Scroll>
  );
}
