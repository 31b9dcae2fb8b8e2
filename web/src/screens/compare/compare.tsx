import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Label, Select } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { CompareState, CompareWith, RunInfo } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useJob } from '../../api/use-job.ts';
import { useI18n } from '../../i18n/index.tsx';
import { useLaw } from '../../law.ts';
import { useLawWords } from '../../law-words.tsx';
import { type Against, nameOfAgainst, withOf } from '../../parts/against.ts';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { JobProgress } from '../../parts/progress.tsx';
import { useScenarios } from '../../parts/scenarios.ts';
import { Awaiting, Empty, Failure } from '../../parts/states.tsx';
import { Words } from '../../parts/words.tsx';
import { AgainstField } from './against-field.tsx';
import { ComparisonView } from './comparison.tsx';
import { SideBySide } from './side-by-side.tsx';
import { type Offered, type Sides, searchOf, sidesOf, withSide } from './sides.ts';

type Ready = Extract<CompareState, { state: 'ready' }>;

/** Another side of a comparison: as the address and as the server name it, and what it is called. */
type Other = { readonly against: Against; readonly with: CompareWith; readonly name: string };

/** Screen 8: a run beside one or two others, or beside other policies for the same people, down to the people. */
export function Compare() {
  const { t } = useI18n();
  useTitle(t('compare.title'));
  const { left } = useSearch({ from: '/compare' });
  const scenarios = useScenarios();
  const runs = useQuery({ queryKey: ['runs'], queryFn: api.runs });
  const law = useLaw();
  if (!runs.data || !law.data || !scenarios.data) return <Awaiting all={[runs, law, scenarios]} />;
  const finished = runs.data.filter(({ state }) => state === 'done');
  const run = finished.find(({ id }) => id === left) ?? finished[0];
  if (run === undefined) return <NothingYet />;
  const pack = law.data.find(({ id }) => id === run.choice.packId);
  return <Comparison offered={{ run, finished, pack, scenarios: scenarios.data }} />;
}

function NothingYet() {
  const { t } = useI18n();
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

/** The run and what it is compared with, to be chosen and changed, over the comparison itself. */
function Comparison({ offered }: { readonly offered: Offered }) {
  const { t } = useI18n();
  const search = useSearch({ from: '/compare' });
  const navigate = useNavigate();
  const { run, finished, pack, scenarios } = offered;
  const { said } = useLawWords();
  const sides = sidesOf(search, offered);
  const go = (left: string, next: Sides) => void navigate({ to: '/compare', search: searchOf(left, next) });
  const known = {
    runs: finished,
    pack,
    scenarios,
    own: (policy: string) => t('compare.ownName', { policy: said(policy) }),
  };
  const others = sides.flatMap((against): readonly Other[] => {
    const other = withOf(against, scenarios);
    return other ? [{ against, with: other, name: said(nameOfAgainst(against, known)) }] : [];
  });
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
      <WhatIsCompared offered={offered} sides={sides} onChange={go} />
      {others.length > 0 ? (
        <Beside key={JSON.stringify([run.id, others])} run={run} others={others} />
      ) : (
        <Empty heading={t('compare.pick')}>
          <p>{t('compare.pickText')}</p>
        </Empty>
      )}
    </>
  );
}

type WhatProps = {
  readonly offered: Offered;
  readonly sides: Sides;
  readonly onChange: (left: string, sides: Sides) => void;
};

function WhatIsCompared({ offered, sides, onChange }: WhatProps) {
  const { t, when } = useI18n();
  const { run, finished, pack, scenarios } = offered;
  // Runs of one name are told apart by when they were made.
  const runName = ({ name, choice, createdAt }: RunInfo) =>
    `${name} · ${t('runs.asOf', { date: choice.asOf })} · ${when(createdAt)}`;
  const side = (at: 0 | 1, id: string, label: string) => (
    <AgainstField
      id={id}
      label={label}
      value={sides[at]}
      pack={pack}
      scenarios={scenarios.filter(({ packId }) => packId === run.choice.packId)}
      runs={finished.filter((each) => each.id !== run.id)}
      runName={runName}
      onChange={(next) => onChange(run.id, withSide(sides, at, next))}
    />
  );
  return (
    <Card className="rd-no-print">
      <div className="rd-fields">
        <div>
          <Label htmlFor="compare-left">{t('compare.left')}</Label>
          <Select id="compare-left" name="left" value={run.id} onChange={({ target }) => onChange(target.value, sides)}>
            {finished.map((each) => (
              <option key={each.id} value={each.id}>
                {runName(each)}
              </option>
            ))}
          </Select>
        </div>
        {side(0, 'compare-right', t('compare.right'))}
        {sides.length > 0 && side(1, 'compare-third', t('compare.third'))}
      </div>
    </Card>
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

type BesideProps = { readonly run: RunInfo; readonly others: readonly Other[] };

/** The run beside its one or two other sides, once both comparisons are made. */
function Beside({ run, others }: BesideProps) {
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
