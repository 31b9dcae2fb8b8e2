import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button, Checkbox } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { Verification } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useJob } from '../../api/use-job.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law, Laws } from '../../law-words.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { JobProgress } from '../../parts/progress.tsx';
import { RunCrumb } from '../../parts/run-crumb.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { Awaiting, Failure } from '../../parts/states.tsx';

/** Checks a run as the command `redress verify` does, with its answer. */
export function Verify() {
  const { t } = useI18n();
  useTitle(t('verify.title'));
  const { run: id } = useParams({ from: '/runs/$run/verify' });
  const queries = useQueryClient();
  const run = useQuery({ queryKey: ['run', id], queryFn: () => api.run(id) });
  const state = useQuery({ queryKey: ['verify', id], queryFn: () => api.verifyState(id) });
  const again = () => void queries.invalidateQueries({ queryKey: ['verify', id] });
  const event = useJob(state.data?.job, state.data?.active ?? false, again);
  const [wanted, setWanted] = useState({ inputs: true, again: false });
  const begin = useMutation({ mutationFn: () => api.verify(id, wanted), onSettled: again });
  if (!run.data || !state.data) return <Awaiting all={[run, state]} />;
  const { active, problem, last } = state.data;
  return (
    <>
      <PageHead title={t('verify.title')} crumb={<RunCrumb run={id} to="results" />} lead={t('verify.lead')} />
      <Card title={run.data.name}>
        {run.data.manifestHash !== undefined && (
          <p className="rd-small rd-muted">
            {t('verify.hash')} <code className="rd-hash">{run.data.manifestHash}</code>
          </p>
        )}
        {begin.isError && <Failure error={begin.error} />}
        {problem && (
          <p className="rd-callout rd-callout--open" role="status">
            <Sentence of={problem} />
          </p>
        )}
        {active ? (
          <>
            <JobProgress event={event} />
            <Button type="button" outline onClick={() => void api.cancelJob(state.data.job)}>
              {t('common.cancel')}
            </Button>
          </>
        ) : (
          <form
            onSubmit={(submitted) => {
              submitted.preventDefault();
              begin.mutate();
            }}
          >
            <Checkbox
              id="verify-inputs"
              name="inputs"
              label={t('verify.inputs')}
              checked={wanted.inputs || wanted.again}
              disabled={wanted.again}
              onChange={({ target }) => setWanted({ ...wanted, inputs: target.checked })}
            />
            <Checkbox
              id="verify-again"
              name="again"
              label={t('verify.again')}
              checked={wanted.again}
              onChange={({ target }) => setWanted({ ...wanted, again: target.checked })}
            />
            <Button type="submit" disabled={begin.isPending}>
              {t('verify.begin')}
            </Button>
          </form>
        )}
      </Card>
      {!active && last && <Answer last={last} />}
    </>
  );
}

const STATES = {
  'as recorded': 'verify.state.recorded',
  changed: 'verify.state.changed',
  missing: 'verify.state.missing',
  'not recorded': 'verify.state.unrecorded',
} as const;

/** What the check found: one sentence first, then every file. */
function Answer({ last }: { readonly last: Verification }) {
  const { t, when } = useI18n();
  const { checks, again } = last;
  const sound = last.asWritten && last.sameLaw && again?.outcome !== 'not-run';
  return (
    <section aria-live="polite">
      <Notice type={sound ? 'info' : last.asWritten && last.sameLaw ? 'warning' : 'error'} heading={t(verdictOf(last))}>
        {t('verify.at', { at: when(last.at) })}
        {again && (
          <>
            {' '}
            {t(again.outcome === 'not-run' ? 'verify.ranNotAgain' : 'verify.ranAgain')}{' '}
            {again.outcome === 'same' ? t('verify.same') : <Law>{again.said}</Law>}{' '}
            <Laws texts={again.details} between=" " />
          </>
        )}
      </Notice>
      <Scroll label={t('verify.title')}>
        <table className="usa-table usa-table--borderless usa-table--compact rd-table">
          <thead>
            <tr>
              <th scope="col">{t('verify.file')}</th>
              <th scope="col">{t('verify.role')}</th>
              <th scope="col">{t('verify.state')}</th>
            </tr>
          </thead>
          <tbody>
            {checks.map(({ name, role, state }) => (
              <tr key={`${role} ${name}`}>
                <th scope="row">{name}</th>
                <td>{t(`verify.role.${role}`)}</td>
                <td>{state === 'as recorded' ? t(STATES[state]) : <strong>{t(STATES[state])}</strong>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

function verdictOf({ asWritten, sameLaw, wanted, again }: Verification) {
  if (!asWritten) return 'verify.bad';
  if (!sameLaw) return 'verify.otherLaw';
  if (again?.outcome === 'not-run') return 'verify.inPart';
  if (wanted.again) return 'verify.good.again';
  return wanted.inputs ? 'verify.good.inputs' : 'verify.good.outputs';
}
