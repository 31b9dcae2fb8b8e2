import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { PerThousand } from '../rates.ts';

/** What Plot draws on and draws: this room is checked without the types of a browser. */
type Drawn = {
  readonly setAttribute: (name: string, value: string) => void;
  readonly removeAttribute: (name: string) => void;
  readonly querySelectorAll: (selector: string) => Iterable<Drawn>;
  readonly outerHTML: string;
};
type Canvas = NonNullable<Plot.PlotOptions['document']>;

/** Blue and orange of the U.S. Web Design System that are told apart in every kind of color vision, and on paper. */
const AFTER = '#005ea2';
const BEFORE = '#c05600';

export type Bar = { readonly group: string; readonly share: number };

/** Drawn narrow and with large letters, so that a phone, which shows a chart smaller, still shows words that can be read. */
const LETTERS = { fontSize: '15px' };
const WIDTH = 560;
/** Room for a character of a label, in pixels. */
const CHARACTER = 8;
const labelRoom = (labels: readonly string[]) =>
  Math.max(110, CHARACTER * Math.max(...labels.map(({ length }) => length)) + 16);

/** Shares by group as bars, drawn here: a page needs no script. `label` says what the chart shows, for those who do not see it. */
export function shareChart(bars: readonly Bar[], label: string): string {
  const { document } = parseHTML('<html><body></body></html>');
  const chart = Plot.plot({
    document: document as unknown as Canvas,
    style: LETTERS,
    width: WIDTH,
    height: 50 + 32 * bars.length,
    marginLeft: labelRoom(bars.map(({ group }) => group)),
    marginRight: 50,
    marginBottom: 40,
    x: { domain: [0, 1], percent: false, tickFormat: '.0%', label: null, grid: true, ticks: 5 },
    y: { domain: bars.map(({ group }) => group), label: null },
    marks: [
      Plot.barX(bars, { y: 'group', x: 'share', fill: AFTER }),
      Plot.text(bars, {
        y: 'group',
        x: 'share',
        text: ({ share }: Bar) => `${Math.round(share * 100)}%`,
        textAnchor: 'start',
        dx: 5,
      }),
      Plot.ruleX([0]),
    ],
  });
  return asFigure(chart, label);
}

/** Two dots for each group, joined: felonies for every 1,000 people before and after. */
export function perThousandChart(
  rows: readonly PerThousand[],
  label: string,
  words: { readonly before: string; readonly after: string },
): string {
  const { document } = parseHTML('<html><body></body></html>');
  const dots = rows.flatMap(({ group, before, after }) => [
    { group, when: words.before, value: before },
    { group, when: words.after, value: after },
  ]);
  const chart = Plot.plot({
    document: document as unknown as Canvas,
    style: LETTERS,
    width: WIDTH,
    height: 60 + 32 * rows.length,
    marginLeft: labelRoom(rows.map(({ group }) => group)),
    marginRight: 30,
    marginTop: 40,
    x: { zero: true, label: null, grid: true, axis: 'top', ticks: 5 },
    y: { domain: rows.map(({ group }) => group), label: null },
    symbol: { domain: [words.before, words.after], range: ['circle', 'square'] },
    color: { domain: [words.before, words.after], range: [BEFORE, AFTER] },
    marks: [
      Plot.ruleY(rows, { y: 'group', x1: 'before', x2: 'after', stroke: '#71767a' }),
      Plot.dot(dots, { y: 'group', x: 'value', fill: 'when', symbol: 'when', r: 5 }),
    ],
  });
  return asFigure(chart, label);
}

/** The drawing as text, which scales with the page and has a name. */
function asFigure(chart: Drawn, label: string): string {
  // Plot names the groups of its marks, which are no parts that a reader of the page could go to.
  for (const part of chart.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  chart.setAttribute('role', 'img');
  chart.setAttribute('aria-label', label);
  return chart.outerHTML;
}
