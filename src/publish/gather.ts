import { join } from 'node:path';
import type { Pack } from '../law/language/index.ts';
import { type Problem, problemOf } from '../record/problem.ts';
import { SHOWN_FROM } from '../results/figures/few.ts';
import { hashFile } from '../results/files/hash-file.ts';
import type { OpenedResults } from '../results/open-results.ts';
import { convictionsBy } from '../results/outcomes-of-run.ts';
import { collectTables, type PublishedRun } from './collect.ts';
import { suppressTable } from './disclosure/suppress.ts';
import type { CellPlace, FigureTable, Shown } from './disclosure/table.ts';
import { type Progress, publishedProgress } from './progress.ts';
import { columnOf, type Publication, type PublishedFigures, type PublishedTable, totalsOf } from './publication.ts';
import { type Assumptions, breakEvens, claimsRecomputed, estimateSavings, type Work } from './savings.ts';

export type Wanted = {
  readonly runs: readonly PublishedRun[];
  readonly pack: Pack;
  readonly assumptions: Assumptions;
  readonly invented: boolean;
  /** How far casework has brought the convictions, by county. */
  readonly progress?: Progress;
  /** The earlier publication of the same data, so that the difference between the two reveals no person. */
  readonly earlier?: Publication;
};

export type Gathered =
  | { readonly ok: true; readonly publication: Publication }
  | { readonly ok: false; readonly problem: Problem };

/** Everything that a site says, with figures about few people hidden. */
export async function gatherPublication(wanted: Wanted): Promise<Gathered> {
  const first = wanted.runs[0]!.results[0]!;
  const tables = await collectTables(wanted.runs);
  const figures: PublishedFigures[] = [];
  for (const [index, run] of wanted.runs.entries()) figures.push(await figuresOf(run, index, tables));
  const small = figures.find(({ peopleWithRelief }) => peopleWithRelief > 0 && peopleWithRelief < SHOWN_FROM);
  if (small || figures.every(({ peopleDecided }) => peopleDecided < SHOWN_FROM))
    return { ok: false, problem: problemOf('input', 'publish-few') };
  const { shown, withheld } = await hideFew(tables, wanted.earlier);
  const sum = (of: (results: OpenedResults) => number) =>
    wanted.runs[0]!.results.reduce((total, each) => total + of(each), 0);
  const { pack, engine } = { pack: first.manifest.pack, engine: first.manifest.redress.engine };
  const [main] = figures;
  const publication: Publication = {
    publication: 1,
    law: { id: pack.id, version: pack.version, title: wanted.pack.title, sha256: pack.sha256 ?? null },
    format: wanted.runs[0]!.format.id,
    invented: wanted.invented,
    asOf: first.summary.asOf,
    counties: wanted.runs[0]!.results.map(({ summary }) => summary.county),
    complete: wanted.runs.every(({ results }) => results.every(({ summary }) => summary.complete)),
    lines: sum(({ summary }) => summary.lines),
    linesSetAside: sum(({ summary }) => summary.linesSetAside),
    people: sum(({ summary }) => summary.people),
    convictions: sum(({ summary }) => summary.convictions),
    engine,
    runs: figures,
    tables: shown,
    withheld,
    progress: wanted.progress === undefined ? null : publishedProgress(wanted.progress),
    savings: savingsOf(workOf(main!, tables), wanted.assumptions),
  };
  return { ok: true, publication };
}

/** A hidden figure must not stand in the estimate either; the most that it can be makes the saving least. */
function workOf(main: PublishedFigures, tables: readonly FigureTable[]): Work {
  return {
    decided: main.convictionsDecided,
    handReviews: main.effects.open ?? SHOWN_FROM - 1,
    withRelief: totalsIn(tables, 'convictions', 0).helped,
    peopleWithRelief: main.peopleWithRelief,
  };
}

function savingsOf(work: Work, assumptions: Assumptions): Publication['savings'] {
  return {
    work,
    assumptions,
    estimates: [...estimateSavings(work, assumptions)],
    breakEvens: breakEvens(work, assumptions),
    claims: [...claimsRecomputed(assumptions)],
  };
}

async function figuresOf(run: PublishedRun, index: number, tables: readonly FigureTable[]): Promise<PublishedFigures> {
  const effect = (name: Parameters<typeof convictionsBy>[1]) =>
    run.results.reduce((sum, { summary }) => sum + convictionsBy(summary, name), 0);
  const convictions = totalsIn(tables, 'convictions', index);
  const people = totalsIn(tables, 'people', index);
  const relief = { clears: effect('clears'), lowers: effect('lowers') };
  return {
    policies: run.results.map(({ summary: { county, policy } }) => ({ county, id: policy.id, title: policy.title })),
    convictionsDecided: convictions.total,
    peopleDecided: people.total,
    peopleWithRelief: people.helped,
    effects: {
      ...(await partsShown({ ...relief, other: convictions.helped - relief.clears - relief.lowers })),
      ...(await partsShown({ open: effect('open'), none: effect('none') })),
    },
    impact: run.results.map(({ summary: { county, impact } }) => ({
      county,
      noFelony: shownOf(impact.chosen.noFelony),
      noConviction: shownOf(impact.chosen.noConviction),
      noConvictionInLast7Years: shownOf(impact.chosen.noConvictionInLast7Years),
    })),
    missingFacts: missingFacts(run),
    manifests: await Promise.all(
      run.results.map(async ({ folder, summary: { county } }) => ({
        county,
        sha256: await hashFile(join(folder, 'manifest.json')),
      })),
    ),
  };
}

function totalsIn(tables: readonly FigureTable[], unit: FigureTable['unit'], run: number) {
  return totalsOf(tables.find((each) => each.unit === unit)!)[run]!;
}

function shownOf(figure: number): number | null {
  return figure > 0 && figure < SHOWN_FROM ? null : figure;
}

/** The parts of a total that is published, hidden where they are few, and others with them where that gives them away. */
async function partsShown<Part extends string>(
  parts: Readonly<Record<Part, number>>,
): Promise<Record<Part, number | null>> {
  const groups = Object.keys(parts) as Part[];
  const counts = groups.map((part) => [0, 0, parts[part]]);
  const shown = await suppressTable({ id: 'parts', unit: 'convictions', groups, counts, runs: 1 });
  const at = (group: number) => shown?.({ group, run: 0, column: 'total' }) ?? null;
  return Object.fromEntries(groups.map((part, group) => [part, at(group)])) as Record<Part, number | null>;
}

/** The facts that hand reviews wait for, over all counties, most frequent first. */
function missingFacts({ results }: PublishedRun): PublishedFigures['missingFacts'] {
  const counts = new Map<string, number>();
  for (const { summary } of results)
    for (const { words, convictions } of summary.missingFacts)
      counts.set(words, (counts.get(words) ?? 0) + convictions);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([words, convictions]) => ({ words, convictions: shownOf(convictions) }));
}

async function hideFew(
  tables: readonly FigureTable[],
  earlier: Publication | undefined,
): Promise<{ readonly shown: PublishedTable[]; readonly withheld: string[] }> {
  const shown: PublishedTable[] = [];
  const withheld: string[] = [];
  for (const table of tables.filter(({ groups }) => groups.length > 1)) {
    const kept = await suppressTable(table, changedFew(table, earlier));
    if (kept) shown.push(publishedTable(table, kept));
    else withheld.push(table.id);
  }
  return { shown, withheld };
}

function publishedTable(table: FigureTable, shown: Shown): PublishedTable {
  const at = (place: CellPlace) => shown(place) ?? null;
  return {
    id: table.id,
    unit: table.unit,
    groups: table.groups.map((name, group) => ({
      group: name,
      runs: Array.from({ length: table.runs }, (_, run) => ({
        helped: at({ group, run, column: 'helped' }),
        notHelped: at({ group, run, column: 'not-helped' }),
        total: at({ group, run, column: 'total' }),
      })),
    })),
    totals: totalsOf(table),
  };
}

/** Whether a figure differs by 1 to 10 from the one that stood in its place before. */
function changedFew(table: FigureTable, earlier: Publication | undefined) {
  const before = earlier?.tables.find(({ id }) => id === table.id);
  return (place: CellPlace, value: number): boolean => {
    const group = before?.groups.find((each) => each.group === table.groups[place.group]);
    const old = group?.runs[place.run]?.[columnOf(place.column)];
    const gap = typeof old === 'number' ? Math.abs(old - value) : 0;
    return gap > 0 && gap < SHOWN_FROM;
  };
}
