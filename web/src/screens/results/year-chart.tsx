import type { BinXInputs, RectYOptions } from '@observablehq/plot';
import { useCallback, useMemo } from 'react';
import { useI18n } from '../../i18n/index.tsx';
import { EFFECTS, effectKind } from '../../parts/declared.ts';
import { type FigureProps, RowsLink } from '../../parts/rows-link.tsx';
import { Chart, effectColor } from './chart.tsx';
import { Legend } from './section-chart.tsx';

type EffectOf = { readonly effect: string };

/** A bar for each year, divided by what becomes of the convictions, best first. */
const BARS: RectYOptions & BinXInputs<RectYOptions> = {
  x: { value: 'year', interval: 1 },
  y: 'convictions',
  fill: ({ effect }: EffectOf) => effectColor(effect),
  order: ({ effect }: EffectOf) => EFFECTS.indexOf(effectKind(effect)),
  inset: 0.5,
};

/** Convictions by the year of conviction. */
export function YearChart({ run, figures }: FigureProps) {
  const { t, n } = useI18n();
  const effects = useMemo(() => new Map(figures.outcomes.map((each) => [each.id, each])), [figures]);
  const rows = useMemo(
    () =>
      figures.years
        .filter(({ year }) => year > 0)
        .map((row) => ({ ...row, effect: effects.get(row.outcome)?.effect ?? 'open' })),
    [figures, effects],
  );
  const unknown = figures.years.filter(({ year }) => year === 0).reduce((sum, row) => sum + row.convictions, 0);
  const decades = useMemo(() => {
    const totals = new Map<number, number>();
    for (const { year, convictions } of rows) {
      const decade = Math.floor(year / 10) * 10;
      totals.set(decade, (totals.get(decade) ?? 0) + convictions);
    }
    return [...totals].sort((a, b) => a[0] - b[0]);
  }, [rows]);
  const draw = useCallback(
    (plot: typeof import('@observablehq/plot'), width: number) =>
      plot.plot({
        className: 'redress-plot',
        width,
        height: 300,
        x: { label: null, tickFormat: 'd', type: 'linear' },
        y: { label: t('results.convictions'), grid: true },
        marks: [plot.rectY(rows, plot.binX({ y: 'sum' }, BARS)), plot.ruleY([0])],
      }),
    [rows, t],
  );
  const first = rows[0]?.year ?? 0;
  const last = rows.at(-1)?.year ?? 0;
  return (
    <Chart
      title={t('results.byYear')}
      summary={t('results.byYearSummary', { from: String(first), to: String(last) })}
      draw={draw}
      note={
        <>
          <Legend figures={figures} />
          {unknown > 0 && (
            <p className="rd-small">
              <RowsLink run={run.id} filter={{ yearUnknown: true }}>
                {t('results.yearUnknown', { n: unknown })}
              </RowsLink>
            </p>
          )}
        </>
      }
      table={
        <table className="usa-table usa-table--borderless usa-table--compact rd-table">
          <thead>
            <tr>
              <th scope="col">{t('results.decade')}</th>
              <th scope="col" className="rd-num">
                {t('results.convictions')}
              </th>
            </tr>
          </thead>
          <tbody>
            {decades.map(([decade, number]) => (
              <tr key={decade}>
                <th scope="row">
                  {decade}–{decade + 9}
                </th>
                <td className="rd-num">
                  <RowsLink run={run.id} filter={{ yearFrom: decade, yearTo: decade + 9 }}>
                    {n(number)}
                  </RowsLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
