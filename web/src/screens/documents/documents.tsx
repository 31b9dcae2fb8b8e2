import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import { useEffect, useRef } from 'react';
import type { DocumentsState, RunInfo } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { papersApi } from '../../api/papers.ts';
import { useJob } from '../../api/use-job.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Card, focusHeading, PageHead, useTitle } from '../../parts/page.tsx';
import { JobProgress } from '../../parts/progress.tsx';
import { RunCrumb } from '../../parts/run-crumb.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { Failure, Loading, Lost } from '../../parts/states.tsx';
import { ChoosePapers } from './choose-papers.tsx';
import { CourtFormCard } from './court-form.tsx';
import { MadePapers } from './made-papers.tsx';
import { PaperLists } from './paper-lists.tsx';

/** The papers of a run: by whose profile, which, with which lists; then what was made, and what to look at first. */
export function DocumentsScreen() {
  const { t } = useI18n();
  useTitle(t('papers.title'));
  const { run: id } = useParams({ from: '/runs/$run/documents' });
  const run = useQuery({ queryKey: ['run', id], queryFn: () => api.run(id) });
  const state = useQuery({ queryKey: ['documents', id], queryFn: () => papersApi.documents(id) });
  if (run.isError || state.isError) return <Lost error={run.error ?? state.error} />;
  if (!run.data || !state.data) return <Loading />;
  return (
    <>
      <PageHead
        title={t('papers.title')}
        crumb={<RunCrumb run={id} to="results" />}
        lead={
          <>
            {t('papers.lead')}
            <span className="rd-small rd-block">
              {run.data.name} · {run.data.choice.county} · {t('runs.asOf', { date: run.data.choice.asOf })}
            </span>
          </>
        }
      />
      {run.data.state === 'done' ? (
        <Desk run={run.data} state={state.data} />
      ) : (
        <Notice type="info">{t('papers.notDone')}</Notice>
      )}
    </>
  );
}

function Desk({ run, state }: { readonly run: RunInfo; readonly state: DocumentsState }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const again = () => {
    void queries.invalidateQueries({ queryKey: ['documents', run.id] });
    void queries.invalidateQueries({ queryKey: ['files', run.id] });
  };
  const event = useJob(state.job, state.active, again);
  const cancel = useMutation({ mutationFn: () => api.cancelJob(state.job) });
  // Keyboards go on at the heading when what they stood on gives place to the progress, and to the papers after it.
  const was = useRef(state.active);
  useEffect(() => {
    if (was.current !== state.active) focusHeading();
    was.current = state.active;
  }, [state.active]);
  if (state.active) {
    return (
      <Card title={t('papers.working')}>
        <JobProgress event={event} />
        <p className="rd-muted">{t('papers.leave')}</p>
        {cancel.isError && <Failure error={cancel.error} />}
        <Button type="button" outline disabled={cancel.isPending} onClick={() => cancel.mutate()}>
          {t('common.cancel')}
        </Button>
      </Card>
    );
  }
  return (
    <>
      {state.problem !== null && (
        <p className="rd-callout rd-callout--open rd-lines" role="status">
          <Sentence of={state.problem} />
        </p>
      )}
      <MadePapers run={run} state={state} />
      <ProfileCard run={run} state={state} />
      <PaperLists run={run.id} lists={state.inputs.lists} onChange={again} />
      <ChoosePapers run={run} state={state} onMade={again} />
      {state.kinds.includes('motion') && <CourtFormCard run={run.id} form={state.inputs.form} onChange={again} />}
    </>
  );
}

function ProfileCard({ run, state }: { readonly run: RunInfo; readonly state: DocumentsState }) {
  const { t } = useI18n();
  const { profile, ...office } = state.profile;
  return (
    <Card title={t('papers.profile')}>
      {profile === null ? (
        <p>{t('papers.profileNone')}</p>
      ) : (
        <p>
          {t('documents.profileIs', { county: profile.county, date: profile.date, signer: profile.office.signer })}
          {profile.order.date !== undefined && ` ${t('documents.ordered', { date: profile.order.date })}`}
        </p>
      )}
      {state.dates.map((doubt) => (
        <p key={doubt.path + doubt.code} className="rd-unknown">
          {t(`profile.date.${doubt.code}`, { date: doubt.date, other: doubt.other })}
        </p>
      ))}
      <p>
        <Link
          className="usa-button usa-button--outline"
          to="/office/$state/$county"
          params={office}
          search={{ run: run.id }}
        >
          {t(profile === null ? 'papers.profileFill' : 'papers.profileChange')}
        </Link>
      </p>
    </Card>
  );
}
