import { ALIKE_BELOW, SHOWN_FROM } from '../../results/figures/few.ts';

/**
 * Hides small groups in published tables: a cell that counts 1 to 10 of something about people is not shown, and as
 * many others are hidden (complementary cells) as are needed so that no such cell can be worked out from the totals.
 */

/** A table of groups by parts; a part's totals over all groups are published elsewhere and so are always shown. */
export type GroupTable = readonly (readonly number[])[];

/** What is shown: `undefined` for a suppressed cell. The last cell of a row is the row's total. */
export type ShownTable = readonly (readonly (number | undefined)[])[];

/**
 * The cells of a table that may be shown, each row with its total. Hidden cells are chosen smallest first, ties by
 * place, so that the same figures always hide the same cells.
 */
export function suppress(table: GroupTable): ShownTable {
  const width = (table[0]?.length ?? 0) + 1;
  const cells = table.flatMap((row) => [...row, row.reduce((sum, cell) => sum + cell, 0)]);
  const lines = linesOf(table.length, width);
  const hidden = cells.map((cell) => cell > 0 && cell < SHOWN_FROM);
  for (const at of alikeCells(table, width)) hidden[at] = true;
  for (;;) {
    const weak = lines.find((line) => isWeak(line, cells, hidden)) ?? determinedLine(lines, hidden);
    if (weak === undefined) break;
    const next = choose(weak, cells, hidden) ?? chooseAnywhere(cells, hidden);
    if (next === undefined) break;
    hidden[next] = true;
  }
  return table.map((_, row) =>
    Array.from({ length: width }, (_, column) => {
      const at = row * width + column;
      return hidden[at] ? undefined : cells[at]!;
    }),
  );
}

/** The parts of small groups that are all alike, in a table that is not. */
function alikeCells(table: GroupTable, width: number): readonly number[] {
  const used = Array.from({ length: width - 1 }, (_, part) => table.some((row) => row[part]! > 0));
  if (used.filter(Boolean).length < 2) return [];
  return table.flatMap((row, index) => {
    const size = row.reduce((sum, cell) => sum + cell, 0);
    const alike = size > 0 && size < ALIKE_BELOW && row.includes(size);
    return alike ? row.map((_, part) => index * width + part) : [];
  });
}

/** Cells whose sum, counted with a sign, is known to a reader: a row with its total, a column with its published total. */
type Line = readonly { readonly at: number; readonly sign: 1 | -1 }[];

function linesOf(rows: number, width: number): readonly Line[] {
  const sum = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: width }, (_, column) => ({
      at: row * width + column,
      sign: column === width - 1 ? (-1 as const) : (1 as const),
    })),
  );
  const columns = Array.from({ length: width }, (_, column) =>
    Array.from({ length: rows }, (_, row) => ({ at: row * width + column, sign: 1 as const })),
  );
  return [...sum, ...columns];
}

/** Whether a line gives away a hidden cell: it hides one alone, or a few that together are still too few. */
function isWeak(line: Line, cells: readonly number[], hidden: readonly boolean[]): boolean {
  const out = line.filter(({ at }) => hidden[at]);
  if (out.length === 0) return false;
  if (out.length === 1) return true;
  if (out.some(({ sign }) => sign === -1)) return false;
  return out.reduce((sum, { at }) => sum + cells[at]!, 0) < SHOWN_FROM;
}

/** The smallest shown cell of a line; one that counts nothing hides nothing. */
function choose(line: Line, cells: readonly number[], hidden: readonly boolean[]): number | undefined {
  const shown = line.map(({ at }) => at).filter((at) => !hidden[at]);
  return smallest(shown, cells);
}

function chooseAnywhere(cells: readonly number[], hidden: readonly boolean[]): number | undefined {
  return smallest(
    cells.map((_, at) => at).filter((at) => !hidden[at]),
    cells,
  );
}

function smallest(places: readonly number[], cells: readonly number[]): number | undefined {
  const order = (at: number) => (cells[at] === 0 ? Infinity : cells[at]!);
  return [...places].sort((a, b) => order(a) - order(b) || a - b)[0];
}

/**
 * A line through a hidden cell that all lines together still reveal: the hidden cells are the unknowns of a system of
 * linear equations, and a patient reader can compute one that elimination solves.
 */
function determinedLine(lines: readonly Line[], hidden: readonly boolean[]): Line | undefined {
  const solved = solvedUnknown(lines, hidden);
  return solved === undefined
    ? undefined
    : lines.find((line) => line.some(({ at }) => at === solved) && line.some(({ at }) => !hidden[at]));
}

/** A hidden cell that the equations of the lines determine; undefined when none is. */
export function solvedUnknown(lines: readonly Line[], hidden: readonly boolean[]): number | undefined {
  const unknowns = hidden.flatMap((each, at) => (each ? [at] : []));
  const rows = lines.map((line) => unknowns.map((at) => line.find((cell) => cell.at === at)?.sign ?? 0) as number[]);
  let pivotRow = 0;
  for (let column = 0; column < unknowns.length; column++) {
    const found = rows.findIndex((row, index) => index >= pivotRow && Math.abs(row[column]!) > 1e-9);
    if (found < 0) continue;
    [rows[pivotRow], rows[found]] = [rows[found]!, rows[pivotRow]!];
    const pivot = rows[pivotRow]!;
    const scale = pivot[column]!;
    for (let i = 0; i < pivot.length; i++) pivot[i]! /= scale;
    for (const [index, row] of rows.entries()) {
      if (index === pivotRow || Math.abs(row[column]!) < 1e-9) continue;
      const factor = row[column]!;
      for (let i = 0; i < row.length; i++) row[i]! -= factor * pivot[i]!;
    }
    pivotRow++;
  }
  for (const row of rows) {
    const held = row.flatMap((value, index) => (Math.abs(value) > 1e-9 ? [index] : []));
    if (held.length === 1) return unknowns[held[0]!];
  }
  return undefined;
}

/** The lines of a table of so many rows and shown columns, for checks. */
export function linesForCheck(rows: number, width: number): readonly Line[] {
  return linesOf(rows, width);
}
