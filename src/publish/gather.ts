import type { Pack } from '../law/language/index.ts';
import { type Problem, problemOf } from '../record/problem.ts';
import { SHOWN_FROM } from '../results/figures/few.ts';
import type { OpenedResults } from '../results/open-results.ts';
import { type Counted, collectTables, type PublishedRun } from './collect.ts';
import { suppressTogether } from './disclosure/linked.ts';
import { hasFewInTotal } from './disclosure/links.ts';
import type { CellPlace, FigureTable } from './disclosure/table.ts';
import { type Progress, publishedProgress } from './progress.ts';
import { columnOf, type Publication, type PublishedFigures, type PublishedTable } from './publication.ts';
import { publishedTable } from './published-table.ts';
import { figuresOf, isFew, totalsIn } from './run-figures.ts';
import { type Assumptions, breakEvens, claimsRecomputed, estimateSavings, type Work } from './savings.ts';

export type Wanted = {
  readonly runs: readonly PublishedRun[];
  readonly pack: Pack;
  /** The title of the state, where every county of its file was decided together. */
  readonly everyCountyOf?: string;
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
  const { tables, behind } = await collectTables(wanted.runs);
  const figures: PublishedFigures[] = [];
  for (const [index, run] of wanted.runs.entries())
    figures.push(await figuresOf({ run, index, others: [...figures, ...(wanted.earlier?.runs ?? [])] }, tables));
  if (tellFew(tables, figures)) return { ok: false, problem: problemOf('input', 'publish-few') };
  const { shown, withheld } = await hideFew({ tables, behind }, figures, wanted);
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
    ...(wanted.everyCountyOf !== undefined && { everyCountyOf: wanted.everyCountyOf }),
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

/** Whether what every site says first, how many are decided and how many have relief, is about few people. */
function tellFew(tables: readonly FigureTable[], figures: readonly PublishedFigures[]): boolean {
  const totals = (['people', 'convictions'] as const).flatMap((unit) =>
    figures.map((_, run) => totalsIn(tables, unit, run)),
  );
  const isOfFew = totals.some(({ helped, notHelped }) => isFew(helped) || isFew(notHelped));
  return isOfFew || figures.every(({ peopleDecided }) => peopleDecided < SHOWN_FROM);
}

/** A hidden figure must not stand in the estimate either; the most that it can be makes the saving least. */
function workOf(main: PublishedFigures, tables: readonly FigureTable[]): Work {
  return {
    decided: main.convictionsDecided,
    handReviews: main.effects.open ?? totalsIn(tables, 'convictions', 0).notHelped,
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

async function hideFew(
  { tables, behind }: Counted,
  figures: readonly PublishedFigures[],
  { runs, earlier }: Wanted,
): Promise<{ readonly shown: PublishedTable[]; readonly withheld: string[] }> {
  const several = tables.filter(({ groups }) => groups.length > 1);
  // Anybody can tell a small total from its table, whatever cells are hidden.
  const few = several.filter((table) => hasFewInTotal(table, isFew)).map(({ id }) => id);
  const { shown, withheld } = await suppressTogether({
    tables: several.filter(({ id }) => !few.includes(id)),
    behind,
    leastHelped: figures.flatMap(({ impact }, run) =>
      impact.map(({ county, noConviction, noFelony }) => ({
        run,
        county,
        people: Math.max(noConviction ?? 0, noFelony ?? 0),
      })),
    ),
    year: Number(runs[0]!.results[0]!.summary.asOf.slice(0, 4)),
    changed: (table) => changedFew(table, earlier),
    ...(earlier && { before: new Map(earlier.tables.map((table) => [table.id, table])) }),
  });
  return {
    shown: several.flatMap((table) => (shown.has(table.id) ? [publishedTable(table, shown.get(table.id)!)] : [])),
    withheld: several.filter(({ id }) => few.includes(id) || withheld.includes(id)).map(({ id }) => id),
  };
}

/** Whether a figure differs by 1 to 10 from one that stood in its place before, under whichever policy. */
function changedFew(table: FigureTable, earlier: Publication | undefined) {
  const before = earlier?.tables.find(({ id }) => id === table.id);
  return (place: CellPlace, value: number): boolean => {
    const group = before?.groups.find((each) => each.group === table.groups[place.group]);
    const column = columnOf(place.column);
    return group?.runs.some((side) => side[column] !== null && isFew(Math.abs(side[column] - value))) ?? false;
  };
}
