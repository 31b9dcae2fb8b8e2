import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Label, Select } from '@trussworks/react-uswds';
import type { CompareWith } from '../../../src/server/api-types.ts';
import { api } from '../api/client.ts';
import { useJob } from '../api/use-job.ts';
import { ComparisonView } from '../components/comparison.tsx';
import { Card, PageHead, useTitle } from '../components/page.tsx';
import { JobProgress } from '../components/progress.tsx';
import { Empty, Failure, Loading } from '../components/states.tsx';
import { useI18n } from '../i18n/index.tsx';

/** Screen 8: two runs, or a run and another policy, side by side down to the people. */
export function Compare() {
  const { t } = useI18n();
  useTitle(t('compare.title'));
  const { left, right, policy } = useSearch({ strict: false });
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
  const go = (change: { left?: string; right?: string | undefined; policy?: string | undefined }) =>
    void navigate({ to: '/compare', search: { left: first.id, right, policy, ...change } });
  const other: CompareWith | undefined =
    right !== undefined
      ? { kind: 'run', run: right }
      : policy !== undefined
        ? { kind: 'policy', policyId: policy, options: {} }
        : undefined;
  return (
    <>
      <PageHead title={t('compare.title')} lead={t('compare.lead')} />
      <Card>
        <div className="rd-fields">
          <div>
            <Label htmlFor="compare-left">{t('compare.left')}</Label>
            <Select
              id="compare-left"
              name="left"
              value={first.id}
              onChange={({ target }) => go({ left: target.value })}
            >
              {finished.map(({ id, name, choice }) => (
                <option key={id} value={id}>
                  {name} ({choice.asOf})
                </option>
              ))}
            </Select>
          </div>
          <div>
            <Label htmlFor="compare-right">{t('compare.right')}</Label>
            <Select
              id="compare-right"
              name="right"
              value={right !== undefined ? `run:${right}` : policy !== undefined ? `policy:${policy}` : ''}
              onChange={({ target: { value } }) =>
                go(
                  value.startsWith('run:')
                    ? { right: value.slice(4), policy: undefined }
                    : { right: undefined, policy: value === '' ? undefined : value.slice(7) },
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
              {finished.length > 1 && (
                <optgroup label={t('compare.runs')}>
                  {finished
                    .filter(({ id }) => id !== first.id)
                    .map(({ id, name, choice }) => (
                      <option key={id} value={`run:${id}`}>
                        {name} ({choice.asOf})
                      </option>
                    ))}
                </optgroup>
              )}
            </Select>
          </div>
        </div>
      </Card>
      {other && <Sides key={`${first.id}${right}${policy}`} run={first.id} other={other} otherRun={right} />}
    </>
  );
}

function Sides({
  run,
  other,
  otherRun,
}: {
  readonly run: string;
  readonly other: CompareWith;
  readonly otherRun: string | undefined;
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
  return <ComparisonView comparison={comparison.data} left={run} right={otherRun} />;
}
