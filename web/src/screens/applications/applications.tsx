import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ApplicationInfo } from '../../../../src/server/api-types.ts';
import { APPLICATIONS, applicationsApi } from '../../api/applications.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { ExchangeTabs } from '../../parts/exchange-tabs.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { RowKeys } from '../../parts/row-keys.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Awaiting } from '../../parts/states.tsx';
import { GiveOutcomes } from './give-outcomes.tsx';
import { OpenForApplicants } from './open-for-applicants.tsx';
import { TakeApplications } from './take-applications.tsx';

/** The applications that came from the portal: the questions about them, and the files that come in and go out. */
export function Applications() {
  const { t } = useI18n();
  useTitle(t('applications.title'));
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const list = useQuery({ queryKey: [APPLICATIONS, 'list'], queryFn: applicationsApi.list });
  if (!session.data || !list.data) return <Awaiting all={[session, list]} />;
  const { may } = session.data;
  const questions = list.data.filter(({ state }) => state === 'question');
  const certain = list.data.filter(({ state }) => state === 'matched').length;
  return (
    <>
      <PageHead title={t('applications.title')} lead={t('applications.lead')} />
      <ExchangeTabs here="applications" />
      <Waiting questions={questions} mayDecide={may.includes('applications.decide')} />
      {may.includes('applications.take') && <TakeApplications />}
      {may.includes('matters.open') && certain > 0 && <OpenForApplicants certain={certain} />}
      {may.includes('applications.take') && <GiveOutcomes applications={list.data} />}
      <h2 className="rd-section">{t('applications.all')}</h2>
      {list.data.length === 0 ? (
        <p>{t('applications.none')}</p>
      ) : (
        <ApplicationTable applications={list.data} mayDecide={may.includes('applications.decide')} />
      )}
    </>
  );
}

function Waiting({
  questions,
  mayDecide,
}: {
  readonly questions: readonly ApplicationInfo[];
  readonly mayDecide: boolean;
}) {
  const { t } = useI18n();
  const [first] = questions;
  return (
    <Card title={t('applications.questions')}>
      <p>{first ? t('applications.waiting', { n: questions.length }) : t('applications.waitingNone')}</p>
      {first && !mayDecide && <p className="rd-small">{t('applications.whoDecides')}</p>}
      {first && mayDecide && (
        <Link className="usa-button" to="/applications/$application" params={{ application: first.id }}>
          {t('applications.begin')}
        </Link>
      )}
    </Card>
  );
}

type TableProps = { readonly applications: readonly ApplicationInfo[]; readonly mayDecide: boolean };

function ApplicationTable({ applications, mayDecide }: TableProps) {
  const { t, n, when } = useI18n();
  return (
    <Scroll label={t('applications.all')}>
      <RowKeys>
        <table className="usa-table usa-table--borderless rd-table">
          <thead>
            <tr>
              <th scope="col">{t('applications.code')}</th>
              <th scope="col">{t('applications.state')}</th>
              <th scope="col">{t('applications.county')}</th>
              <th scope="col">{t('applications.office')}</th>
              <th scope="col">{t('applications.takenIn')}</th>
              <th scope="col" className="rd-num">
                {t('applications.matters')}
              </th>
            </tr>
          </thead>
          <tbody>
            {applications.map(({ id, state, why, county, office, at, matters }) => (
              <tr key={id}>
                <th scope="row">
                  {state === 'question' && mayDecide ? (
                    <Link to="/applications/$application" params={{ application: id }} data-row="">
                      {id}
                    </Link>
                  ) : (
                    id
                  )}
                </th>
                <td>
                  {t(`applications.state.${state}`)}
                  {state === 'question' && <WhyAsked why={why} />}
                </td>
                <td>{county}</td>
                <td>{office}</td>
                <td>{when(at)}</td>
                <td className="rd-num">{n(matters)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </RowKeys>
    </Scroll>
  );
}

function WhyAsked({ why }: Pick<ApplicationInfo, 'why'>) {
  const { t, has } = useI18n();
  const key = `applications.why.${why}`;
  return <span className="rd-block rd-small">{has(key) ? t(key) : why}</span>;
}
