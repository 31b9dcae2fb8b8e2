import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import type { MailingInfo, PulledOut } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { NOTICES, noticesApi, noticesChanged } from '../../api/notices.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Crumb } from '../../parts/crumb.tsx';
import { Download } from '../../parts/download.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Awaiting, Empty, Failure } from '../../parts/states.tsx';
import { Sending } from './sending.tsx';

/** Letters that go out together: their files, which of them must not go any longer, and that they went. */
export function MailingScreen() {
  const { t } = useI18n();
  useTitle(t('mailing.title'));
  const { mailing: id } = useParams({ from: '/notices/$mailing' });
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const all = useQuery({ queryKey: [NOTICES, 'all'], queryFn: noticesApi.all });
  if (!session.data || !all.data) return <Awaiting all={[session, all]} />;
  const mailing = all.data.mailings.find((each) => each.id === id);
  if (!mailing)
    return (
      <Empty heading={t('mailing.none')}>
        <Link to="/notices">{t('mailing.back')}</Link>
      </Empty>
    );
  if (mailing.channel === 'email') return <Sending key={id} mailing={mailing} session={session.data} />;
  return <Mailing key={id} mailing={mailing} maySend={session.data.may.includes('notices.send')} />;
}

function Mailing({ mailing, maySend }: { readonly mailing: MailingInfo; readonly maySend: boolean }) {
  const { t, n, when } = useI18n();
  const isText = mailing.channel === 'text';
  const facts = [
    [t(isText ? 'mailing.text.count' : 'notices.letters'), n(mailing.notices)],
    [t('notices.begun'), `${mailing.created_by}, ${when(mailing.created_at)}`],
    [t('mailing.sent'), mailing.sent_at === null ? '–' : `${mailing.sent_by}, ${when(mailing.sent_at)}`],
    [t('mailing.id'), mailing.id],
  ] as const;
  return (
    <>
      <PageHead
        title={t('mailing.heading', { county: mailing.county })}
        lead={standsOf(mailing, t)}
        crumb={
          <Crumb>
            <Link to="/notices">{t('mailing.back')}</Link>
          </Crumb>
        }
      />
      <Card>
        <Facts facts={facts} />
      </Card>
      {maySend && mailing.state === 'making' && <Finish mailing={mailing} />}
      {maySend && mailing.state === 'made' && <Out mailing={mailing} />}
      {mailing.state === 'sent' && <p className="rd-callout">{t(isText ? 'mailing.text.gone' : 'mailing.gone')}</p>}
    </>
  );
}

/** How a mailing stands, in the words of its channel. */
export function standsOf({ channel, state }: MailingInfo, t: ReturnType<typeof useI18n>['t']): string {
  return channel === 'text' && (state === 'made' || state === 'sent')
    ? t(`mailing.text.${state}`)
    : t(`notices.mailing.${state}`);
}

/** A mailing that was broken off is made anew: letters with new codes, messages under their references. */
function Finish({ mailing: { id, channel } }: { readonly mailing: MailingInfo }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const finish = useMutation({
    mutationFn: () => noticesApi.finish(id),
    onSuccess: () => noticesChanged(queries),
  });
  return (
    <Card title={t('mailing.broken')}>
      <p>{t(channel === 'text' ? 'mailing.text.broken' : 'mailing.brokenText')}</p>
      <div className="rd-actions">
        <Button type="button" disabled={finish.isPending} onClick={() => finish.mutate()}>
          {t(channel === 'text' ? 'mailing.text.finish' : 'mailing.finish')}
        </Button>
      </div>
      <p role="status">{finish.isPending && channel === 'letter' && t('notices.making')}</p>
      {finish.isError && <Failure error={finish.error} />}
    </Card>
  );
}

function Out({ mailing }: { readonly mailing: MailingInfo }) {
  const { t } = useI18n();
  const isText = mailing.channel === 'text';
  const queries = useQueryClient();
  const pull = useMutation({
    mutationFn: () => noticesApi.pull(mailing.id),
    onSuccess: () => noticesChanged(queries),
    gcTime: 0,
  });
  const send = useMutation({ mutationFn: noticesApi.send, onSuccess: () => noticesChanged(queries) });
  return (
    <>
      <Files mailing={mailing} />
      <Card title={t('mailing.before')}>
        <p>{t(isText ? 'mailing.text.pull' : 'mailing.pullText')}</p>
        <div className="rd-actions">
          <Button type="button" outline disabled={pull.isPending} onClick={() => pull.mutate()}>
            {t(isText ? 'mailing.text.pullButton' : 'mailing.pull')}
          </Button>
        </div>
        <div role="status">{pull.data && <PullList out={pull.data} isText={isText} />}</div>
        {pull.isError && <Failure error={pull.error} />}
        <p>{t(isText ? 'mailing.text.sendText' : 'mailing.sendText')}</p>
        <div className="rd-actions">
          <Button type="button" disabled={send.isPending} onClick={() => send.mutate(mailing.id)}>
            {t(isText ? 'mailing.text.send' : 'mailing.send')}
          </Button>
        </div>
        {send.error && <Failure error={send.error} />}
      </Card>
    </>
  );
}

function PullList({ out, isText }: { readonly out: readonly PulledOut[]; readonly isText: boolean }) {
  const { t, textOr } = useI18n();
  if (out.length === 0) return <p>{t(isText ? 'mailing.text.pullNone' : 'mailing.pullNone')}</p>;
  const why = (each: string) => textOr(`notices.why.${each}`, each);
  return (
    <>
      <p>
        <strong>{t('mailing.pulled', { n: out.length })}</strong>
      </p>
      <ul>
        {out.map(({ notice, name, why: because }) => (
          <li key={notice}>
            {name} · {why(because)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Files({ mailing: { id, channel, files } }: { readonly mailing: MailingInfo }) {
  const { t, bytes } = useI18n();
  return (
    <Card title={t('mailing.files')}>
      <p>{t(channel === 'text' ? 'mailing.text.files' : 'mailing.filesText')}</p>
      {files.length > 1 && (
        <div className="rd-actions">
          <Download className="usa-button" href={`/api/notices/mailings/${id}/zip`}>
            {t('mailing.zip', { size: bytes(files.reduce((sum, each) => sum + each.bytes, 0)) })}
          </Download>
        </div>
      )}
      <Scroll label={t('mailing.files')}>
        <table className="usa-table usa-table--borderless rd-table">
          <thead>
            <tr>
              <th scope="col">{t('mailing.file')}</th>
              <th scope="col" className="rd-num">
                {t('mailing.bytes')}
              </th>
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <tr key={file.name}>
                <th scope="row">
                  <Download href={`/api/notices/mailings/${id}/files/${encodeURIComponent(file.name)}`}>
                    {file.name}
                  </Download>
                </th>
                <td className="rd-num">{bytes(file.bytes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  );
}
