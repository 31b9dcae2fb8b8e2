import type { Columns, SortId, WordColumn } from './columns.ts';
import { MARKS, WORD_COLUMNS } from './columns.ts';
import { IMPACT_BITS } from './schema.ts';

/** Which convictions are asked for; every part that is given must hold. */
export type RowFilter = { readonly [Column in WordColumn]?: readonly string[] } & {
  readonly yearFrom?: number;
  readonly yearTo?: number;
  readonly yearUnknown?: boolean;
  /** Position of a fact that is missing. */
  readonly missing?: number;
  /** Positions of flags, of which one at least is raised or open. */
  readonly flags?: readonly number[];
  /** Of those flags only what is raised, or what the file leaves open; either when absent. */
  readonly flagAs?: 'raised' | 'open';
  /** The row of one person in this run. */
  readonly person?: number;
  readonly corrected?: boolean;
  readonly belowFloor?: boolean;
  readonly impact?: keyof typeof IMPACT_BITS;
};

export type RowPage = { readonly total: number; readonly people: number; readonly rows: readonly number[] };

export const NO_YEAR = 0;

/** Row numbers of a page in order, with how many rows and people the filter holds. `found` narrows to a text search. */
export function findRows(
  columns: Columns,
  filter: RowFilter,
  sort: { readonly by: SortId; readonly descending: boolean },
  page: { readonly from: number; readonly size: number },
  found?: Uint8Array,
): RowPage {
  const holds = predicate(columns, filter, found);
  const order = columns.orders[sort.by];
  const { person } = columns.values;
  // Rows are numbered in the order of their people, so that no person's number is larger than the last row's.
  const seen = new Uint8Array(columns.size + 1);
  const rows: number[] = [];
  let total = 0;
  let people = 0;
  for (let i = 0; i < order.length; i++) {
    const row = order[sort.descending ? order.length - 1 - i : i]!;
    if (!holds(row)) continue;
    if (total >= page.from && rows.length < page.size) rows.push(row);
    total++;
    if (seen[person[row]!] === 0) {
      seen[person[row]!] = 1;
      people++;
    }
  }
  return { total, people, rows };
}

/** Whether a row is one that is asked for. */
export function predicate(
  columns: Columns,
  filter: RowFilter,
  found: Uint8Array | undefined,
): (row: number) => boolean {
  const tests: ((row: number) => boolean)[] = [];
  const { without } = columns;
  if (without) tests.push((row) => !without.has(columns.values.person[row]!));
  if (found) tests.push((row) => found[row] === 1);
  for (const id of WORD_COLUMNS) {
    const wanted = filter[id];
    if (!wanted || wanted.length === 0) continue;
    const values = columns.values[id];
    const allowed = new Uint8Array(columns.words[id].length);
    for (const word of wanted) {
      const position = columns.words[id].indexOf(word);
      if (position >= 0) allowed[position] = 1;
    }
    tests.push((row) => allowed[values[row]!] === 1);
  }
  const { year, missing, raised, open, marks, impact, person } = columns.values;
  if (filter.yearUnknown) tests.push((row) => year[row] === NO_YEAR);
  const { yearFrom, yearTo } = filter;
  if (yearFrom !== undefined) tests.push((row) => year[row]! >= yearFrom);
  if (yearTo !== undefined) tests.push((row) => year[row] !== NO_YEAR && year[row]! <= yearTo);
  if (filter.missing !== undefined) {
    const bit = 1 << filter.missing;
    tests.push((row) => (missing[row]! & bit) !== 0);
  }
  if (filter.flags !== undefined && filter.flags.length > 0) {
    const bits = filter.flags.reduce((all, flag) => all | (1 << flag), 0);
    // A flag that is raised is not open, whatever else the file leaves open about it.
    if (filter.flagAs === 'raised') tests.push((row) => (raised[row]! & bits) !== 0);
    else if (filter.flagAs === 'open') tests.push((row) => (open[row]! & ~raised[row]! & bits) !== 0);
    else tests.push((row) => ((raised[row]! | open[row]!) & bits) !== 0);
  }
  if (filter.person !== undefined) tests.push((row) => person[row] === filter.person);
  if (filter.corrected) tests.push((row) => (marks[row]! & MARKS.corrected) !== 0);
  if (filter.belowFloor) tests.push((row) => (marks[row]! & MARKS.belowFloor) !== 0);
  if (filter.impact !== undefined) {
    const bit = IMPACT_BITS[filter.impact];
    tests.push((row) => (impact[row]! & bit) !== 0);
  }
  if (tests.length === 1) return tests[0]!;
  return (row) => {
    for (const test of tests) if (!test(row)) return false;
    return true;
  };
}
