import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import type { NoticeCount } from '../../../../src/server/api-types.ts';
import { noticesApi, noticesChanged } from '../../api/notices.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card } from '../../parts/page.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Failure } from '../../parts/states.tsx';

type Props = { readonly counts: readonly NoticeCount[]; readonly maySend: boolean };

/** Where notices stand, for each law and county that tells people. */
export function Offices({ counts, maySend }: Props) {
  const { t } = useI18n();
  if (counts.length === 0)
    return (
      <Card title={t('notices.owed')}>
        <p>{t('notices.owedNone')}</p>
      </Card>
    );
  const offices = [...Map.groupBy(counts, ({ procedure, county }) => `${procedure} ${county}`).values()];
  return offices.map((own) => (
    <OfficeCard key={`${own[0]!.procedure} ${own[0]!.county}`} counts={own} maySend={maySend} />
  ));
}

function OfficeCard({ counts, maySend }: Props) {
  const { t, n, textOr } = useI18n();
  const { procedure, county } = counts[0]!;
  const why = (each: string) => textOr(`notices.why.${each}`, each);
  return (
    <Card title={county}>
      <p className="rd-small rd-muted">{procedure}</p>
      <Scroll label={county}>
        <table className="usa-table usa-table--borderless rd-table">
          <thead>
            <tr>
              <th scope="col">{t('notices.event')}</th>
              <th scope="col">{t('notices.stands')}</th>
              <th scope="col" className="rd-num">
                {t('notices.people')}
              </th>
              <th scope="col">{t('notices.first')}</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ event, channel, state, why: because, notices, first }) => (
              <tr key={`${event} ${channel} ${state} ${because}`}>
                <th scope="row">
                  {t(`notices.event.${event}`)}
                  <span className="rd-block rd-small">{t(`notices.channel.${channel}`)}</span>
                </th>
                <td>
                  {t(`notices.state.${state}`)}
                  {because !== '' && <span className="rd-block rd-small">{why(because)}</span>}
                </td>
                <td className="rd-num">{n(notices)}</td>
                <td>{first ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {maySend && <Acts office={{ procedure, county }} due={dueOf(counts)} />}
    </Card>
  );
}

/** Letters that can be made now. */
function dueOf(counts: readonly NoticeCount[]): number {
  return counts
    .filter(({ state, channel }) => state === 'due' && channel === 'letter')
    .reduce((sum, { notices }) => sum + notices, 0);
}

/** Letters of one mailing: what a mail room folds in a day, and a server prints in a minute. */
const MOST = 500;

type ActsProps = { readonly office: { readonly procedure: string; readonly county: string }; readonly due: number };

function Acts({ office, due }: ActsProps) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const assess = useMutation({
    mutationFn: () => noticesApi.assess(office),
    onSuccess: () => noticesChanged(queries),
  });
  const make = useMutation({
    mutationFn: () => noticesApi.make({ ...office, most: MOST, separate: false }),
    onSuccess: ({ id }) => navigate({ to: '/notices/$mailing', params: { mailing: id } }),
    // A mailing that was broken off stands in the list and can be finished.
    onSettled: () => noticesChanged(queries),
  });
  const busy = assess.isPending || make.isPending;
  return (
    <>
      <div className="rd-actions">
        {due > 0 && (
          <Button type="button" disabled={busy} onClick={() => make.mutate()}>
            {t('notices.make', { n: Math.min(due, MOST) })}
          </Button>
        )}
        <Button type="button" outline disabled={busy} onClick={() => assess.mutate()}>
          {t('notices.assess')}
        </Button>
      </div>
      <p role="status">
        {make.isPending && t('notices.making')}
        {assess.isSuccess && t('notices.assessed')}
      </p>
      {assess.isError && <Failure error={assess.error} />}
      {make.isError && <Failure error={make.error} />}
    </>
  );
}
