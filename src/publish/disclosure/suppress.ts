import { ALIKE_BELOW, SHOWN_FROM } from '../../results/figures/few.ts';
import { createReader, type Reader, type Sum } from './bounds.ts';
import {
  type CellPlace,
  COLUMNS,
  cellsOf,
  type FigureTable,
  HELPED,
  isCounted,
  patternsOf,
  type Shown,
  sideOf,
  totalAt,
  valueAt,
} from './table.ts';

/** What is hidden must stay as wide as the counts that are never shown, 1 to 10. */
const LEAST_WIDTH = SHOWN_FROM - 1;

/** A figure about few people: the sum of counts that a reader must not be able to tell. */
export type Sensitive = { readonly sum: Sum; readonly near: { readonly group: number; readonly run: number } };

/** Whether a figure differs by few from what was published earlier. */
export type Changed = (place: CellPlace, value: number) => boolean;

const notChanged: Changed = () => false;

/** Figures about few members: cells, and how many move between two runs. Places are those of the table's counts. */
export function sensitiveIn(table: FigureTable, changed: Changed = notChanged): readonly Sensitive[] {
  const cells = cellsOf(table).filter((place) => isPrimary(table, place, changed));
  return [...cells.map((place) => ({ sum: sumOf(table, place), near: place })), ...movedFew(table)];
}

/** The places of the counts that a cell is the sum of, by group and pattern. */
export function sumOf(table: FigureTable, place: CellPlace): Sum {
  const size = 3 ** table.runs;
  return possiblePatterns(table)
    .filter((pattern) => isCounted(pattern, place))
    .map((pattern) => place.group * size + pattern);
}

/** The table as a reader sees it: cells are hidden from it and shown to it. */
type Draft = {
  readonly table: FigureTable;
  readonly cells: readonly CellPlace[];
  readonly isHidden: (place: CellPlace) => boolean;
  readonly hide: (place: CellPlace) => void;
  readonly show: (place: CellPlace) => void;
  readonly reader: Reader;
};

/**
 * Decides which cells of a table are shown.
 *
 * Three kinds of cells are hidden first (primary): cells that count 1 to 10; both parts of a small group whose members
 * are all alike; and cells that differ by 1 to 10 from what was published earlier (`changed`). Then as many others are
 * hidden (complementary) as are needed for the invariant: from everything that is shown, with the totals of every
 * column and pattern, no reader can narrow a figure about 1 to 10 members to a range of less than 10. This holds for
 * cells and for the number that moves between two runs.
 *
 * Returns undefined where not even hiding the whole table protects a cell. If you add a total or a table that shares
 * members with this one, its equation has to be added here or in `links.ts`, or a hidden cell can be computed from it.
 */
export async function suppressTable(table: FigureTable, changed: Changed = notChanged): Promise<Shown | undefined> {
  const draft = await draftOf(table);
  try {
    const primary = draft.cells.filter((place) => isPrimary(table, place, changed));
    for (const place of primary) draft.hide(place);
    const sensitive = sensitiveIn(table, changed);
    for (const each of sensitive) {
      while (!isProtected(draft, each)) {
        const next = nextToHide(draft, each);
        if (next === undefined) return undefined;
        draft.hide(next);
      }
    }
    showAgain(draft, sensitive, new Set(primary));
    return (place) => (draft.isHidden(place) ? undefined : valueAt(table, place));
  } finally {
    draft.reader.dispose();
  }
}

async function draftOf(table: FigureTable): Promise<Draft> {
  const size = 3 ** table.runs;
  const patterns = possiblePatterns(table);
  const cells = cellsOf(table);
  const numbers = new Map(cells.map((place, index) => [keyOf(place), index]));
  const hidden = new Set<number>();
  const sums = cells.map((place) => sumOf(table, place));
  const shown = cells.map((place, index) => ({ sum: sums[index]!, value: valueAt(table, place) }));
  // Totals are published whatever is hidden: of every pattern, and so of every column.
  const totals = patterns.map((pattern) => ({
    sum: table.groups.map((_, group) => group * size + pattern),
    value: table.counts.reduce((sum, row) => sum + row[pattern]!, 0),
  }));
  const reader = await createReader(table.groups.length * size, [...shown, ...totals]);
  const at = (place: CellPlace) => numbers.get(keyOf(place))!;
  const tell = (place: CellPlace, told: boolean) => {
    hidden[told ? 'delete' : 'add'](at(place));
    reader.tell(at(place), told);
  };
  return {
    table,
    cells,
    reader,
    isHidden: (place) => hidden.has(at(place)),
    hide: (place) => tell(place, false),
    show: (place) => tell(place, true),
  };
}

/** Patterns that some member has: a reader who knows the two policies also knows what neither can do. */
export function possiblePatterns({ counts, runs }: FigureTable): readonly number[] {
  return patternsOf(runs).filter((pattern) => counts.some((row) => row[pattern]! > 0));
}

function isPrimary(table: FigureTable, place: CellPlace, changed: Changed): boolean {
  const value = valueAt(table, place);
  if (value > 0 && value < SHOWN_FROM) return true;
  return changed(place, value) || isAlike(table, place);
}

/** The parts of a small group whose members are all on one side, in a table where others are not. */
function isAlike(table: FigureTable, { group, run, column }: CellPlace): boolean {
  if (column === 'total') return false;
  const size = valueAt(table, { group, run, column: 'total' });
  if (size === 0 || size >= ALIKE_BELOW) return false;
  const sides = (['helped', 'not-helped'] as const).map((side) => ({ run, column: side }));
  if (sides.some((side) => totalAt(table, side) === 0)) return false;
  return sides.some((side) => valueAt(table, { group, ...side }) === size);
}

/** Where two runs stand side by side: members of a group that only one of them helps, where these are few. */
function movedFew(table: FigureTable): readonly Sensitive[] {
  if (table.runs < 2) return [];
  const patterns = possiblePatterns(table);
  return [0, 1].flatMap((run) => {
    const only = patterns.filter((pattern) => sideOf(pattern, run) === HELPED && sideOf(pattern, 1 - run) !== HELPED);
    return table.groups.flatMap((_, group) => {
      const members = only.reduce((sum, pattern) => sum + table.counts[group]![pattern]!, 0);
      if (members === 0 || members >= SHOWN_FROM) return [];
      return [{ sum: only.map((pattern) => group * 9 + pattern), near: { group, run } }];
    });
  });
}

export function isProtected({ reader }: { readonly reader: Reader }, { sum }: Pick<Sensitive, 'sum'>): boolean {
  const { least, most } = reader.boundsOf(sum);
  return most - least >= LEAST_WIDTH - 1e-6;
}

/** The smallest shown cell of the same group or of the same column of a run, and where there is none, of the table. */
function nextToHide({ table, cells, isHidden }: Draft, { near }: Sensitive): CellPlace | undefined {
  const shown = cells.filter((place) => !isHidden(place));
  const close = shown.filter(({ group, run }) => group === near.group || run === near.run);
  return smallest(table, close) ?? smallest(table, shown);
}

/** Cells that count nothing hide little, so they come last; ties are decided by place, so that the same figures hide the same cells. */
export function smallest(table: FigureTable, places: readonly CellPlace[]): CellPlace | undefined {
  const order = (place: CellPlace) => valueAt(table, place) || Infinity;
  return [...places].sort((a, b) => order(a) - order(b) || a.group - b.group || a.run - b.run || columnOrder(a, b))[0];
}

const columnOrder = (a: CellPlace, b: CellPlace) => COLUMNS.indexOf(a.column) - COLUMNS.indexOf(b.column);

/** Shows again, largest first, each complementary cell without which everything is still protected. */
function showAgain(draft: Draft, sensitive: readonly Sensitive[], primary: ReadonlySet<CellPlace>): void {
  const { table, cells, isHidden, hide, show } = draft;
  const added = cells.filter((place) => isHidden(place) && !primary.has(place));
  const bySize = [...added].sort((a, b) => valueAt(table, b) - valueAt(table, a) || b.group - a.group);
  for (const place of bySize) {
    show(place);
    if (!sensitive.every((each) => isProtected(draft, each))) hide(place);
  }
}

function keyOf({ group, run, column }: CellPlace): string {
  return `${group}/${run}/${column}`;
}
