import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Button, Label, Select } from '@trussworks/react-uswds';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { save } from '../../parts/save.ts';
import { Failure, Loading } from '../../parts/states.tsx';
import { LogTable, useKindWords } from './log-table.tsx';
import { LogLinks } from './review.tsx';

/** The log of who did what, for the operator: newest first, a hundred lines at a time. */
export function Log() {
  const { t } = useI18n();
  useTitle(t('log.title'));
  const [what, setWhat] = useState('');
  const log = useInfiniteQuery({
    queryKey: ['log', what],
    queryFn: ({ pageParam }) => api.log(what, pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.older,
  });
  const take = useMutation({ mutationFn: api.exportLog, onSuccess: (file) => save(file, 'log.csv') });
  const lines = log.data?.pages.flatMap((page) => page.lines) ?? [];
  const wordsOf = useKindWords();
  return (
    <>
      <PageHead
        title={t('log.title')}
        lead={t('log.lead')}
        actions={
          <>
            <LogLinks />
            <Button type="button" outline disabled={take.isPending} onClick={() => take.mutate()}>
              {t('log.export')}
            </Button>
          </>
        }
      />
      {take.isError && <Failure error={take.error} />}
      <Card>
        <Label htmlFor="log-what">{t('log.what')}</Label>
        <Select
          className="rd-log-what"
          id="log-what"
          name="what"
          value={what}
          onChange={(event) => setWhat(event.target.value)}
        >
          <option value="">{t('log.all')}</option>
          {log.data?.pages[0]?.kinds.map((kind) => (
            <option key={kind} value={kind}>
              {wordsOf(kind)}
            </option>
          ))}
        </Select>
        {log.isError && <Failure error={log.error} />}
        {log.isPending && <Loading />}
        <LogTable lines={lines} label={t('log.title')} />
        {log.hasNextPage && (
          <Button type="button" outline onClick={() => void log.fetchNextPage()}>
            {t('log.older')}
          </Button>
        )}
      </Card>
    </>
  );
}
