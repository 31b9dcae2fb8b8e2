import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Label, Select } from '@trussworks/react-uswds';
import { useState } from 'react';
import { api } from '../api/client.ts';
import { Card, PageHead, useTitle } from '../components/page.tsx';
import { save } from '../components/save.ts';
import { Failure, Loading } from '../components/states.tsx';
import { useI18n } from '../i18n/index.tsx';

/** The log of who did what, for the operator: newest first, a hundred lines at a time. */
export function Log() {
  const { t, when } = useI18n();
  useTitle(t('log.title'));
  const [what, setWhat] = useState('');
  const log = useInfiniteQuery({
    queryKey: ['log', what],
    queryFn: ({ pageParam }) => api.log(what, pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.older,
  });
  const lines = log.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <>
      <PageHead
        title={t('log.title')}
        lead={t('log.lead')}
        actions={
          <Button type="button" outline onClick={() => void api.exportLog().then((log) => save(log, 'log.csv'))}>
            {t('log.export')}
          </Button>
        }
      />
      <Card>
        <Label htmlFor="log-what">{t('log.what')}</Label>
        <Select id="log-what" name="what" value={what} onChange={(event) => setWhat(event.target.value)}>
          <option value="">{t('log.all')}</option>
          {log.data?.pages[0]?.kinds.map((kind) => (
            <option key={kind} value={kind}>
              {kind}
            </option>
          ))}
        </Select>
        {log.isError && <Failure error={log.error} />}
        {log.isPending && <Loading />}
        <table className="usa-table usa-table--borderless rd-table">
          <caption className="usa-sr-only">{t('log.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('log.at')}</th>
              <th scope="col">{t('log.who')}</th>
              <th scope="col">{t('log.what')}</th>
              <th scope="col">{t('log.about')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <td>{when(line.at)}</td>
                <td>{line.who}</td>
                <td>
                  <code>{line.what}</code>
                </td>
                <td>{line.about}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {log.hasNextPage && (
          <Button type="button" outline onClick={() => void log.fetchNextPage()}>
            {t('log.older')}
          </Button>
        )}
      </Card>
    </>
  );
}
