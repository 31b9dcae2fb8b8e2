import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import { lazy, Suspense, useState } from 'react';
import type { RunInfo } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useJob } from '../../api/use-job.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law } from '../../law-words.tsx';
import { DeleteRun } from '../../parts/confirm.tsx';
import { Notice } from '../../parts/notice.tsx';
import { focusHeading, PageHead, useTitle } from '../../parts/page.tsx';
import { JobProgress } from '../../parts/progress.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { TourOffer } from '../../parts/tour-offer.tsx';
import { useStates } from '../../states.ts';
import { BeginHere } from './begin-here.tsx';

/** What words mean is not waited for. */
const Words = lazy(async () => ({ default: (await import('../../parts/words.tsx')).Words }));

/** Loaded when somebody renames a run. */
const RenameRun = lazy(async () => ({ default: (await import('./rename-run.tsx')).RenameRun }));

/** Loaded when somebody writes about a run. */
const WriteRunNote = lazy(async () => ({ default: (await import('../../parts/write-run-note.tsx')).WriteRunNote }));

/** The funnel of the review is for offices that have matters; others do not load it. */
const Funnel = lazy(async () => ({ default: (await import('./funnel.tsx')).Funnel }));

/** Screen 1: what was analysed when, by whom, on what, under which policy. */
export function Runs() {
  const { t } = useI18n();
  useTitle(t('runs.title'));
  const queries = useQueryClient();
  const runs = useQuery({ queryKey: ['runs'], queryFn: api.runs });
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const overview = useQuery({
    queryKey: ['overview'],
    queryFn: api.overview,
    enabled: session.data?.may.includes('matters.see') === true,
  });
  const mayMake = session.data?.may.includes('runs.make') === true;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const navigate = useNavigate();
  if (runs.isError) return <Failure error={runs.error} retry={() => void runs.refetch()} />;
  if (!runs.data) return <Loading />;
  if (runs.data.length === 0) return <FirstRun />;
  const choose = (id: string, on: boolean) =>
    setChosen((before) => (on ? [...before.slice(-1), id] : before.filter((each) => each !== id)));
  return (
    <>
      <PageHead
        title={t('runs.title')}
        lead={
          <Suspense fallback={t('runs.lead')}>
            <Words text={t('runs.lead')} />
          </Suspense>
        }
        actions={
          <>
            {runs.data.filter(({ state }) => state === 'done').length > 1 && (
              <Button
                type="button"
                outline
                disabled={chosen.length !== 2}
                title={chosen.length === 2 ? undefined : t('runs.compareHint')}
                onClick={() => void navigate({ to: '/compare', search: { left: chosen[0], right: chosen[1] } })}
              >
                {t('runs.compare')}
              </Button>
            )}
            {mayMake && (
              <Link to="/new" className="usa-button">
                {t('runs.new')}
              </Link>
            )}
          </>
        }
      />
      {overview.data && overview.data.length > 0 && (
        <Suspense fallback={<Loading />}>
          <Funnel overview={overview.data} />
        </Suspense>
      )}
      <BeginHere slim />
      <Scroll label={t('runs.title')}>
        <table className="usa-table usa-table--borderless rd-table">
          <thead>
            <tr>
              <th scope="col">
                <span className="usa-sr-only">{t('runs.choose')}</span>
              </th>
              <th scope="col">{t('runs.name')}</th>
              <th scope="col">{t('runs.state')}</th>
              <th scope="col">{t('runs.files')}</th>
              <th scope="col">{t('runs.policy')}</th>
              <th scope="col">{t('runs.when')}</th>
              <th scope="col">
                <span className="usa-sr-only">{t('runs.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {runs.data.map((run) => (
              <RunRow
                key={run.id}
                run={run}
                mayMake={mayMake}
                chosen={chosen.includes(run.id)}
                onChoose={(on) => choose(run.id, on)}
                onChange={() => void queries.invalidateQueries({ queryKey: ['runs'] })}
              />
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

type RowProps = {
  readonly run: RunInfo;
  /** Whether who looks may make runs, name them and write about them. */
  readonly mayMake: boolean;
  readonly chosen: boolean;
  readonly onChoose: (on: boolean) => void;
  readonly onChange: () => void;
};

function RunRow({ run, mayMake, chosen, onChoose, onChange }: RowProps) {
  const { t, when } = useI18n();
  const [asking, setAsking] = useState<'delete' | 'rename' | 'note'>();
  const active = run.state === 'queued' || run.state === 'running';
  const event = useJob(run.id, active, onChange);
  const remove = useMutation({
    mutationFn: () => api.deleteRun(run.id),
    onSuccess: () => {
      focusHeading();
      onChange();
    },
  });
  // When another tab was faster and the server refuses, the screen shows how the run stands now.
  const resume = useMutation({ mutationFn: () => api.resumeRun(run.id), onSettled: onChange });
  return (
    <tr>
      <td>
        {run.state === 'done' && (
          <input
            type="checkbox"
            className="rd-check"
            checked={chosen}
            onChange={({ target }) => onChoose(target.checked)}
            aria-label={t('runs.chooseOne', { name: run.name })}
          />
        )}
      </td>
      <th scope="row">
        <Link to="/runs/$run" params={{ run: run.id }}>
          {run.name}
        </Link>
        {run.invented && <span className="rd-chip">{t('runs.invented')}</span>}
        {run.corrections > 0 && <span className="rd-chip">{t('runs.corrected', { n: run.corrections })}</span>}
        <div className="rd-small rd-muted">
          {run.choice.county} · {t('runs.asOf', { date: run.choice.asOf })}
        </div>
        {run.note && <p className="rd-small rd-note-text rd-note-text--short">{run.note.text}</p>}
      </th>
      <td>
        {active ? (
          <JobProgress event={event} />
        ) : (
          <span className={`rd-state rd-state--${run.state}`}>{t(`state.${run.state}`)}</span>
        )}
        {run.problem && (
          <div className="rd-small">
            <Sentence of={run.problem} />
          </div>
        )}
      </td>
      <td>
        {run.files.join(', ')}
        {run.summary && (
          <div className="rd-small rd-muted">
            {t('runs.size', { people: run.summary.people, lines: run.summary.lines })}
            <br />
            {t('runs.found', { n: run.summary.convictionsDecided, people: run.summary.peopleWithRelief })}
          </div>
        )}
      </td>
      <td>
        <Law>{run.policyTitle}</Law>
      </td>
      <td>
        {when(run.createdAt)}
        <div className="rd-small rd-muted">{run.createdBy}</div>
      </td>
      <td className="rd-row-actions">
        {active && (
          <Button type="button" unstyled onClick={() => void api.cancelJob(run.id)}>
            {t('common.cancel')}
          </Button>
        )}
        {mayMake && (run.state === 'interrupted' || run.state === 'failed' || run.state === 'cancelled') && (
          <Button type="button" unstyled onClick={() => resume.mutate()}>
            {t('runs.resume')}
          </Button>
        )}
        {mayMake && run.state === 'done' && (
          <Link to="/new" search={{ input: run.inputId, again: run.id }}>
            {t('again.link')}
            <span className="usa-sr-only"> {run.name}</span>
          </Link>
        )}
        {mayMake && (
          <>
            <Button type="button" unstyled onClick={() => setAsking('rename')}>
              {t('runs.rename')}
              <span className="usa-sr-only"> {run.name}</span>
            </Button>
            <Button type="button" unstyled onClick={() => setAsking('note')}>
              {t('runs.note')}
              <span className="usa-sr-only"> {run.name}</span>
            </Button>
          </>
        )}
        {!active && run.deletable === 'matters' && (
          <p className="rd-small rd-muted rd-why-kept">{t('runs.hasMatters')}</p>
        )}
        {!active && run.deletable === 'yes' && (
          <Button type="button" unstyled className="rd-danger" onClick={() => setAsking('delete')}>
            {t('common.delete')}
            <span className="usa-sr-only"> {run.name}</span>
          </Button>
        )}
        {remove.isError && <Failure error={remove.error} />}
        {resume.isError && <Failure error={resume.error} />}
        {asking === 'delete' && (
          <DeleteRun name={run.name} onClose={() => setAsking(undefined)} onConfirm={() => remove.mutate()} />
        )}
        {asking === 'note' && (
          <Suspense>
            <WriteRunNote run={run} onWritten={onChange} onClose={() => setAsking(undefined)} />
          </Suspense>
        )}
        {asking === 'rename' && (
          <Suspense>
            <RenameRun run={run} onRenamed={onChange} onClose={() => setAsking(undefined)} />
          </Suspense>
        )}
      </td>
    </tr>
  );
}

/** What a person sees first: what this is, and two ways in. */
function FirstRun() {
  const { t, language } = useI18n();
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const states = useStates();
  const navigate = useNavigate();
  const demo = useMutation({
    mutationFn: async () => {
      const { id } = await api.createInput('invented', states.find(({ invents }) => invents)?.id);
      await api.inspect(id);
      return id;
    },
    onSuccess: (id) => void navigate({ to: '/new', search: { input: id } }),
  });
  const isTable = ({ words }: (typeof states)[number]) =>
    states.filter((other) => other.words.form[language] === words.form[language]).length > 1;
  const [alone, tables] = [states.filter((state) => !isTable(state)), states.filter(isTable)];
  return (
    <>
      <PageHead title={t('first.title')} lead={t('first.lead')} />
      <TourOffer />
      <div className="rd-two">
        <section className="rd-card rd-card--tall">
          <h2>{t('first.tryHeading')}</h2>
          <p>{t('first.tryText')}</p>
          <ol className="rd-steps">
            <li>{t('first.step1')}</li>
            <li>{t('first.step2')}</li>
            <li>{t('first.step3')}</li>
          </ol>
          <Button type="button" disabled={demo.isPending} onClick={() => demo.mutate()}>
            {t('first.try')}
          </Button>
          {demo.isError && <Failure error={demo.error} />}
        </section>
        <section className="rd-card rd-card--tall">
          <h2>{t('first.ownHeading')}</h2>
          {alone.map(({ id, words }) => (
            <p key={id}>{words.files[language]}</p>
          ))}
          {tables.length > 0 && (
            <p>{t('first.courtTables', { states: tables.map(({ title }) => title).join(', ') })}</p>
          )}
          <BeginHere />
          <Link to="/steps">{t('steps.open')}</Link>
        </section>
      </div>
      <Notice type="info" heading={t('first.safeHeading')}>
        {t(session.data?.mode === 'accounts' ? 'first.safeOffice' : 'first.safeText')}
      </Notice>
    </>
  );
}
