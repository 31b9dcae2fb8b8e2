import { parseHTML } from 'linkedom';
import { csvFields } from '../../src/results/open-results.ts';

/*
 * Somebody who trusts no page: makes every table of a published site again from the files of its folder `data/` that end in
 * .csv, by what the page of method says, and holds every other figure of the pages against them. It is written apart from
 * the program and shares nothing with it but the reading of a line of CSV.
 */

/** Every file of a site by its path. */
export type Site = Readonly<Record<string, string>>;

/** A row of a CSV file by its columns. */
type Row = Readonly<Record<string, string>>;

/** A table as it is seen: rows of cells, the heads first. */
type Seen = readonly (readonly string[])[];

const HIDDEN = 'hidden';

export function rowsOf(site: Site, name: string): readonly Row[] {
  const [head = '', ...lines] = site[`data/${name}.csv`]!.trimEnd().split('\n');
  const columns = csvFields(head);
  return lines.map((line) => Object.fromEntries(csvFields(line).map((cell, at) => [columns[at]!, cell])));
}

const written = (value: number, digits = 0) =>
  value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const shown = (cell: string) => (cell === '' ? HIDDEN : written(Number(cell)));
/** Shares below a tenth have one digit behind the point where it is not zero. */
const percent = (share: number) =>
  `${(share * 100).toLocaleString('en-US', { maximumFractionDigits: share < 0.1 ? 1 : 0 })}%`;
const part = (some: string, whole: string) =>
  some === '' || whole === '' || whole === '0' ? HIDDEN : percent(Number(some) / Number(whole));

/** The policies in the order of their first rows. */
const policiesOf = (rows: readonly Row[]) => [...new Set(rows.map(({ policy }) => policy!))].filter((each) => each);

const rateOf = ({ with_relief, all }: Row) =>
  with_relief === '' || all === '' || all === '0' ? undefined : Number(with_relief) / Number(all);

/** The largest recorded group whose share is shown, and above zero. */
function referenceOf(rows: readonly Row[]): Row | undefined {
  return rows
    .filter((row) => row.group !== '' && rateOf(row))
    .reduce<Row | undefined>((most, row) => (most && Number(most.all) >= Number(row.all) ? most : row), undefined);
}

function ratioOf(row: Row, reference: Row): string {
  if (row === reference) return '1';
  if (row.with_relief === '' || row.all === '') return HIDDEN;
  if (!rateOf(row)) return '';
  const [h, n, h0, n0] = [row.with_relief, row.all, reference.with_relief, reference.all].map(Number) as number[];
  const ratio = h! / n! / (h0! / n0!);
  const spread = Math.exp(1.96 * Math.sqrt(1 / h! - 1 / n! + 1 / h0! - 1 / n0!));
  return `${written(ratio, 2)} (${written(ratio / spread, 2)}–${written(ratio * spread, 2)})`;
}

/** The cells of a table by group under one policy, without the names of the groups. */
function groupCells(all: readonly Row[], policy: string): Seen {
  const rows = all.filter((row) => row.policy === policy);
  const groups = rows.filter(({ group }) => group !== '(all)');
  const total = rows.find(({ group }) => group === '(all)')!;
  const reference = referenceOf(groups);
  return rows.map((row) => [
    ...[row.with_relief, row.without_relief, row.all].map((cell) => shown(cell!)),
    row.all === '0' ? '' : part(row.with_relief!, row.all!),
    part(row.all!, total.all!),
    total.with_relief === '0' ? '' : part(row.with_relief!, total.with_relief!),
    ...(reference === undefined ? [] : [row === total ? '' : ratioOf(row, reference)]),
  ]);
}

/** Felonies for every 1,000 people of each group under one policy. */
function perThousand(site: Site, of: string, policy: string): Seen {
  const people = rowsOf(site, of).filter((row) => row.policy === policy);
  return rowsOf(site, `felonies-by-${of}`)
    .filter((row) => row.policy === policy && row.group !== '(all)')
    .flatMap(({ group, all, without_relief }) => {
      const size = Number(people.find((row) => row.group === group)?.all);
      if (!size || all === '' || without_relief === '') return [];
      return [[all, without_relief].map((count) => written((Number(count) / size) * 1000))];
    });
}

const LEVELS = ['low', 'central', 'high'] as const;

/** The value of an assumption or a figure of the run at a level. */
function valueAt(site: Site, level: (typeof LEVELS)[number]): (name: string) => number {
  const rows = rowsOf(site, 'savings').filter(({ kind }) => kind === 'assumption' || kind === 'work');
  return (name) => Number(rows.find(({ figure }) => figure === name)![level]);
}

type Value = (name: string) => number;

/** Hours of review, of papers and in all that are saved, by the words under the estimate. */
function hoursBy(at: Value): readonly [number, number, number] {
  const now = at('handReviews') + (at('decided') - at('handReviews')) * at('reviewedAnyway');
  const review = ((at('decided') * at('reviewedBefore') - now) * at('reviewMinutes')) / 60;
  const papers = (at('withRelief') * at('reviewedBefore') * at('paperMinutes')) / 60;
  return [review, papers, review + papers - at('programHours')];
}

const ASSUMED = [
  'reviewMinutes',
  'paperMinutes',
  'reviewedBefore',
  'reviewedAnyway',
  'hourlyCost',
  'programHours',
  'postage',
] as const;
const isShare = (name: string) => name.startsWith('reviewed');
const assumed = (name: string, value: number) =>
  isShare(name) ? percent(value) : written(value, Number.isInteger(Math.round(value * 100) / 100) ? 0 : 2);

/** Where nothing is saved, sought by halving, the others at their central value; undefined where no value does that. */
function vanishesAt(site: Site, name: string): number | undefined {
  const central = valueAt(site, 'central');
  const hours = (value: number) => hoursBy((each) => (each === name ? value : central(each)))[2];
  let [from, to] = [0, isShare(name) ? 1 : 1e7];
  if (Math.sign(hours(from)) === Math.sign(hours(to))) return undefined;
  const rises = hours(to) > hours(from);
  for (let step = 0; step < 100; step++) {
    const middle = (from + to) / 2;
    if (hours(middle) > 0 === rises) to = middle;
    else from = middle;
  }
  return from;
}

/** The tables of time and money in their order: estimate, assumptions, figures of the run, claims. */
function savingsCells(site: Site): readonly Seen[] {
  const values = LEVELS.map((level) => valueAt(site, level));
  const row = (of: (at: Value) => number) => values.map((at) => written(of(at)));
  const estimate = [
    ...[0, 1].map((place) => row((at) => hoursBy(at)[place]!)),
    row((at) => at('programHours')),
    row((at) => hoursBy(at)[2]),
    row((at) => hoursBy(at)[2] * at('hourlyCost')),
    row((at) => at('peopleWithRelief') * at('postage')),
  ];
  const assumptions = ASSUMED.map((name) => {
    const nothing = vanishesAt(site, name);
    const { source } = rowsOf(site, 'savings').find(({ figure }) => figure === name)!;
    return [
      ...values.map((at) => assumed(name, at(name))),
      nothing === undefined ? 'no value' : assumed(name, nothing),
      source || 'A guess without a source; replace it with your own figure',
    ];
  });
  const work = ['decided', 'handReviews', 'withRelief', 'peopleWithRelief'].map((name) => [written(values[0]!(name))]);
  return [estimate, assumptions, work, claimCells(values)];
}

/** What San Joaquin County claimed, by the words above the table: 26,000 cases, $2.5 million, four years; $1 million on 4,000. */
function claimCells(values: readonly Value[]): Seen {
  const each = (at: Value) => (at('reviewMinutes') + at('paperMinutes')) / 60;
  const row = (claimed: string, of: (at: Value) => number) => [
    claimed,
    ...values.map(of).map((value) => written(value, value < 100 ? 1 : 0)),
  ];
  return [
    row('2,500,000', (at) => 26_000 * each(at) * at('hourlyCost')),
    row('', (at) => (26_000 * each(at)) / (4 * 2_080)),
    row('', (at) => (2_500_000 / 26_000 / at('hourlyCost')) * 60),
    row('1,000,000', (at) => 4_000 * each(at) * at('hourlyCost')),
    row('', (at) => (1_000_000 / 4_000 / at('hourlyCost')) * 60),
  ];
}

/** The tables of the first page: what each policy gives, how records change in each county, missing facts. */
function helpedCells(site: Site): readonly Seen[] {
  const figures = rowsOf(site, 'figures');
  const policies = policiesOf(figures);
  const found = (kind: string, figure: string, policy: string, county = '') =>
    figures.find((row) => row.kind === kind && row.figure === figure && row.policy === policy && row.county === county);
  const cell = (row: Row | undefined) => shown(row?.value ?? '');
  const first = policies[0]!;
  const effects = ['clears', 'lowers', 'other', 'open', 'none'].filter(
    (each) => each !== 'other' || found('effect', each, first)!.value !== '0',
  );
  const counties = [...new Set(figures.filter(({ kind }) => kind === 'impact').map(({ county }) => county!))];
  const facts = figures.filter(({ kind, policy }) => kind === 'missing-fact' && policy === first).slice(0, 12);
  return [
    effects.map((each) => policies.map((policy) => cell(found('effect', each, policy)))),
    ...counties.map((county) =>
      ['noFelony', 'noConviction', 'noConvictionInLast7Years'].map((each) => [
        ...policies.map((policy) => cell(found('impact', each, policy, county))),
        cell(found('impact-at-most', each, first, county)),
      ]),
    ),
    ...(facts.length === 0 ? [] : [facts.map((row) => [cell(row)])]),
  ];
}

const STAGES = ['listed', 'decided', 'ordered', 'reported', 'acknowledged', 'visible', 'told'] as const;

/** Counts of progress by county with the share that is not cleared, by court, by month. */
function progressCells(site: Site): readonly Seen[] {
  const counties = rowsOf(site, 'progress');
  const sum = (stage: string) => String(counties.reduce((total, row) => total + Number(row[stage]), 0));
  const gap = (listed: string, visible: string) =>
    listed === '' || visible === '' || Number(listed) < 100
      ? ''
      : percent(Math.max(0, 1 - Number(visible) / Number(listed)));
  const cells = (row: Row, stages: readonly string[]) => stages.map((stage) => shown(row[stage]!));
  const all: Row = Object.fromEntries(STAGES.map((stage) => [stage, sum(stage)]));
  return [
    [...counties, ...(counties.length > 1 ? [all] : [])].map((row) => [
      ...cells(row, STAGES),
      gap(row.listed!, row.visible!),
    ]),
    rowsOf(site, 'progress-by-court').map((row) => [row.court!, ...cells(row, STAGES.slice(2, 6))]),
    rowsOf(site, 'progress-by-month').map((row) => cells(row, ['ordered', 'reported', 'visible', 'told'])),
  ].filter((table) => table.length > 0);
}

/** Every table by group in the order of the links to their files, and behind them felonies for every 1,000 people. */
function groupsCells(site: Site, page: string): readonly Seen[] {
  const names = [...page.matchAll(/href="\.\.\/data\/([\w-]+)\.csv"/g)].map(([, name]) => name!);
  const policies = policiesOf(rowsOf(site, 'figures'));
  const byGroup = names.flatMap((name) => policies.map((policy) => groupCells(rowsOf(site, name), policy)));
  const felonies = ['race', 'sex'].filter((of) => names.includes(of) && names.includes(`felonies-by-${of}`));
  const thousands = felonies.flatMap((of) => policies.map((policy) => perThousand(site, of, policy)));
  return [...byGroup, ...thousands.filter((table) => table.length > 0)];
}

/** The cells of every table of a page as they must be, without the heads and the names of the rows. */
export function expectedCells(site: Site, path: string): readonly Seen[] {
  const page = path.replace(/^\w+\/|\.html$/g, '');
  if (page === 'index') return helpedCells(site);
  if (page === 'groups') return groupsCells(site, site[path]!);
  if (page === 'savings') return savingsCells(site);
  return page === 'progress' ? progressCells(site) : [];
}

/** The cells of every table of a page as they stand there; the page of method has one, of hashes, which are no figures. */
export function seenCells(site: Site, path: string): readonly Seen[] {
  if (path.endsWith('/method.html')) return [];
  const { document } = parseHTML(site[path]!);
  return [...document.querySelectorAll('tbody')].map((body) =>
    [...body.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent!)),
  );
}

/** Figures of the sentences of a page, those of charts among them, in order. Dates, hashes and versions are no figures. */
export function saidFigures(site: Site, path: string): readonly string[] {
  const { document } = parseHTML(site[path]!);
  const main = document.querySelector('main')!;
  for (const table of main.querySelectorAll('table')) table.remove();
  const text = (main.textContent ?? '').replace(/\b[0-9a-f]{16,64}\b/g, '');
  return text.match(/\d[\d,]*(?:\.\d+)?\s?%?/g)?.map((figure: string) => figure.replace(/[\s,.]+$/, '')) ?? [];
}

/** Every figure that a sentence or a chart may say: those of the files, their shares, and what is worked out from them. */
export function sayable(site: Site): ReadonlySet<string> {
  const names = Object.keys(site).flatMap((path) => /^data\/([\w-]+)\.csv$/.exec(path)?.[1] ?? []);
  const figures = rowsOf(site, 'figures');
  const policies = policiesOf(figures);
  const value = (name: string, policy: string) =>
    Number(figures.find((row) => row.figure === name && row.policy === policy)?.value);
  const helpedShares = policies.map((policy) =>
    percent(value('convictionsWithRelief', policy) / value('convictionsDecided', policy)),
  );
  const byGroup = names
    .map((name) => rowsOf(site, name))
    .filter(([row]) => row !== undefined && 'with_relief' in row)
    .flat();
  // Bars of a chart have whole percents.
  const bars = byGroup.flatMap((row) => rateOf(row) ?? []).map((rate) => `${Math.round(rate * 100)}%`);
  const nothing = vanishesAt(site, 'reviewMinutes');
  return new Set([
    ...figures.map((row) => shown(row.value!)),
    ...helpedShares,
    ...byGroup.flatMap((row) => [shown(row.all!), percent(rateOf(row) ?? 0)]),
    ...bars,
    ...(nothing === undefined ? [] : [written(nothing, 1)]),
    ...('data/progress.csv' in site ? stageShares(site) : []),
  ]);
}

function stageShares(site: Site): readonly string[] {
  const rows = rowsOf(site, 'progress');
  const sum = (stage: string) => rows.reduce((total, row) => total + Number(row[stage]), 0);
  return STAGES.map((stage) => `${Math.round(Math.min(1, sum(stage) / sum('listed')) * 100)}%`);
}
