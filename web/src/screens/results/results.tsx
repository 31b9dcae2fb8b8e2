import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import { useEffect, useRef, useState } from 'react';
import type { RunInfo } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useJob } from '../../api/use-job.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law } from '../../law-words.tsx';
import { DeleteRun } from '../../parts/confirm.tsx';
import { Notice } from '../../parts/notice.tsx';
import { OfUnit } from '../../parts/of-unit.tsx';
import { focusHeading, PageHead, useTitle } from '../../parts/page.tsx';
import { JobProgress } from '../../parts/progress.tsx';
import { AgainLink, RunAgain } from '../../parts/run-again.tsx';
import { RunCrumb } from '../../parts/run-crumb.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { Empty, Failure, Loading, Lost } from '../../parts/states.tsx';
import { Downloads } from './downloads.tsx';
import { HowRead } from './how-read.tsx';
import { InputNotes } from './input-notes.tsx';
import { OpenMatters } from './open-matters.tsx';
import { ResultFigures } from './result-figures.tsx';
import { RunNote } from './run-note.tsx';

/** Screen 3: the figures of a run, each a way to the rows behind it; before that, how far the run is. */
export function Results() {
  const { t } = useI18n();
  useTitle(t('results.title'));
  const { run: id } = useParams({ from: '/runs/$run' });
  const run = useQuery({ queryKey: ['run', id], queryFn: () => api.run(id) });
  if (run.isError) return <Lost error={run.error} />;
  if (!run.data) return <Loading />;
  const shown = run.data.state === 'done' || run.data.state === 'loading';
  return shown ? <Finished run={run.data} /> : <Unfinished run={run.data} />;
}

function Unfinished({ run }: { readonly run: RunInfo }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const again = () => void queries.invalidateQueries({ queryKey: ['run', run.id] });
  const active = run.state === 'queued' || run.state === 'running';
  const event = useJob(run.id, active, again);
  // The figures are there before the list of convictions is, and the job goes on.
  const shown = event?.kind === 'shown' || (event?.kind === 'progress' && event.progress.stage === 'loading');
  useEffect(() => {
    if (shown) void queries.invalidateQueries({ queryKey: ['run', run.id] });
  }, [shown, queries, run.id]);
  const [asking, setAsking] = useState(false);
  const was = useRef(active);
  useEffect(() => {
    if (was.current !== active) focusHeading();
    was.current = active;
  }, [active]);
  // When another tab was faster and the server refuses, the screen shows how the run stands now.
  const resume = useMutation({ mutationFn: () => api.resumeRun(run.id), onSettled: again });
  const remove = useMutation({
    mutationFn: () => api.deleteRun(run.id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['runs'] });
      await navigate({ to: '/' });
    },
  });
  return (
    <>
      <PageHead title={run.name} crumb={<RunCrumb run={run.id} />} />
      {active ? (
        <section className="rd-card" aria-label={t('run.working')}>
          <h2>{t('run.working')}</h2>
          <JobProgress event={event} />
          <p className="rd-muted">{t('run.leave')}</p>
          <Button type="button" outline onClick={() => void api.cancelJob(run.id)}>
            {t('run.cancel')}
          </Button>
        </section>
      ) : (
        <Empty heading={t(`state.${run.state}`)}>
          <p>{run.problem && <Sentence of={run.problem} />}</p>
          {resume.isError && <Failure error={resume.error} />}
          {remove.isError && <Failure error={remove.error} />}
          <div className="rd-actions">
            <Button type="button" disabled={resume.isPending} onClick={() => resume.mutate()}>
              {t('runs.resume')}
            </Button>
            <Link to="/new" search={{ input: run.inputId, again: run.id }} className="usa-button usa-button--outline">
              {t('again.change')}
            </Link>
            {run.deletable === 'yes' && (
              <Button type="button" outline onClick={() => setAsking(true)}>
                {t('runs.deleteAction')}
              </Button>
            )}
          </div>
          {asking && <DeleteRun name={run.name} onClose={() => setAsking(false)} onConfirm={() => remove.mutate()} />}
        </Empty>
      )}
    </>
  );
}

function Finished({ run }: { readonly run: RunInfo }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const filling = run.state === 'loading';
  const event = useJob(run.id, filling, () => void queries.invalidateQueries({ queryKey: ['run', run.id] }));
  const figures = useQuery({ queryKey: ['figures', run.id], queryFn: () => api.figures(run.id) });
  return (
    <>
      <PageHead
        title={run.name}
        crumb={<RunCrumb run={run.id} />}
        lead={
          <>
            {run.choice.county} · <Law>{run.policyTitle}</Law> · {t('runs.asOf', { date: run.choice.asOf })}
            {run.invented && <span className="rd-chip">{t('runs.invented')}</span>}
          </>
        }
        actions={
          <>
            <RunAgain run={run} />
            <Link to="/compare" search={{ left: run.id }} className="usa-button usa-button--outline">
              {t('results.compare')}
            </Link>
            <Link to="/runs/$run/savings" params={{ run: run.id }} className="usa-button usa-button--outline">
              {t('results.savings')}
            </Link>
            <Link to="/runs/$run/convictions" params={{ run: run.id }} className="usa-button">
              {t('results.all')}
            </Link>
          </>
        }
      />
      <RunNote run={run} />
      {run.problem && (
        <Notice type="error" heading={t('results.disagree')}>
          <Sentence of={run.problem} />
        </Notice>
      )}
      {filling && (
        <section className="rd-card" aria-label={t('run.filling')}>
          <p>{t('run.filling')}</p>
          <JobProgress event={event} />
        </section>
      )}
      {run.summary && !run.summary.complete && (
        <Notice type="warning" heading={t('results.incomplete', { n: run.summary.linesSetAside })}>
          {t('results.incompleteText')}
        </Notice>
      )}
      {run.summary?.convictionsDecided === 0 && (
        <Notice type="warning" heading={t('results.nothing', { county: run.choice.county })}>
          {t('results.nothingText')} <AgainLink run={run} />
        </Notice>
      )}
      <InputNotes run={run} />
      <OfUnit run={run} />
      {run.invented && <p className="rd-callout">{t('lead.results')}</p>}
      {run.corrections > 0 && (
        <Notice type="info">
          {t('results.corrections', { n: run.corrections })}{' '}
          {run.elsewhere > 0 && t('results.elsewhere', { n: run.elsewhere })}
        </Notice>
      )}
      {run.correctionsSince > 0 && (
        <Notice type="info">
          {t('again.since', { n: run.correctionsSince })} <AgainLink run={run} />
        </Notice>
      )}
      {figures.isError && <Failure error={figures.error} />}
      {figures.isPending && <Loading />}
      {figures.data && <ResultFigures run={run} figures={figures.data} />}
      <OpenMatters run={run} />
      {run.readings && <HowRead readings={run.readings} />}
      <Downloads run={run} />
    </>
  );
}
