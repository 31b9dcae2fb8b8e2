import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Label, Select } from '@trussworks/react-uswds';
import type { CompareWith, RunInfo } from '../../../src/server/api-types.ts';
import { api } from '../api/client.ts';
import { useJob } from '../api/use-job.ts';
import { ComparisonView } from '../components/comparison.tsx';
import { Card, PageHead, useTitle } from '../components/page.tsx';
import { useScenarios } from '../components/policy-files.tsx';
import { JobProgress } from '../components/progress.tsx';
import { Empty, Failure, Loading } from '../components/states.tsx';
import { useI18n } from '../i18n/index.tsx';
import type { Search } from './search.ts';

/** Screen 8: two runs, or a run and another policy, side by side down to the people. */
export function Compare() {
  const { t, when } = useI18n();
  useTitle(t('compare.title'));
  const { left, right, policy, scenario } = useSearch({ strict: false });
  const scenarios = useScenarios();
  const navigate = useNavigate();
  const runs = useQuery({ queryKey: ['runs'], queryFn: api.runs });
  const law = useQuery({ queryKey: ['law'], queryFn: api.law, staleTime: Number.POSITIVE_INFINITY });
  if (runs.isError) return <Failure error={runs.error} />;
  if (!runs.data || !law.data) return <Loading />;
  const finished = runs.data.filter(({ state }) => state === 'done');
  if (finished.length === 0) {
    return (
      <>
        <PageHead title={t('compare.title')} />
        <Empty heading={t('compare.nothing')}>
          <p>
            <Link to="/new">{t('runs.new')}</Link>
          </p>
        </Empty>
      </>
    );
  }
  const first = finished.find(({ id }) => id === left) ?? finished[0]!;
  const policies = law.data.find(({ id }) => id === first.choice.packId)?.policies ?? [];
  const own = scenarios.filter(({ packId }) => packId === first.choice.packId);
  const kept = own.find(({ id }) => id === scenario);
  const go = (search: Search) => void navigate({ to: '/compare', search: { left: first.id, ...search } });
  // Runs of one name are told apart by when they were made.
  const runName = ({ name, choice, createdAt }: RunInfo) =>
    `${name} · ${t('runs.asOf', { date: choice.asOf })} · ${when(createdAt)}`;
  const other: CompareWith | undefined =
    right !== undefined
      ? { kind: 'run', run: right }
      : kept
        ? { kind: 'policy', policyId: kept.policyId, options: kept.options, readings: kept.readings }
        : policy !== undefined
          ? { kind: 'policy', policyId: policy, options: {} }
          : undefined;
  return (
    <>
      <PageHead
        title={t('compare.title')}
        lead={t('compare.lead')}
        actions={
          other && (
            <Button type="button" outline onClick={() => window.print()}>
              {t('person.print')}
            </Button>
          )
        }
      />
      <Card className="rd-no-print">
        <div className="rd-fields">
          <div>
            <Label htmlFor="compare-left">{t('compare.left')}</Label>
            <Select
              id="compare-left"
              name="left"
              value={first.id}
              onChange={({ target }) => go({ right, policy, scenario, left: target.value })}
            >
              {finished.map((run) => (
                <option key={run.id} value={run.id}>
                  {runName(run)}
                </option>
              ))}
            </Select>
          </div>
          <div>
            <Label htmlFor="compare-right">{t('compare.right')}</Label>
            <Select
              id="compare-right"
              name="right"
              value={
                right !== undefined
                  ? `run:${right}`
                  : kept
                    ? `scenario:${kept.id}`
                    : policy !== undefined
                      ? `policy:${policy}`
                      : ''
              }
              onChange={({ target: { value } }) =>
                go(
                  value.startsWith('run:')
                    ? { right: value.slice('run:'.length) }
                    : value.startsWith('scenario:')
                      ? { scenario: value.slice('scenario:'.length) }
                      : value === ''
                        ? {}
                        : { policy: value.slice('policy:'.length) },
                )
              }
            >
              <option value="">{t('compare.choose')}</option>
              <optgroup label={t('compare.policies')}>
                {policies.map(({ id, title }) => (
                  <option key={id} value={`policy:${id}`} lang="en">
                    {title}
                  </option>
                ))}
              </optgroup>
              {own.length > 0 && (
                <optgroup label={t('policies.scenarios')}>
                  {own.map(({ id, name }) => (
                    <option key={id} value={`scenario:${id}`}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              )}
              {finished.length > 1 && (
                <optgroup label={t('compare.runs')}>
                  {finished
                    .filter(({ id }) => id !== first.id)
                    .map((run) => (
                      <option key={run.id} value={`run:${run.id}`}>
                        {runName(run)}
                      </option>
                    ))}
                </optgroup>
              )}
            </Select>
          </div>
        </div>
      </Card>
      {other && (
        <Sides
          key={`${first.id}${right}${policy}${kept?.id}`}
          run={first.id}
          other={other}
          otherRun={right}
          against={{ right, policy, scenario: kept?.id }}
        />
      )}
    </>
  );
}

function Sides({
  run,
  other,
  otherRun,
  against,
}: {
  readonly run: string;
  readonly other: CompareWith;
  readonly otherRun: string | undefined;
  /** The other side as an address names it. */
  readonly against: Search;
}) {
  const comparison = useQuery({ queryKey: ['compare', run, other], queryFn: () => api.compare(run, other) });
  const working = comparison.data?.state === 'working';
  const event = useJob(comparison.data?.job, working, () => void comparison.refetch());
  if (comparison.isError) return <Failure error={comparison.error} />;
  if (comparison.data?.state !== 'ready') {
    return (
      <Card>
        <JobProgress event={event} />
      </Card>
    );
  }
  return <ComparisonView comparison={comparison.data} left={run} right={otherRun} against={against} />;
}
