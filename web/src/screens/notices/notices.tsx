import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MailingInfo } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { NOTICES, noticesApi } from '../../api/notices.ts';
import { useI18n } from '../../i18n/index.tsx';
import { ExchangeTabs } from '../../parts/exchange-tabs.tsx';
import { PageHead, useTitle } from '../../parts/page.tsx';
import { RowKeys } from '../../parts/row-keys.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Awaiting } from '../../parts/states.tsx';
import { Emails } from './emails.tsx';
import { standsOf } from './mailing.tsx';
import { Messages } from './messages.tsx';
import { Offices } from './offices.tsx';
import { NoteLetter, TakeContacts } from './take-mail.tsx';
import { Texts } from './texts.tsx';

/** Who is to be told, the letters that are made and out, what came back, and the texts that somebody has to read first. */
export function Notices() {
  const { t } = useI18n();
  useTitle(t('notices.title'));
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const all = useQuery({ queryKey: [NOTICES, 'all'], queryFn: noticesApi.all });
  const texts = useQuery({ queryKey: [NOTICES, 'texts'], queryFn: noticesApi.texts });
  if (!session.data || !all.data || !texts.data) return <Awaiting all={[session, all, texts]} />;
  const { may } = session.data;
  const { counts, mailings, reasons, senders } = all.data;
  const maySend = may.includes('notices.send');
  return (
    <>
      <PageHead title={t('notices.title')} lead={t('notices.lead')} />
      <ExchangeTabs here="notices" />
      <Offices counts={counts} maySend={maySend} />
      <h2 className="rd-section">{t('notices.mailings')}</h2>
      {mailings.length === 0 ? <p>{t('notices.mailingsNone')}</p> : <Mailings mailings={mailings} />}
      {maySend && counts.length > 0 && (
        <>
          <Emails counts={counts} />
          <Messages counts={counts} senders={senders} />
          <NoteLetter reasons={reasons} />
          <TakeContacts />
        </>
      )}
      <Texts texts={texts.data} mayReview={may.includes('notices.review')} />
    </>
  );
}

function Mailings({ mailings }: { readonly mailings: readonly MailingInfo[] }) {
  const { t, n, when } = useI18n();
  return (
    <Scroll label={t('notices.mailings')}>
      <RowKeys>
        <table className="usa-table usa-table--borderless rd-table">
          <thead>
            <tr>
              <th scope="col">{t('notices.begun')}</th>
              <th scope="col">{t('notices.county')}</th>
              <th scope="col">{t('notices.stands')}</th>
              <th scope="col" className="rd-num">
                {t('notices.pieces')}
              </th>
            </tr>
          </thead>
          <tbody>
            {mailings.map((mailing) => (
              <tr key={mailing.id}>
                <th scope="row">
                  <Link to="/notices/$mailing" params={{ mailing: mailing.id }} data-row="">
                    {when(mailing.created_at)}
                  </Link>
                </th>
                <td>
                  {mailing.county}
                  <span className="rd-block rd-small">{t(`notices.channel.${mailing.channel}`)}</span>
                </td>
                <td>{standsOf(mailing, t)}</td>
                <td className="rd-num">{n(mailing.notices)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </RowKeys>
    </Scroll>
  );
}
