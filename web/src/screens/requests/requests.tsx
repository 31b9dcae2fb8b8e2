import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RequestInfo } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { REQUESTS, requestsApi } from '../../api/requests.ts';
import { useI18n } from '../../i18n/index.tsx';
import { ExchangeTabs } from '../../parts/exchange-tabs.tsx';
import { PageHead, useTitle } from '../../parts/page.tsx';
import { RowKeys } from '../../parts/row-keys.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Awaiting } from '../../parts/states.tsx';
import { Blocked } from './blocked.tsx';
import { TakeList } from './take-list.tsx';

/** Which facts matters wait for, who has them, and the lists that ask for them. */
export function Requests() {
  const { t } = useI18n();
  useTitle(t('requests.title'));
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const blocked = useQuery({ queryKey: [REQUESTS, 'blocked'], queryFn: requestsApi.blocked });
  const lists = useQuery({ queryKey: [REQUESTS, 'list'], queryFn: requestsApi.list });
  if (!session.data || !blocked.data || !lists.data) return <Awaiting all={[session, blocked, lists]} />;
  const maySend = session.data.may.includes('requests.send');
  return (
    <>
      <PageHead title={t('requests.title')} lead={t('requests.lead')} />
      <ExchangeTabs here="requests" />
      <Blocked facts={blocked.data} mayMake={maySend} />
      {maySend && lists.data.some(({ stands }) => stands !== 'made') && <TakeList />}
      <h2 className="rd-section">{t('requests.lists')}</h2>
      {lists.data.length === 0 ? <p>{t('requests.listsNone')}</p> : <Lists lists={lists.data} />}
    </>
  );
}

function Lists({ lists }: { readonly lists: readonly RequestInfo[] }) {
  const { t, n, when, language } = useI18n();
  return (
    <Scroll label={t('requests.lists')}>
      <RowKeys>
        <table className="usa-table usa-table--borderless rd-table">
          <thead>
            <tr>
              <th scope="col">{t('requests.made')}</th>
              <th scope="col">{t('requests.holder')}</th>
              <th scope="col">{t('requests.stands')}</th>
              <th scope="col" className="rd-num">
                {t('requests.lines')}
              </th>
              <th scope="col" className="rd-num">
                {t('requests.waits')}
              </th>
              <th scope="col" className="rd-num">
                {t('requests.accepted')}
              </th>
              <th scope="col" className="rd-num">
                {t('requests.notOnRecord')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lists.map(({ id, createdAt, title, county, stands, lines, states }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to="/requests/$request" params={{ request: id }} data-row="">
                    {when(createdAt)}
                    <span className="usa-sr-only"> {title[language]}</span>
                  </Link>
                </th>
                <td>
                  {title[language]}
                  {county !== '' && <span className="rd-block rd-small">{county}</span>}
                </td>
                <td>{t(`requests.stands.${stands}`)}</td>
                <td className="rd-num">{n(lines)}</td>
                <td className="rd-num">{n(states.answered ?? 0)}</td>
                <td className="rd-num">{n(states.accepted ?? 0)}</td>
                <td className="rd-num">{n(states['not-on-record'] ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </RowKeys>
    </Scroll>
  );
}
