import type { ClauseShift, Comparison } from '../../decide/index.ts';
import { formatCount } from './summary-view.ts';

/** Several choices over the same people, on one screen: what each gives, who gains and who loses, and by which clauses. */
export function comparisonView(names: readonly string[], comparison: Comparison): string {
  const width = Math.max(16, ...names.map((name) => name.length + 2));
  const labels = [...new Set(comparison.flatMap(({ outcomes }) => Object.keys(outcomes)))].sort();
  const row = (label: string, values: readonly (number | string)[]) =>
    `  ${label.padEnd(38)}${values.map((value) => (typeof value === 'number' ? formatCount(value) : value).padStart(width)).join('')}`;
  const first = names[0]!;
  const lines = [
    `Several choices, each against ${first}`,
    row('', names),
    row(
      'convictions decided',
      comparison.map(({ convictions }) => convictions),
    ),
    ...labels.map((label) =>
      row(
        `  ${label}`,
        comparison.map(({ outcomes }) => outcomes[label] ?? 0),
      ),
    ),
    row(
      'less than the statute surely gives',
      comparison.map(({ belowFloor }) => belowFloor),
    ),
    row(
      'people with no felony left',
      comparison.map(({ impact }) => impact.noFelony),
    ),
    row(
      'people with no conviction left',
      comparison.map(({ impact }) => impact.noConviction),
    ),
    row(
      'people with none of the last 7 years',
      comparison.map(({ impact }) => impact.noConvictionInLast7Years),
    ),
    row(
      'people who gain',
      comparison.map(({ standings }, index) => (index === 0 ? '' : standings.gains)),
    ),
    row(
      'people who lose',
      comparison.map(({ standings }, index) => (index === 0 ? '' : standings.loses)),
    ),
    row(
      'people who gain some and lose some',
      comparison.map(({ standings }, index) => (index === 0 ? '' : standings.both)),
    ),
    row(
      'convictions that get more',
      comparison.map(({ moved }, index) => (index === 0 ? '' : moved.gains)),
    ),
    row(
      'convictions that get less',
      comparison.map(({ moved }, index) => (index === 0 ? '' : moved.loses)),
    ),
  ];
  for (const [index, { shifts }] of comparison.entries()) {
    if (index === 0) continue;
    const list = Object.values(shifts).sort(
      (a, b) => b.convictions - a.convictions || (`${a.from}${a.to}` < `${b.from}${b.to}` ? -1 : 1),
    );
    for (const [way, words] of [
      ['gains', 'gain'],
      ['loses', 'lose'],
    ] as const) {
      const own = list.filter((shift) => shift.way === way);
      if (own.length > 0) lines.push('', `Who would ${words} under ${names[index]}, by clause`, ...shiftLines(own));
    }
  }
  return lines.join('\n');
}

/** As many ways as fit on a screen beside the figures. */
const SHOWN = 8;

function shiftLines(list: readonly ClauseShift[]): readonly string[] {
  const lines = list.slice(0, SHOWN).map(({ from, to, fromOutcome, toOutcome, convictions, people }) => {
    const way = `${from}${fromOutcome ? ` (${fromOutcome})` : ''}  ->  ${to}${toOutcome ? ` (${toOutcome})` : ''}`;
    return `  ${formatCount(people).padStart(9)}  ${formatCount(convictions).padStart(11)}  ${way}`;
  });
  const more = list.length - SHOWN;
  return [
    `  ${'people'.padStart(9)}  ${'convictions'.padStart(11)}`,
    ...lines,
    ...(more > 0
      ? [
          `${' '.repeat(26)}and ${more} more ${more === 1 ? 'way' : 'ways'} (comparison.json lists all, comparison_convictions.csv whose)`,
        ]
      : []),
  ];
}
