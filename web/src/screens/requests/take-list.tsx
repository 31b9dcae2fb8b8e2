import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AnswersTaken } from '../../../../src/server/api-types.ts';
import { requestsApi, requestsChanged } from '../../api/requests.ts';
import { useI18n } from '../../i18n/index.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Card } from '../../parts/page.tsx';
import { Failure } from '../../parts/states.tsx';

/** Takes a filled-in list back. `here`: the list on the screen, to which no link is needed. */
export function TakeList({ here }: { readonly here?: string }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const take = useMutation({
    mutationFn: (file: File) => requestsApi.take(file),
    onSuccess: () => requestsChanged(queries),
  });
  return (
    <Card title={t('requests.take')}>
      <p>{t('requests.takeLead')}</p>
      <div className="rd-actions">
        <FileButton
          id="request-answers"
          label={t('requests.takeFile')}
          accept=".csv,text/csv"
          disabled={take.isPending}
          onFiles={([file]) => take.mutate(file)}
        />
      </div>
      <div role="status">{take.data && <Taken taken={take.data} here={here} />}</div>
      {take.isError && <Failure error={take.error} />}
    </Card>
  );
}

function Taken({ taken, here }: { readonly taken: AnswersTaken; readonly here: string | undefined }) {
  const { t, n, language } = useI18n();
  const { again, list, answered, notOnRecord, unchanged, rejects } = taken;
  return (
    <Notice type={rejects.length > 0 ? 'warning' : 'info'}>
      <p>
        <strong>{again ? t('requests.takenAgain') : t('requests.taken', { n: answered })}</strong>{' '}
        {!again && t('requests.takenCounts', { none: n(notOnRecord), same: n(unchanged) })}{' '}
        {list !== here && (
          <Link to="/requests/$request" params={{ request: list }}>
            {t('requests.toList')}
          </Link>
        )}
      </p>
      {rejects.length > 0 && <p>{t('requests.rejects', { n: rejects.length })}</p>}
      <ul>
        {rejects.map((said) => (
          <li key={said.en}>{said[language]}</li>
        ))}
      </ul>
    </Notice>
  );
}
