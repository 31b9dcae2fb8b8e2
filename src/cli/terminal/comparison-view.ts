import type { Comparison } from '../../decide/index.ts';
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
  ];
  for (const [index, { shifts }] of comparison.entries()) {
    const list = Object.values(shifts).sort(
      (a, b) => b.convictions - a.convictions || (`${a.from}${a.to}` < `${b.from}${b.to}` ? -1 : 1),
    );
    if (index === 0 || list.length === 0) continue;
    lines.push('', `By clause, ${first} -> ${names[index]}`);
    for (const { from, to, fromOutcome, toOutcome, convictions } of list.slice(0, 12)) {
      const way = `${from}${fromOutcome ? ` (${fromOutcome})` : ''}  ->  ${to}${toOutcome ? ` (${toOutcome})` : ''}`;
      lines.push(`  ${formatCount(convictions).padStart(9)}  ${way}`);
    }
    if (list.length > 12) lines.push(`             and ${list.length - 12} more ways (comparison.json lists all)`);
  }
  return lines.join('\n');
}
