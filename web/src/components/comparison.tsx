import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { CompareState, RowFilter, SideView } from '../../../src/server/api-types.ts';
import { api } from '../api/client.ts';
import { useI18n } from '../i18n/index.tsx';
import { OutcomeById } from './outcome.tsx';
import { Card } from './page.tsx';
import { RowsLink } from './rows-link.tsx';
import { Scroll } from './scroll.tsx';
import { Failure, Loading } from './states.tsx';

type Ready = Extract<CompareState, { state: 'ready' }>;
const SIZE = 25;
const IMPACTS = ['noFelony', 'noConvictionInLast7Years', 'noConviction'] as const;

/** The figures of both sides, what moved from which outcome to which, and whose convictions moved. */
export function ComparisonView({
  comparison,
  left,
  right,
}: {
  readonly comparison: Ready;
  readonly left: string;
  readonly right: string | undefined;
}) {
  const { t, n } = useI18n();
  const [cell, setCell] = useState<{ from: string; to: string }>();
  const outcomes = [...comparison.left.figures.outcomes, ...comparison.right.figures.outcomes];
  const ids = (side: 'left' | 'right') => {
    const present = new Set(comparison.cells.map((each) => each[side]));
    return [...new Set([...outcomes.map(({ id }) => id), ''])].filter((id) => present.has(id));
  };
  const at = (from: string, to: string) =>
    comparison.cells.find((each) => each.left === from && each.right === to)?.convictions ?? 0;
  return (
    <>
      <Card title={t('compare.figures')}>
        <Scroll label={t('compare.figures')}>
          <table className="usa-table usa-table--borderless rd-table">
            <thead>
              <tr>
                <td />
                <SideHead side={comparison.left} />
                <SideHead side={comparison.right} />
                <th scope="col" className="rd-num">
                  {t('compare.difference')}
                </th>
              </tr>
            </thead>
            <tbody>
              {IMPACTS.map((key) => (
                <Difference
                  key={key}
                  label={t(`impact.${key}`)}
                  left={comparison.left.figures.impact.chosen[key]}
                  right={comparison.right.figures.impact.chosen[key]}
                  runs={[left, right]}
                  filter={{ impact: key }}
                />
              ))}
              <Difference
                label={t('impact.relieved')}
                left={comparison.left.figures.relieved}
                right={comparison.right.figures.relieved}
                runs={[left, right]}
                filter={{ impact: 'relieved' }}
              />
              <Difference
                label={t('effect.decided')}
                left={comparison.left.figures.convictions}
                right={comparison.right.figures.convictions}
                runs={[left, right]}
                filter={{}}
              />
            </tbody>
          </table>
        </Scroll>
      </Card>
      <Card title={t('compare.moved')}>
        <p>
          {t('compare.movedLead', { n: comparison.changed, people: comparison.people })}
          {comparison.cells.some((each) => each.left === '' || each.right === '') && ` ${t('compare.absentLead')}`}
        </p>
        <Scroll label={t('compare.moved')}>
          <table className="usa-table rd-table rd-matrix">
            <thead>
              <tr>
                <th scope="col">{t('compare.fromTo')}</th>
                {ids('right').map((id) => (
                  <th key={id} scope="col">
                    <OutcomeById id={id} outcomes={outcomes} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {ids('left').map((from) => (
                <tr key={from}>
                  <th scope="row">
                    <OutcomeById id={from} outcomes={outcomes} />
                  </th>
                  {ids('right').map((to) => {
                    const number = at(from, to);
                    return (
                      <td key={to} className={`rd-num ${from === to ? 'rd-same' : number > 0 ? 'rd-moved' : ''}`}>
                        {from === to || number === 0 ? (
                          n(number)
                        ) : (
                          <Button
                            type="button"
                            unstyled
                            aria-pressed={cell?.from === from && cell.to === to}
                            onClick={() => setCell({ from, to })}
                          >
                            {n(number)}
                          </Button>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </Card>
      {comparison.changed > 0 && (
        <ChangedList
          // Another cell begins at its own first page.
          key={cell ? `${cell.from}|${cell.to}` : ''}
          job={comparison.job}
          cell={cell}
          outcomes={outcomes}
          left={left}
          right={right}
          onAll={() => setCell(undefined)}
        />
      )}
    </>
  );
}

function SideHead({ side }: { readonly side: SideView }) {
  const { t } = useI18n();
  return (
    <th scope="col" className="rd-num">
      {side.title}
      <span className="rd-block rd-small rd-muted">
        <span lang="en">{side.policy}</span>, {t('runs.asOf', { date: side.asOf })}
      </span>
    </th>
  );
}

type DifferenceProps = {
  readonly label: string;
  readonly left: number;
  readonly right: number;
  /** The runs whose rows stand behind the figures; a policy that was only tried has none. */
  readonly runs: readonly [left: string, right: string | undefined];
  readonly filter: RowFilter;
};

function Difference({ label, left, right, runs, filter }: DifferenceProps) {
  const { n } = useI18n();
  const difference = right - left;
  const figure = (value: number, run: string | undefined) =>
    run === undefined || value === 0 ? (
      n(value)
    ) : (
      <RowsLink run={run} filter={filter}>
        {n(value)}
      </RowsLink>
    );
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="rd-num">{figure(left, runs[0])}</td>
      <td className="rd-num">{figure(right, runs[1])}</td>
      <td className="rd-num rd-strong">
        {difference > 0 ? '+' : difference < 0 ? '−' : ''}
        {n(Math.abs(difference))}
      </td>
    </tr>
  );
}

type ListProps = {
  readonly job: string;
  readonly cell: { readonly from: string; readonly to: string } | undefined;
  readonly outcomes: Ready['left']['figures']['outcomes'];
  readonly left: string;
  readonly right: string | undefined;
  readonly onAll: () => void;
};

function ChangedList({ job, cell, outcomes, left, right, onAll }: ListProps) {
  const { t } = useI18n();
  const [at, setAt] = useState(0);
  const start = at;
  const page = useQuery({
    queryKey: ['changed', job, cell, start],
    queryFn: () => api.changed(job, { ...(cell ?? {}), at: start, size: SIZE }),
    placeholderData: keepPreviousData,
  });
  return (
    <Card
      title={t('compare.who')}
      actions={
        cell && (
          <Button type="button" unstyled onClick={onAll}>
            {t('compare.all')}
          </Button>
        )
      }
    >
      {page.isError && <Failure error={page.error} />}
      {page.isPending && <Loading />}
      {page.data && (
        <>
          <Scroll label={t('compare.who')}>
            <table className="usa-table usa-table--borderless usa-table--compact rd-table">
              <thead>
                <tr>
                  <th scope="col">{t('column.name')}</th>
                  <th scope="col">{t('column.section')}</th>
                  <th scope="col">{t('column.date')}</th>
                  <th scope="col">{t('compare.left')}</th>
                  <th scope="col">{t('compare.right')}</th>
                </tr>
              </thead>
              <tbody>
                {page.data.rows.map(({ row, side, from, to }) => {
                  const run = side === 'left' ? left : right;
                  return (
                    <tr key={`${side}${row.id}`}>
                      <th scope="row">
                        {run === undefined ? (
                          row.name
                        ) : (
                          <Link to="/runs/$run/people/$row" params={{ run, row: String(row.person) }}>
                            {row.name || t('person.noName')}
                          </Link>
                        )}
                      </th>
                      <td>{row.section}</td>
                      <td>{row.date}</td>
                      <td>
                        <OutcomeById id={from} outcomes={outcomes} />
                      </td>
                      <td>
                        <OutcomeById id={to} outcomes={outcomes} />
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </Scroll>
          <nav className="rd-pages" aria-label={t('convictions.pages')}>
            <Button type="button" outline disabled={start === 0} onClick={() => setAt(Math.max(0, start - SIZE))}>
              {t('convictions.before')}
            </Button>
            <span>
              {t('convictions.shown', {
                from: page.data.total === 0 ? 0 : start + 1,
                to: Math.min(start + SIZE, page.data.total),
                total: page.data.total,
              })}
            </span>
            <Button
              type="button"
              outline
              disabled={start + SIZE >= page.data.total}
              onClick={() => setAt(start + SIZE)}
            >
              {t('convictions.after')}
            </Button>
          </nav>
        </>
      )}
    </Card>
  );
}
