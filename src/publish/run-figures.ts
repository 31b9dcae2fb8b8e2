import { join } from 'node:path';
import { SHOWN_FROM } from '../results/figures/few.ts';
import { hashFile } from '../results/files/hash-file.ts';
import type { OpenedResults } from '../results/open-results.ts';
import { convictionsBy } from '../results/outcomes-of-run.ts';
import type { PublishedRun } from './collect.ts';
import { suppressTable } from './disclosure/suppress.ts';
import type { FigureTable } from './disclosure/table.ts';
import { type PublishedFigures, totalsOf } from './publication.ts';

type Impact = PublishedFigures['impact'][number];
const IMPACTS = ['noFelony', 'noConviction', 'noConvictionInLast7Years'] as const;
type Run = {
  readonly run: PublishedRun;
  readonly index: number;
  /** Figures of the same kind that a reader has besides: of the run beside it, and of earlier publications. */
  readonly others: readonly PublishedFigures[];
};

/**
 * The single figures of a run: those that count few are hidden, and those that lie close to one that a reader has too.
 */
export async function figuresOf(
  { run, index, others }: Run,
  tables: readonly FigureTable[],
): Promise<PublishedFigures> {
  const effect = (name: Parameters<typeof convictionsBy>[1]) =>
    run.results.reduce((sum, { summary }) => sum + convictionsBy(summary, name), 0);
  const convictions = totalsIn(tables, 'convictions', index);
  const people = totalsIn(tables, 'people', index);
  const relief = { clears: effect('clears'), lowers: effect('lowers') };
  const effects = {
    ...(await partsShown({ ...relief, other: convictions.helped - relief.clears - relief.lowers }, others)),
    ...(await partsShown({ open: effect('open'), none: effect('none') }, others)),
  };
  // People whose records change are among the county's people with relief; no county counts people of several counties.
  const whole = run.results.length === 1 ? people.helped : undefined;
  const among = { whole, clears: effects.clears };
  return {
    policies: run.results.map(({ summary: { county, policy } }) => ({ county, id: policy.id, title: policy.title })),
    convictionsDecided: convictions.total,
    convictionsWithRelief: convictions.helped,
    peopleDecided: people.total,
    peopleWithRelief: people.helped,
    effects,
    impact: run.results.map((results) => impactShown(results, among, others)),
    missingFacts: missingFacts(run, effects.open, others),
    manifests: await Promise.all(
      run.results.map(async ({ folder, summary: { county } }) => ({
        county,
        sha256: await hashFile(join(folder, 'manifest.json')),
      })),
    ),
  };
}

export function totalsIn(tables: readonly FigureTable[], unit: FigureTable['unit'], run: number) {
  return totalsOf(tables.find((each) => each.unit === unit)!)[run]!;
}

export function isFew(figure: number): boolean {
  return figure > 0 && figure < SHOWN_FROM;
}

/** A figure, or null where it counts few, or where it and one that is shown too differ by few. */
function shownBeside(figure: number, others: readonly (number | null | undefined)[]): number | null {
  const isClose = others.some((other) => typeof other === 'number' && isFew(Math.abs(other - figure)));
  return isFew(figure) || isClose ? null : figure;
}

type Among = {
  /** The people with relief of whom these are a part, where that is known. */
  readonly whole: number | undefined;
  /** Convictions cleared, or null where that is hidden: people without a conviction then tell how many at least. */
  readonly clears: number | null;
};

function impactShown(
  { summary: { county, impact } }: OpenedResults,
  { whole, clears }: Among,
  others: readonly PublishedFigures[],
): Impact {
  const beside = others.flatMap((each) => each.impact.filter((row) => row.county === county));
  const shown = Object.fromEntries(
    IMPACTS.map((each) => {
      if (clears === null && impact.chosen[each] > 0) return [each, null];
      const close = beside.flatMap((row) => [row[each], row.most?.[each]]);
      return [each, shownBeside(impact.chosen[each], [whole, ...close])];
    }),
  ) as Record<(typeof IMPACTS)[number], number | null>;
  const most = Object.fromEntries(
    IMPACTS.map((each) => {
      const close = beside.flatMap((row) => [row[each], row.most?.[each]]);
      return [each, shownBeside(impact.dismissAll[each], [impact.chosen[each], whole, ...close])];
    }),
  ) as Record<(typeof IMPACTS)[number], number | null>;
  return { county, ...shown, most };
}

/** The parts of a total that is published, hidden where they are few, and others with them where that gives them away. */
async function partsShown<Part extends keyof PublishedFigures['effects']>(
  parts: Readonly<Record<Part, number>>,
  others: readonly PublishedFigures[],
): Promise<Record<Part, number | null>> {
  const groups = Object.keys(parts) as Part[];
  const counts = groups.map((part) => [0, 0, parts[part]]);
  const isClose = (part: Part, value: number) =>
    others.some(({ effects }) => effects[part] !== null && isFew(Math.abs(effects[part] - value)));
  const shown = await suppressTable({ id: 'parts', unit: 'convictions', groups, counts, runs: 1 }, ({ group }, value) =>
    isClose(groups[group]!, value),
  );
  const at = (group: number) => shown?.({ group, run: 0, column: 'total' }) ?? null;
  return Object.fromEntries(groups.map((part, group) => [part, at(group)])) as Record<Part, number | null>;
}

/**
 * The facts that hand reviews wait for, over all counties, most frequent first. Where the number of hand reviews is
 * hidden, so are these, since each is a part of it.
 */
function missingFacts(
  { results }: PublishedRun,
  open: number | null,
  others: readonly PublishedFigures[],
): PublishedFigures['missingFacts'] {
  const counts = new Map<string, number>();
  for (const { summary } of results)
    for (const { words, convictions } of summary.missingFacts)
      counts.set(words, (counts.get(words) ?? 0) + convictions);
  const beside = (words: string) =>
    others.flatMap((each) => each.missingFacts.filter((row) => row.words === words).map((row) => row.convictions));
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([words, convictions]) => ({
      words,
      convictions: open === null ? null : shownBeside(convictions, [open, ...beside(words)]),
    }));
}
