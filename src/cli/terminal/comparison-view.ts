import type { ClauseShift, Comparison } from '../../decide/index.ts';
import type { ClauseTitles } from './clause-titles.ts';
import { PAINT } from './page.ts';
import { formatCount } from './summary-view.ts';

type Row = { readonly label: string; readonly values: readonly (number | undefined)[] };

/**
 * Several choices over the same people, on one screen: what each gives, who gains and who loses, and by which clauses. As
 * many choices stand beside one another as fit into the width; the others follow below.
 */
export function comparisonView(
  names: readonly string[],
  comparison: Comparison,
  { width, titles }: { readonly width: number; readonly titles: readonly ClauseTitles[] },
): string {
  const labels = [...new Set(comparison.flatMap(({ outcomes }) => Object.keys(outcomes)))].sort();
  const row = (label: string, values: Row['values']): Row => ({ label, values });
  const first = names[0]!;
  const rows = [
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
      comparison.map(({ standings }, index) => (index === 0 ? undefined : standings.gains)),
    ),
    row(
      'people who lose',
      comparison.map(({ standings }, index) => (index === 0 ? undefined : standings.loses)),
    ),
    row(
      'people who gain some and lose some',
      comparison.map(({ standings }, index) => (index === 0 ? undefined : standings.both)),
    ),
    row(
      'convictions that get more',
      comparison.map(({ moved }, index) => (index === 0 ? undefined : moved.gains)),
    ),
    row(
      'convictions that get less',
      comparison.map(({ moved }, index) => (index === 0 ? undefined : moved.loses)),
    ),
  ];
  const lines = [PAINT.heading(`Several choices, each against ${first}`), ...figureTable(names, rows, width)];
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
      if (own.length > 0)
        lines.push(
          '',
          PAINT.heading(`Who would ${words} under ${names[index]}, by clause`),
          ...shiftLines(own, [titles[0], titles[index]]),
        );
    }
  }
  return lines.join('\n');
}

/** Figures of every choice, each under its name. */
function figureTable(names: readonly string[], rows: readonly Row[], width: number): readonly string[] {
  const label = Math.max(...rows.map((row) => row.label.length)) + 2;
  const column = 2 + Math.max(9, ...names.map((name) => Math.min(LONG_NAME, name.length)));
  const beside = Math.max(1, Math.floor((width - label) / column));
  const lines: string[] = [];
  for (let from = 0; from < names.length; from += beside) {
    const cells = (values: readonly string[]) =>
      values
        .slice(from, from + beside)
        .map((value) => value.padStart(column))
        .join('');
    if (from > 0) lines.push('');
    lines.push(...nameLines(names, column - 2).map((line) => `${' '.repeat(label)}${cells(line)}`));
    for (const { label: text, values } of rows)
      lines.push(
        `  ${text.padEnd(label - 2)}${cells(values.map((value) => (value === undefined ? '' : formatCount(value))))}`,
      );
  }
  return lines.map((line) => line.trimEnd());
}

/** Columns of a name that stand on one line; a longer one goes on in the next. */
const LONG_NAME = 16;

/** The names in lines of cells, each cell no wider than `width`. */
function nameLines(names: readonly string[], width: number): readonly (readonly string[])[] {
  const parts = names.map((name) => name.match(new RegExp(`.{1,${width}}`, 'gs')) ?? ['']);
  const height = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: height }, (_, i) => parts.map((lines) => lines[i] ?? ''));
}

/** As many ways as fit on a screen beside the figures. */
const SHOWN = 8;

type Titles = ClauseTitles | undefined;

function shiftLines(list: readonly ClauseShift[], [before, after]: readonly [Titles, Titles]): readonly string[] {
  const side = (titles: Titles, clause: string, outcome: string) =>
    `${titles?.get(clause) ?? clause}${outcome === '' ? '' : ` (${outcome})`}`;
  const lines = list
    .slice(0, SHOWN)
    .flatMap(({ from, to, fromOutcome, toOutcome, convictions, people }) => [
      `  ${formatCount(people).padStart(9)}  ${formatCount(convictions).padStart(11)}  ${side(before, from, fromOutcome)}`,
      `  ${' '.repeat(22)}-> ${side(after, to, toOutcome)}`,
    ]);
  const more = list.length - SHOWN;
  return [
    `  ${'people'.padStart(9)}  ${'convictions'.padStart(11)}`,
    ...lines,
    ...(more > 0
      ? [
          `  and ${more} more ${more === 1 ? 'way' : 'ways'} (comparison.json lists all, comparison_convictions.csv whose)`,
        ]
      : []),
  ];
}
