import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import type { MailingInfo, SendingCount, SessionInfo } from '../../../../src/server/api-types.ts';
import { NOTICES, noticesApi, noticesChanged } from '../../api/notices.ts';
import { useJob } from '../../api/use-job.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Crumb } from '../../parts/crumb.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Card, PageHead } from '../../parts/page.tsx';
import { JobProgress } from '../../parts/progress.tsx';
import { Awaiting, Failure } from '../../parts/states.tsx';

type Props = { readonly mailing: MailingInfo; readonly session: SessionInfo };

/** E-mails that somebody asked for: released by another, sent while people work, paused and sent on. */
export function Sending({ mailing, session }: Props) {
  const { t, n, when } = useI18n();
  const { id, county, state } = mailing;
  const queries = useQueryClient();
  const event = useJob(id, state === 'sending', () => noticesChanged(queries));
  const counts = useQuery({ queryKey: [NOTICES, 'sending', id], queryFn: () => noticesApi.countEmails(id) });
  const by = (who: string | null, at: string | null) => (at === null ? '–' : `${who}, ${when(at)}`);
  const facts = [
    [t('mailing.email.count'), n(mailing.notices)],
    [t('mailing.email.pace'), n(mailing.pace ?? 0)],
    [t('mailing.email.asked'), by(mailing.created_by, mailing.created_at)],
    [t('mailing.email.released'), by(mailing.released_by, mailing.released_at)],
    [t('mailing.email.over'), by(mailing.sent_by, mailing.sent_at)],
    [t('mailing.id'), id],
  ] as const;
  return (
    <>
      <PageHead
        title={t('mailing.email.heading', { county })}
        lead={t(`notices.mailing.${state}`)}
        crumb={
          <Crumb>
            <Link to="/notices">{t('mailing.back')}</Link>
          </Crumb>
        }
      />
      <Card>
        <Facts facts={facts} />
        {state === 'sending' ? (
          <JobProgress event={event} />
        ) : counts.data ? (
          <Counts counts={counts.data} />
        ) : (
          <Awaiting all={[counts]} />
        )}
      </Card>
      <Acts mailing={mailing} session={session} />
    </>
  );
}

function Counts({ counts }: { readonly counts: readonly SendingCount[] }) {
  const { t, n, textOr } = useI18n();
  const because = (why: string) => textOr(`notices.why.${why}`, why);
  return (
    <ul>
      {counts.map(({ state, why, notices }) => (
        <li key={`${state} ${why}`}>
          {t(state === 'due' ? 'mailing.email.due' : `notices.state.${state}`)}
          {why !== '' && ` (${because(why)})`}: {n(notices)}
        </li>
      ))}
    </ul>
  );
}

type Act = keyof typeof noticesApi.emailActs;

function Acts({ mailing: { id, state, why, created_by: asked }, session }: Props) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const act = useMutation({
    mutationFn: (what: Act) => noticesApi.emailActs[what](id),
    onSettled: () => noticesChanged(queries),
  });
  const button = (what: Act, outline = false) => (
    <Button key={what} type="button" outline={outline} disabled={act.isPending} onClick={() => act.mutate(what)}>
      {t(`mailing.email.${what}`)}
    </Button>
  );
  const maySend = session.may.includes('notices.send');
  const isOwn = asked === session.account;
  const mayRelease = session.may.includes('notices.release') && !isOwn;
  return (
    <>
      {state === 'asked' && (
        <Card title={t('mailing.email.releaseTitle')}>
          <p>{t(mayRelease ? 'mailing.email.releaseText' : isOwn ? 'mailing.email.own' : 'mailing.email.waits')}</p>
          <div className="rd-actions">
            {mayRelease && button('release')}
            {maySend && button('withdraw', true)}
          </div>
        </Card>
      )}
      {state === 'sending' && maySend && <div className="rd-actions rd-section">{button('pause')}</div>}
      {state === 'paused' && (
        <Card title={t('mailing.email.paused')}>
          <p role="status">{t(`mailing.email.why.${why ?? 'fault'}`)}</p>
          {maySend && (
            <div className="rd-actions">
              {button('resume')}
              {button('withdraw', true)}
            </div>
          )}
        </Card>
      )}
      {act.isError && <Failure error={act.error} />}
    </>
  );
}
