/** What became of a member of a group under one run: the run did not decide it, or gave it no relief, or relief. */
export const SIDES = ['undecided', 'not-helped', 'helped'] as const;

export type Side = 0 | 1 | 2;

export const UNDECIDED: Side = 0;
export const NOT_HELPED: Side = 1;
export const HELPED: Side = 2;

export type Unit = 'people' | 'convictions' | 'felonies';

/**
 * A table to be published: members of groups, counted by what became of them under each of one or two runs. A pattern
 * is the sides of the runs as one number, base 3, the first run's in the last place.
 */
export type FigureTable = {
  readonly id: string;
  readonly unit: Unit;
  readonly groups: readonly string[];
  /** Members by group, then by pattern; pattern 0 counts no members. */
  readonly counts: readonly (readonly number[])[];
  readonly runs: number;
};

/** The columns of a published table, for each run. */
export const COLUMNS = ['helped', 'not-helped', 'total'] as const;

export type Column = (typeof COLUMNS)[number];

export type CellPlace = { readonly group: number; readonly run: number; readonly column: Column };

/** A published cell by its place: the figure, or undefined where it is hidden. */
export type Shown = (place: CellPlace) => number | undefined;

export function patternOf(sides: readonly Side[]): number {
  return sides.reduceRight<number>((pattern, side) => pattern * 3 + side, 0);
}

export function sideOf(pattern: number, run: number): Side {
  return (Math.floor(pattern / 3 ** run) % 3) as Side;
}

export function patternsOf(runs: number): readonly number[] {
  return Array.from({ length: 3 ** runs }, (_, pattern) => pattern).slice(1);
}

/** Whether members of a pattern are counted in a column of a run. */
export function isCounted(pattern: number, { run, column }: Pick<CellPlace, 'run' | 'column'>): boolean {
  const side = sideOf(pattern, run);
  if (column === 'total') return side !== UNDECIDED;
  return side === (column === 'helped' ? HELPED : NOT_HELPED);
}

/** The figure of a cell before anything is hidden. */
export function valueAt({ counts }: FigureTable, { group, ...rest }: CellPlace): number {
  return counts[group]!.reduce((sum, members, pattern) => sum + (isCounted(pattern, rest) ? members : 0), 0);
}

/** A column's figure over all groups, which is published whatever is hidden. */
export function totalAt(table: FigureTable, rest: Omit<CellPlace, 'group'>): number {
  return table.groups.reduce((sum, _, group) => sum + valueAt(table, { group, ...rest }), 0);
}

export function cellsOf({ groups, runs }: FigureTable): readonly CellPlace[] {
  return groups.flatMap((_, group) =>
    Array.from({ length: runs }, (_, run) => COLUMNS.map((column) => ({ group, run, column }))).flat(),
  );
}
