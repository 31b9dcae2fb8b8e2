import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Label, Select } from '@trussworks/react-uswds';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { save } from '../../parts/save.ts';
import { Scroll } from '../../parts/scroll.tsx';
import { Failure, Loading } from '../../parts/states.tsx';

/** The log of who did what, for the operator: newest first, a hundred lines at a time. */
export function Log() {
  const { t, textOr, when } = useI18n();
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
  // What a later Redress notes is shown as it is noted.
  const wordsOf = (what: string) => {
    const key = `did.${what}`;
    return textOr(key, what);
  };
  return (
    <>
      <PageHead
        title={t('log.title')}
        lead={t('log.lead')}
        actions={
          <Button type="button" outline disabled={take.isPending} onClick={() => take.mutate()}>
            {t('log.export')}
          </Button>
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
        <Scroll label={t('log.title')}>
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
                    {line.outcome === 'denied' && <span className="rd-chip">{t('log.denied')}</span>}{' '}
                    {wordsOf(line.what)}
                  </td>
                  <td>
                    <About what={line.what} about={line.about} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
        {log.hasNextPage && (
          <Button type="button" outline onClick={() => void log.fetchNextPage()}>
            {t('log.older')}
          </Button>
        )}
      </Card>
    </>
  );
}

/** What is done in a run, whose id stands first in what it is about. */
const OF_RUNS = /^(run|rows|person|petition|file|documents)\./;
const RUN = /^([0-9a-f]{16})(.*)$/;

/** What a line is about; a run leads to it. */
function About({ what, about }: { readonly what: string; readonly about: string }) {
  const [, run, rest] = (what !== 'run.delete' && OF_RUNS.test(what) && RUN.exec(about)) || [];
  if (run === undefined) return <code>{about}</code>;
  return (
    <code>
      <Link to="/runs/$run" params={{ run }}>
        {run}
      </Link>
      {rest}
    </code>
  );
}
