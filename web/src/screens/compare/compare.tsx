import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Label, Select } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { CompareState, CompareWith, RunInfo } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useJob } from '../../api/use-job.ts';
import { useI18n } from '../../i18n/index.tsx';
import { type Against, againstOf, nameOfAgainst, withOf } from '../../parts/against.ts';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { useScenarios } from '../../parts/policy-files.tsx';
import { JobProgress } from '../../parts/progress.tsx';
import { Empty, Failure, Loading } from '../../parts/states.tsx';
import { Words } from '../../parts/words.tsx';
import type { Search } from '../../search.ts';
import { AgainstField } from './against-field.tsx';
import { ComparisonView } from './comparison.tsx';
import { SideBySide } from './side-by-side.tsx';

type Ready = Extract<CompareState, { state: 'ready' }>;

/** Another side of a comparison: as the address and as the server name it, and what it is called. */
type Other = { readonly against: Against; readonly with: CompareWith; readonly name: string };

/** Screen 8: a run beside one or two others, or beside other policies for the same people, down to the people. */
export function Compare() {
  const { t, when } = useI18n();
  useTitle(t('compare.title'));
  const search = useSearch({ strict: false });
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
  const first = finished.find(({ id }) => id === search.left) ?? finished[0]!;
  const pack = law.data.find(({ id }) => id === first.choice.packId);
  const known = {
    runs: finished,
    pack,
    scenarios,
    own: (policy: string) => t('compare.ownName', { policy }),
  };
  // Runs of one name are told apart by when they were made.
  const runName = ({ name, choice, createdAt }: RunInfo) =>
    `${name} · ${t('runs.asOf', { date: choice.asOf })} · ${when(createdAt)}`;
  const [one, two] = [againstOf(search), search.also];
  const go = (next: {
    readonly left?: string;
    readonly one?: Against | undefined;
    readonly two?: Against | undefined;
  }) =>
    void navigate({
      to: '/compare',
      search: {
        left: next.left ?? first.id,
        ...('one' in next ? next.one : one),
        ...(('two' in next ? next.two : two) ? { also: 'two' in next ? next.two : two } : {}),
      } as Search,
    });
  const others = [one, two].flatMap((against): readonly Other[] => {
    const other = withOf(against, scenarios);
    return against && other ? [{ against, with: other, name: nameOfAgainst(against, known) }] : [];
  });
  const field = (
    id: string,
    label: string,
    value: Against | undefined,
    onChange: (next: Against | undefined) => void,
  ) => (
    <AgainstField
      id={id}
      label={label}
      value={value}
      pack={pack}
      scenarios={scenarios.filter(({ packId }) => packId === first.choice.packId)}
      runs={finished.filter(({ id: run }) => run !== first.id)}
      runName={runName}
      onChange={onChange}
    />
  );
  return (
    <>
      <PageHead
        title={t('compare.title')}
        lead={<Words text={t('compare.lead')} />}
        actions={
          others.length > 0 && (
            <Button type="button" outline onClick={() => window.print()}>
              {t('compare.print')}
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
              onChange={({ target }) => go({ left: target.value })}
            >
              {finished.map((run) => (
                <option key={run.id} value={run.id}>
                  {runName(run)}
                </option>
              ))}
            </Select>
          </div>
          {field('compare-right', t('compare.right'), one, (next) => go({ one: next }))}
          {one && field('compare-third', t('compare.third'), two, (next) => go({ two: next }))}
        </div>
      </Card>
      {others.length > 0 && <Sides key={JSON.stringify([first.id, others])} run={first} others={others} />}
    </>
  );
}

type Comparing = {
  readonly ready: Ready | undefined;
  readonly error: Error | null;
  readonly progress: React.ReactNode;
};

/** One comparison, begun and waited for; nothing where there is no such side. */
function useComparison(run: string, other: CompareWith | undefined): Comparing {
  const comparison = useQuery({
    queryKey: ['compare', run, other],
    queryFn: () => api.compare(run, other!),
    enabled: other !== undefined,
  });
  const working = comparison.data?.state === 'working';
  const event = useJob(comparison.data?.job, working, () => void comparison.refetch());
  const ready = comparison.data?.state === 'ready' ? comparison.data : undefined;
  return { ready, error: comparison.error, progress: <JobProgress event={event} /> };
}

type SidesProps = { readonly run: RunInfo; readonly others: readonly Other[] };

function Sides({ run, others }: SidesProps) {
  const { t } = useI18n();
  const [one, two] = others;
  const comparisons = [useComparison(run.id, one?.with), useComparison(run.id, two?.with)].slice(0, others.length);
  const [shown, setShown] = useState(0);
  const failed = comparisons.find(({ error }) => error !== null);
  if (failed?.error) return <Failure error={failed.error} />;
  const waiting = comparisons.find(({ ready }) => ready === undefined);
  if (waiting) return <Card>{waiting.progress}</Card>;
  const ready = comparisons.map((each) => each.ready!);
  const at = Math.min(shown, ready.length - 1);
  const search = { ...others[0]!.against, ...(two ? { also: two.against } : {}) };
  return (
    <>
      <SideBySide comparisons={ready} names={others.map(({ name }) => name)} run={run} />
      {ready.length > 1 && (
        <fieldset className="rd-per rd-no-print rd-which">
          <legend>{t('compare.which')}</legend>
          {others.map(({ name }, index) => (
            <label key={name + String(index)}>
              <input type="radio" name="which" checked={at === index} onChange={() => setShown(index)} /> {name}
            </label>
          ))}
        </fieldset>
      )}
      <ComparisonView
        key={ready[at]!.job}
        comparison={ready[at]!}
        left={run.id}
        right={others[at]!.against.right}
        name={others[at]!.name}
        against={search}
      />
    </>
  );
}
