import { useCallback, useMemo } from 'react';
import { useI18n } from '../../i18n/index.tsx';
import { EFFECTS, effectKind, useLevelWords } from '../../parts/declared.ts';
import { OutcomeTag, useOutcomeWords } from '../../parts/outcome.tsx';
import { type FigureProps, RowsLink } from '../../parts/rows-link.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Chart, effectColor } from './chart.tsx';

/** Convictions by section and level, each bar divided by outcome. */
export function SectionChart({ run, figures }: FigureProps) {
  const { t, n } = useI18n();
  const levelWords = useLevelWords();
  const outcomeWords = useOutcomeWords();
  const effects = useMemo(() => new Map(figures.outcomes.map((each) => [each.id, each])), [figures]);
  const rows = useMemo(
    () =>
      figures.cells.map((cell) => ({
        ...cell,
        place: `${cell.section === 'unknown' ? t('person.sectionUnknown') : cell.section} ${levelWords(cell.level)}`,
        effect: effects.get(cell.outcome)?.effect ?? 'open',
        label: outcomeWords(effects.get(cell.outcome)?.label ?? cell.outcome),
      })),
    [figures, effects, t, levelWords, outcomeWords],
  );
  const places = useMemo(() => {
    const totals = new Map<string, number>();
    for (const row of rows) totals.set(row.place, (totals.get(row.place) ?? 0) + row.convictions);
    return [...totals].sort((a, b) => b[1] - a[1]).slice(0, 12);
  }, [rows]);
  const draw = useCallback(
    (plot: typeof import('@observablehq/plot'), width: number) =>
      plot.plot({
        className: 'redress-plot',
        width,
        marginLeft: marginFor(places, width),
        marginBottom: 40,
        height: 60 + places.length * 26,
        x: { label: t('results.convictions'), grid: true },
        y: { label: null, domain: places.map(([place]) => place) },
        marks: [
          plot.barX(
            rows.filter((row) => places.some(([place]) => place === row.place)),
            plot.stackX({
              x: 'convictions',
              y: 'place',
              fill: (row) => effectColor(row.effect),
              order: (row: { effect: string }) => EFFECTS.indexOf(effectKind(row.effect)),
              title: (row) => `${row.place}: ${row.label}, ${n(row.convictions)}`,
              inset: 0.5,
            }),
          ),
          plot.ruleX([0]),
        ],
      }),
    [rows, places, t, n],
  );
  const [largest] = places;
  return (
    <Chart
      title={t('results.bySection')}
      summary={t('results.bySectionSummary', { place: largest?.[0] ?? '', n: largest?.[1] ?? 0 })}
      draw={draw}
      note={<Legend figures={figures} />}
      table={
        <Scroll label={t('results.bySection')}>
          <table className="usa-table usa-table--borderless usa-table--compact rd-table">
            <thead>
              <tr>
                <th scope="col">{t('column.section')}</th>
                <th scope="col">{t('column.level')}</th>
                <th scope="col">{t('column.outcome')}</th>
                <th scope="col" className="rd-num">
                  {t('results.convictions')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.section}${row.level}${row.outcome}`}>
                  <th scope="row">{row.section}</th>
                  <td>{levelWords(row.level)}</td>
                  <td>
                    <OutcomeTag outcome={row} />
                  </td>
                  <td className="rd-num">
                    <RowsLink
                      run={run.id}
                      filter={{ section: [row.section], level: [row.level], outcome: [row.outcome] }}
                    >
                      {n(row.convictions)}
                    </RowsLink>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      }
    />
  );
}

/** Room for the longest name of a place in pixels, as far as the bars can spare it. */
function marginFor(places: readonly (readonly [place: string, total: number])[], width: number): number {
  const letters = Math.max(0, ...places.map(([place]) => place.length));
  return Math.max(205, Math.min(width / 2, 20 + letters * 6.5));
}

/** What the colors mean, with the signs that stand for them elsewhere. */
export function Legend({ figures: { cells, outcomes } }: Pick<FigureProps, 'figures'>) {
  const outcomeWords = useOutcomeWords();
  // What the statute alone would give is among the outcomes, and no bar has its color where the policy gives it to nobody.
  const drawn = new Set(cells.map(({ outcome }) => outcome));
  // One color may stand for several outcomes: it has the names of all.
  const kinds = Map.groupBy(
    outcomes.filter(({ id }) => drawn.has(id)),
    ({ effect }) => effectKind(effect),
  );
  return (
    <ul className="rd-legend">
      {[...kinds].map(([kind, own]) => (
        <li key={kind}>
          <span className={`rd-swatch rd-swatch--${kind}`} aria-hidden="true" />
          {own.map(({ label }) => outcomeWords(label)).join(', ')}
        </li>
      ))}
    </ul>
  );
}
