import { keepPreviousData, useMutation, usePrefetchQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import type { ProcedureOverview, QueueFilter } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law } from '../../law-words.tsx';
import { PageHead, useTitle } from '../../parts/page.tsx';
import { Awaiting, Empty, Failure, Loading } from '../../parts/states.tsx';
import { GiveMatters } from './give-matters.tsx';
import { KeptQueues } from './kept-queues.tsx';
import { QueueFilters } from './queue-filters.tsx';
import { QueueTable } from './queue-table.tsx';

const SIZE = 50;

/** The queue of matters: worklists, states and filters with their counts, and the matters that they leave. */
export function Queue() {
  const { t } = useI18n();
  useTitle(t('queue.title'));
  const { queue, after } = useSearch({ from: '/queue' });
  const overview = useQuery({ queryKey: ['overview'], queryFn: api.overview });
  // What the parts of the screen need is asked for beside the overview and not after it.
  usePrefetchQuery({ queryKey: ['session'], queryFn: api.session });
  usePrefetchQuery({ queryKey: ['queues'], queryFn: api.queues });
  if (!overview.data) return <Awaiting all={[overview]} />;
  // A kept address may name a procedure that has no matters here: then the first that has some is shown.
  const procedure = overview.data.find(({ id }) => id === queue?.procedure) ?? overview.data[0];
  if (!procedure) return <NoMatters />;
  const filter = { ...queue, procedure: procedure.id };
  return <Matters filter={filter} after={after ?? null} procedure={procedure} all={overview.data} />;
}

function NoMatters() {
  const { t } = useI18n();
  return (
    <>
      <PageHead title={t('queue.title')} />
      <Empty heading={t('queue.none')}>
        <p>{t('queue.noneText')}</p>
        <Link to="/">{t('queue.toRuns')}</Link> <Link to="/conflicts">{t('queue.conflicts')}</Link>
      </Empty>
    </>
  );
}

type Props = {
  readonly filter: QueueFilter;
  readonly after: string | null;
  readonly procedure: ProcedureOverview;
  readonly all: readonly ProcedureOverview[];
};

function Matters({ filter, after, procedure, all }: Props) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const may = session.data?.may ?? [];
  const mayAct = may.includes('matters.act');
  const page = useQuery({
    queryKey: ['queue', filter, after],
    queryFn: ({ signal }) => api.queue({ filter, after, size: SIZE }, signal),
    placeholderData: keepPreviousData,
  });
  const take = useMutation({
    mutationFn: () => api.nextMatter({ filter, from: null }),
    onSuccess: ({ id }) => void navigate({ to: '/matters/$matter', params: { matter: id }, search: { queue: filter } }),
  });
  const choose = (next: QueueFilter) => void navigate({ to: '/queue', search: { queue: next }, resetScroll: false });
  return (
    <>
      <PageHead
        title={t('queue.title')}
        lead={
          <>
            <Law>{procedure.title}</Law>
            <span className="rd-block rd-small">{t('queue.lead')}</span>
          </>
        }
        actions={
          <>
            {may.includes('lots.prepare') && (
              <Link to="/lots/new" search={{ queue: filter }} className="usa-button usa-button--outline">
                {t('queue.makeLot')}
              </Link>
            )}
            {may.includes('conflicts.declare') && <Link to="/conflicts">{t('queue.conflicts')}</Link>}
            <Link to="/calendar" search={{ procedure: procedure.id }}>
              {t('queue.calendar')}
            </Link>
            {may.includes('lots.see') && <Link to="/lots">{t('queue.lots')}</Link>}
            {(may.includes('checks.answer') || may.includes('checks.settle')) && (
              <Link to="/checks">{t('queue.checks')}</Link>
            )}
            {mayAct && (
              <Button type="button" disabled={take.isPending} onClick={() => take.mutate()}>
                {t('queue.start')}
              </Button>
            )}
          </>
        }
      />
      {take.isError && <Failure error={take.error} />}
      <QueueFilters filter={filter} procedure={procedure} all={all} onChoose={choose} />
      {may.includes('matters.assign') && <GiveMatters filter={filter} />}
      <KeptQueues filter={filter} mayKeep={mayAct} onOpen={choose} />
      {page.isError && <Failure error={page.error} retry={() => void page.refetch()} />}
      {page.isPending && <Loading />}
      {page.data && (
        <>
          <p role="status">
            <strong>{t('queue.count', { n: page.data.total })}</strong>
          </p>
          {page.data.total === 0 ? (
            <p>{t('queue.empty')}</p>
          ) : (
            <QueueTable rows={page.data.rows} states={procedure.states} filter={filter} busy={page.isPlaceholderData} />
          )}
          <nav className="rd-pages" aria-label={t('queue.title')}>
            {after !== null && (
              <Link to="/queue" search={{ queue: filter }} className="usa-button usa-button--outline">
                {t('queue.first')}
              </Link>
            )}
            {page.data.next !== null && (
              <Link
                to="/queue"
                search={{ queue: filter, after: page.data.next }}
                className="usa-button usa-button--outline"
              >
                {t('queue.next')}
              </Link>
            )}
          </nav>
        </>
      )}
    </>
  );
}
