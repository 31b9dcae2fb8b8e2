import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Agreement, LotInfo } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { lotsApi } from '../../api/lots.ts';
import { useI18n } from '../../i18n/index.tsx';
import { AgreementTable } from '../../parts/agreement-table.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Awaiting, Empty } from '../../parts/states.tsx';
import { StratumWords } from './stratum-words.tsx';

/** Every lot with its state; for supervisors also how far reviewers agree. */
export function Lots() {
  const { t } = useI18n();
  useTitle(t('lots.title'));
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const lots = useQuery({ queryKey: ['lots'], queryFn: lotsApi.list });
  const may = session.data?.may ?? [];
  if (!lots.data) return <Awaiting all={[lots]} />;
  return (
    <>
      <PageHead
        title={t('lots.title')}
        lead={t('lots.lead')}
        actions={
          may.includes('lots.prepare') && (
            <Link to="/lots/new" className="usa-button">
              {t('lots.new')}
            </Link>
          )
        }
      />
      {lots.data.length === 0 ? (
        <Empty heading={t('lots.none')}>
          <p>{t('lots.noneText')}</p>
          <Link to="/queue">{t('lots.toQueue')}</Link>
        </Empty>
      ) : (
        <LotTable lots={lots.data} />
      )}
      {may.includes('lots.agreement') && <AgreementCard />}
    </>
  );
}

function LotTable({ lots }: { readonly lots: readonly LotInfo[] }) {
  const { t, n: number } = useI18n();
  return (
    <Scroll label={t('lots.title')}>
      <table className="usa-table usa-table--borderless rd-table">
        <thead>
          <tr>
            <th scope="col">{t('lots.lot')}</th>
            <th scope="col">{t('lots.what')}</th>
            <th scope="col">{t('lots.size')}</th>
            <th scope="col">{t('lots.answered')}</th>
            <th scope="col">{t('lots.state')}</th>
            <th scope="col">{t('lots.made')}</th>
          </tr>
        </thead>
        <tbody>
          {lots.map((lot) => (
            <tr key={lot.id}>
              <th scope="row">
                <Link to="/lots/$lot" params={{ lot: lot.id }}>
                  {lot.id.slice(0, 6)}
                </Link>
                <span className="rd-block rd-small rd-muted">{t(`lots.kind.${lot.kind ?? 'hidden'}`)}</span>
              </th>
              <td>
                <StratumWords stratum={lot.stratum} />
              </td>
              <td>{number(lot.size)}</td>
              <td>{`${number(lot.answered)} / ${number(lot.sample)}`}</td>
              <td>{t(`lots.state.${lot.state}`)}</td>
              <td>{t('lots.by', { who: lot.createdBy, at: lot.createdAt.slice(0, 10) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function AgreementCard() {
  const { t } = useI18n();
  const agreement = useQuery({ queryKey: ['lots', 'agreement'], queryFn: lotsApi.agreement });
  if (!agreement.data || agreement.data.reviewers.length === 0) return null;
  return (
    <Card title={t('lots.agreement')}>
      <p className="rd-small rd-muted">{t('lots.agreementHint')}</p>
      <AgreementTable pairs={agreement.data.pairs} />
      <Reviewers reviewers={agreement.data.reviewers} />
    </Card>
  );
}

function Reviewers({ reviewers }: { readonly reviewers: Agreement['reviewers'] }) {
  const { t, n: number } = useI18n();
  const percent = (part: number) => `${(100 * part).toFixed(1)}%`;
  return (
    <Scroll label={t('lots.reviewer')}>
      <table className="usa-table usa-table--borderless rd-table">
        <thead>
          <tr>
            <th scope="col">{t('lots.reviewer')}</th>
            <th scope="col">{t('lots.answered')}</th>
            <th scope="col">{t('lots.askedAgain')}</th>
            <th scope="col">{t('lots.overturned')}</th>
            <th scope="col">{t('lots.rate')}</th>
          </tr>
        </thead>
        <tbody>
          {reviewers.map((each) => (
            <tr key={each.reviewer}>
              <th scope="row">{each.reviewer}</th>
              <td>{number(each.answers)}</td>
              <td>{number(each.askedAgain)}</td>
              <td>{number(each.overturned)}</td>
              <td>
                {each.rate === null
                  ? '–'
                  : `${percent(each.rate.rate)} (${percent(each.rate.low)} – ${percent(each.rate.high)})`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
