import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { NoticeCount, ReportsTaken, UncertainEmail } from '../../../../src/server/api-types.ts';
import { NOTICES, noticesApi, noticesChanged } from '../../api/notices.ts';
import { useI18n } from '../../i18n/index.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { Card } from '../../parts/page.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Awaiting, Failure } from '../../parts/states.tsx';

type Office = Pick<NoticeCount, 'procedure' | 'county'>;

/** E-mails of one request at most. */
const MOST = 50_000;
const [SLOWEST, USUAL, FASTEST] = [1, 60, 600];

/** E-mails are asked for here and released where they are shown; what comes back of them is taken in here. */
export function Emails({ counts }: { readonly counts: readonly NoticeCount[] }) {
  const { t } = useI18n();
  const emails = useQuery({ queryKey: [NOTICES, 'emails'], queryFn: noticesApi.emails });
  if (!emails.data) return <Awaiting all={[emails]} />;
  const { server, uncertain } = emails.data;
  const offices = new Map(counts.map(({ procedure, county }) => [`${procedure} ${county}`, { procedure, county }]));
  return (
    <>
      <Card title={t('notices.emails')}>
        <p>{t('notices.emailsLead')}</p>
        {server ? (
          <>
            <p>{t('notices.emailServer', { ...server, server: `${server.host}:${server.port}` })}</p>
            <Ask offices={[...offices.values()]} />
          </>
        ) : (
          <p className="rd-callout">{t('notices.emailNoServer')}</p>
        )}
        <TakeReports />
      </Card>
      {uncertain.length > 0 && <Uncertain emails={uncertain} />}
    </>
  );
}

function Ask({ offices }: { readonly offices: readonly Office[] }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(String(USUAL));
  const pace = Number(typed);
  const isPace = Number.isInteger(pace) && pace >= SLOWEST && pace <= FASTEST;
  const ask = useMutation({
    mutationFn: (office: Office) => noticesApi.askEmails({ ...office, most: MOST, pace }),
    onSuccess: ({ id }) => navigate({ to: '/notices/$mailing', params: { mailing: id } }),
    onSettled: () => noticesChanged(queries),
  });
  return (
    <>
      <Label htmlFor="notice-pace">{t('notices.emailPace')}</Label>
      <TextInput
        id="notice-pace"
        name="notice-pace"
        type="number"
        min={SLOWEST}
        max={FASTEST}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <div className="rd-actions rd-section">
        {offices.map((office) => (
          <Button
            key={`${office.procedure} ${office.county}`}
            type="button"
            outline
            disabled={ask.isPending || !isPace}
            onClick={() => ask.mutate(office)}
          >
            {t('notices.askEmails', { county: office.county })}
          </Button>
        ))}
      </div>
      {ask.isError && <Failure error={ask.error} />}
    </>
  );
}

function TakeReports() {
  const { t } = useI18n();
  const queries = useQueryClient();
  const take = useMutation({
    mutationFn: async (files: readonly File[]): Promise<ReportsTaken> => {
      let sum: ReportsTaken = { noted: 0, others: 0, unknown: 0, distrusted: 0 };
      for (const file of files) sum = added(sum, await noticesApi.takeReports(file));
      return sum;
    },
    // The files before one that was refused are taken in.
    onSettled: () => noticesChanged(queries),
  });
  return (
    <>
      <h3 className="rd-section">{t('notices.reports')}</h3>
      <p>{t('notices.reportsLead')}</p>
      <div className="rd-actions">
        <FileButton
          id="notice-reports"
          label={t('notices.takeReports')}
          accept=".eml,.mbox,.txt,message/rfc822"
          multiple
          outline
          disabled={take.isPending}
          onFiles={(files) => take.mutate(files)}
        />
      </div>
      <div role="status">
        {take.data && <p>{t('notices.reportsTaken', take.data)}</p>}
        {take.data && take.data.distrusted > 0 && (
          <p className="rd-callout">
            <strong>{t('notices.reportsDistrusted', { n: take.data.distrusted })}</strong>
          </p>
        )}
      </div>
      {take.isError && <Failure error={take.error} />}
    </>
  );
}

function added(one: ReportsTaken, other: ReportsTaken): ReportsTaken {
  return {
    noted: one.noted + other.noted,
    others: one.others + other.others,
    unknown: one.unknown + other.unknown,
    distrusted: one.distrusted + other.distrusted,
  };
}

function Uncertain({ emails }: { readonly emails: readonly UncertainEmail[] }) {
  const { t, when } = useI18n();
  const queries = useQueryClient();
  const settle = useMutation({
    mutationFn: ({ id, again }: { readonly id: string; readonly again: boolean }) => noticesApi.settle(id, again),
    onSuccess: () => noticesChanged(queries),
  });
  return (
    <Card title={t('notices.uncertain')}>
      <p>{t('notices.uncertainLead')}</p>
      <Scroll label={t('notices.uncertain')}>
        <table className="usa-table usa-table--borderless rd-table">
          <thead>
            <tr>
              <th scope="col">{t('notices.uncertainMessage')}</th>
              <th scope="col">{t('notices.county')}</th>
              <th scope="col">{t('notices.uncertainBegun')}</th>
              <th scope="col">{t('notices.uncertainSettle')}</th>
            </tr>
          </thead>
          <tbody>
            {emails.map(({ id, message, county, begun }) => (
              <tr key={id}>
                <th scope="row">
                  <code>{message}</code>
                </th>
                <td>{county}</td>
                <td>{begun === '' ? '–' : when(begun)}</td>
                <td>
                  <div className="rd-actions">
                    {([false, true] as const).map((again) => (
                      <Button
                        key={String(again)}
                        type="button"
                        outline
                        disabled={settle.isPending}
                        aria-label={`${t(again ? 'notices.uncertainAgain' : 'notices.uncertainSent')} · ${message}`}
                        onClick={() => settle.mutate({ id, again })}
                      >
                        {t(again ? 'notices.uncertainAgain' : 'notices.uncertainSent')}
                      </Button>
                    ))}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {settle.isError && <Failure error={settle.error} />}
    </Card>
  );
}
