import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Label, Select } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { MessageAnswers, NoticeCount } from '../../../../src/server/api-types.ts';
import { noticesApi, noticesChanged } from '../../api/notices.ts';
import { useI18n } from '../../i18n/index.tsx';
import { useLawWords } from '../../law-words.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { Card } from '../../parts/page.tsx';
import { Failure } from '../../parts/states.tsx';

type Sender = { readonly id: string; readonly title: string };
type Office = Pick<NoticeCount, 'procedure' | 'county'>;
type Props = { readonly counts: readonly NoticeCount[]; readonly senders: readonly Sender[] };

/** Messages of one file: what a sender takes in one piece. */
const MOST = 5000;
/** Rows that changed nothing, of those that are listed at once. */
const LISTED = 50;

/** Text messages go out as a file for the sender of the office, and its answers come back as one. */
export function Messages({ counts, senders }: Props) {
  const { t } = useI18n();
  const { said, langOf } = useLawWords();
  const [sender, setSender] = useState(senders[0]!.id);
  const offices = new Map(counts.map(({ procedure, county }) => [`${procedure} ${county}`, { procedure, county }]));
  return (
    <Card title={t('notices.messages')}>
      <p>{t('notices.messagesLead')}</p>
      <Label htmlFor="notice-sender">{t('notices.sender')}</Label>
      <Select id="notice-sender" name="notice-sender" value={sender} onChange={({ target }) => setSender(target.value)}>
        {senders.map(({ id, title }) => (
          <option key={id} value={id} lang={langOf(title)}>
            {said(title)}
          </option>
        ))}
      </Select>
      {[...offices].map(([key, office]) => (
        <WriteFile key={key} office={office} sender={sender} />
      ))}
      <TakeAnswers sender={sender} />
    </Card>
  );
}

function WriteFile({ office, sender }: { readonly office: Office; readonly sender: string }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const write = useMutation({
    mutationFn: () => noticesApi.messages({ ...office, most: MOST, sender }),
    onSuccess: ({ id }) => navigate({ to: '/notices/$mailing', params: { mailing: id } }),
    // A mailing that was broken off stands in the list and can be finished.
    onSettled: () => noticesChanged(queries),
  });
  return (
    <>
      <div className="rd-actions rd-section">
        <Button type="button" outline disabled={write.isPending} onClick={() => write.mutate()}>
          {t('notices.writeMessages', { county: office.county })}
        </Button>
      </div>
      {write.isError && <Failure error={write.error} />}
    </>
  );
}

function TakeAnswers({ sender }: { readonly sender: string }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const take = useMutation({
    mutationFn: (file: File) => noticesApi.takeAnswers(sender, file),
    onSuccess: () => noticesChanged(queries),
  });
  return (
    <>
      <div className="rd-actions">
        <FileButton
          id="notice-answers"
          label={t('notices.takeAnswers')}
          accept=".csv,text/csv"
          outline
          disabled={take.isPending}
          onFiles={([file]) => take.mutate(file)}
        />
      </div>
      <div role="status">{take.data && <Taken answers={take.data} />}</div>
      {take.isError && <Failure error={take.error} />}
    </>
  );
}

function Taken({
  answers: { delivered, failed, stopped, waits, before, unknown },
}: {
  readonly answers: MessageAnswers;
}) {
  const { t, n } = useI18n();
  return (
    <>
      <p>{t('notices.answersTaken', { delivered, failed, stopped, waits, before })}</p>
      {unknown.length > 0 && (
        <>
          <p>
            <strong>{t('notices.answersUnknown', { n: unknown.length })}</strong>
          </p>
          <ul>
            {unknown.slice(0, LISTED).map(({ line, why }) => (
              <li key={line}>{t(`notices.unknown.${why}`, { line: n(line) })}</li>
            ))}
          </ul>
          {unknown.length > LISTED && <p>{t('notices.answersMore', { n: unknown.length - LISTED })}</p>}
        </>
      )}
    </>
  );
}
