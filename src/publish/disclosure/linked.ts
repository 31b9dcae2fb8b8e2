import { type Before, placesOfBefore } from './before.ts';
import { createReader, type Equation, type Known, type Reader } from './bounds.ts';
import { type LeastHelped, type Linked, linksAmong, type Placed } from './links.ts';
import {
  type Changed,
  isProtected,
  possiblePatterns,
  type Sensitive,
  sensitiveIn,
  smallest,
  sumOf,
  suppressTable,
} from './suppress.ts';
import { type CellPlace, cellsOf, type FigureTable, type Shown, valueAt } from './table.ts';

/** Tables of the same people, and what a reader knows beside them. */
export type Together = {
  readonly tables: readonly FigureTable[];
  /** Convictions by what each table of people tells, by its id. They are not published. */
  readonly behind: readonly FigureTable[];
  readonly leastHelped: readonly LeastHelped[];
  readonly year: number;
  readonly changed: (table: FigureTable) => Changed;
  /** What was published before of the same people, by the id of the table. */
  readonly before?: ReadonlyMap<string, Before>;
};

/** Tables that can be shown with their cells, and the ids of those that cannot. */
export type Protected = {
  readonly shown: ReadonlyMap<string, Shown>;
  readonly withheld: readonly string[];
};

/** What a table of all shows and keeps back: cells by their place in the table. */
type Cell = { readonly placed: Placed; readonly place: CellPlace };

/**
 * Decides which cells are shown in tables that count the same people: first in each table by itself ({@link
 * suppressTable}), then over all tables together with the relations between them ({@link linksAmong}), since a table of
 * convictions can reveal how many people are behind it. A table that cannot be protected is withheld as a whole.
 */
export async function suppressTogether(together: Together): Promise<Protected> {
  const withheld = new Set<string>();
  const hidden = new Map<string, Set<string>>();
  const added = new Set<string>();
  for (const table of together.tables) {
    const shown = await suppressTable(table, together.changed(table));
    if (!shown) withheld.add(table.id);
    else
      hidden.set(
        table.id,
        new Set(
          cellsOf(table)
            .filter((place) => shown(place) === undefined)
            .map(keyOf),
        ),
      );
  }
  for (;;) {
    const failed = await hideTogether(together, { hidden, withheld, added });
    if (failed === undefined) break;
    for (const id of failed) withheld.add(id);
  }
  // A table without a figure in any group says nothing.
  for (const table of together.tables) if (hidden.get(table.id)?.size === cellsOf(table).length) withheld.add(table.id);
  const kept = together.tables.filter(({ id }) => !withheld.has(id));
  const shownOf = (table: FigureTable): Shown => {
    return (place) => (hidden.get(table.id)!.has(keyOf(place)) ? undefined : valueAt(table, place));
  };
  return {
    shown: new Map(kept.map((table) => [table.id, shownOf(table)])),
    withheld: together.tables.filter(({ id }) => withheld.has(id)).map(({ id }) => id),
  };
}

type Kept = {
  /** By the id of a table. */
  readonly hidden: ReadonlyMap<string, Set<string>>;
  readonly withheld: ReadonlySet<string>;
  /** Cells that are hidden because of other tables, by {@link cellKey}. */
  readonly added: Set<string>;
};

/** Hides what all tables together would tell; gives the tables to be withheld where no cell is left to hide. */
async function hideTogether(together: Together, kept: Kept): Promise<readonly string[] | undefined> {
  const scene = await sceneOf(together, kept);
  try {
    for (const { placed, sensitive } of scene.sensitive) {
      while (!isProtected(scene, sensitive)) {
        const next = nextToHide(scene, { placed, sensitive });
        if (next === undefined) return tablesToWithhold(placed.table, kept);
        kept.added.add(cellKey(next));
        scene.hide(next);
      }
    }
    showAgain(scene, kept.added);
    return undefined;
  } finally {
    scene.reader.dispose();
  }
}

/** Shows again, largest first, each cell hidden because of other tables without which everything is still protected. */
function showAgain(scene: Scene, added: Set<string>): void {
  const size = ({ placed, place }: Cell) => valueAt(placed.table, place);
  const cells = scene.cells.filter((cell) => added.has(cellKey(cell)) && scene.isHidden(cell));
  for (const cell of cells.toSorted((a, b) => size(b) - size(a))) {
    scene.show(cell);
    if (scene.sensitive.every(({ sensitive }) => isProtected(scene, sensitive))) added.delete(cellKey(cell));
    else scene.hide(cell);
  }
}

/** Tables that tell of each other's groups. */
const FAMILIES: readonly (readonly string[])[] = [
  ['race', 'felonies-by-race'],
  ['sex', 'felonies-by-sex'],
  ['age-today', 'age-convicted', 'decade'],
  ['level', 'felonies-by-race', 'felonies-by-sex'],
];

function familyOf(id: string): readonly string[] {
  return [id, ...FAMILIES.filter((family) => family.includes(id)).flat()];
}

/** Where the totals of felonies tell the level of offenses, the tables of felonies give way, since the level says more. */
function tablesToWithhold({ id }: FigureTable, { hidden, withheld }: Kept): readonly string[] {
  const others = familyOf(id).filter((each) => each !== id && hidden.has(each) && !withheld.has(each));
  return id === 'level' && others.length > 0 ? others : [id, ...others];
}

type OfTable = { readonly placed: Placed; readonly sensitive: Sensitive };

type Scene = {
  readonly reader: Reader;
  readonly cells: readonly Cell[];
  readonly sensitive: readonly OfTable[];
  readonly isHidden: (cell: Cell) => boolean;
  readonly hide: (cell: Cell) => void;
  readonly show: (cell: Cell) => void;
};

async function sceneOf(together: Together, kept: Kept): Promise<Scene> {
  const whole = await sceneWith(together, kept);
  if (whole.reader.isPossible()) return whole;
  // The people are others than before, so that the two publications do not tell of each other in this way.
  whole.reader.dispose();
  const { before: _, ...alone } = together;
  return sceneWith(alone, kept);
}

async function sceneWith(together: Together, kept: Kept): Promise<Scene> {
  const { tables, behind, end } = placedIn(together, kept);
  const cells = tables.flatMap((placed) => cellsOf(placed.table).map((place) => ({ placed, place })));
  const equations = [...cells.map(equationOf), ...[...tables, ...behind].flatMap(totals), ...felonyTotals(tables)];
  const linked: Linked = { tables, behind, leastHelped: together.leastHelped, year: together.year };
  const before = await placesOfBefore(tables, together.before, end);
  const known: Known = {
    links: [...linksAmong(linked), ...before.links],
    above: aboveZero([...tables, ...behind]),
  };
  const reader = await createReader(before.end, equations, known);
  const at = new Map(cells.map((cell, index) => [cellKey(cell), index]));
  const hiddenIn = ({ placed }: Cell) => kept.hidden.get(placed.table.id)!;
  const isHidden = (cell: Cell) => hiddenIn(cell).has(keyOf(cell.place));
  const hide = (cell: Cell) => {
    hiddenIn(cell).add(keyOf(cell.place));
    reader.tell(at.get(cellKey(cell))!, false);
  };
  const show = (cell: Cell) => {
    hiddenIn(cell).delete(keyOf(cell.place));
    reader.tell(at.get(cellKey(cell))!, true);
  };
  for (const cell of cells) if (isHidden(cell)) hide(cell);
  const own = tables.flatMap((placed) =>
    sensitiveIn(placed.table, together.changed(placed.table)).map((sensitive) => ({
      placed,
      sensitive: { ...sensitive, sum: sensitive.sum.map((place) => placed.offset + place) },
    })),
  );
  return { reader, cells, sensitive: [...own, ...before.sensitive], isHidden, hide, show };
}

/** Gives every count of every table a place of its own. */
function placedIn({ tables, behind }: Together, { withheld }: Kept) {
  let end = 0;
  const place = (table: FigureTable): Placed => {
    const offset = end;
    end += table.groups.length * 3 ** table.runs;
    return { table, offset };
  };
  const published = tables.filter(({ id }) => !withheld.has(id)).map(place);
  return { tables: published, behind: behind.map(place), end };
}

function equationOf({ placed, place }: Cell): Equation {
  const sum = sumOf(placed.table, place).map((each) => placed.offset + each);
  return { sum, value: valueAt(placed.table, place) };
}

/** The totals of each pattern, which a reader is taken to know whatever is hidden. */
function totals({ table, offset }: Placed): readonly Equation[] {
  const size = 3 ** table.runs;
  return possiblePatterns(table).map((pattern) => ({
    sum: table.groups.map((_, group) => offset + group * size + pattern),
    value: table.counts.reduce((sum, row) => sum + row[pattern]!, 0),
  }));
}

/** Where felonies are published by another group, their totals tell the felonies of the table of levels. */
function felonyTotals(tables: readonly Placed[]): readonly Equation[] {
  const levels = tables.find(({ table }) => table.id === 'level');
  const felony = levels?.table.groups.indexOf('felony') ?? -1;
  if (!levels || felony < 0 || !tables.some(({ table }) => table.unit === 'felonies')) return [];
  const size = 3 ** levels.table.runs;
  return possiblePatterns(levels.table).map((pattern) => ({
    sum: [levels.offset + felony * size + pattern],
    value: levels.table.counts[felony]![pattern]!,
  }));
}

/** A reader is taken to know where a count is above zero, though not how large it is. */
function aboveZero(placed: readonly Placed[]): ReadonlySet<number> {
  return new Set(
    placed.flatMap(({ table, offset }) =>
      table.counts.flatMap((row, group) =>
        row.flatMap((count, pattern) => (count > 0 && pattern > 0 ? [offset + group * row.length + pattern] : [])),
      ),
    ),
  );
}

/** The smallest shown cell of the same table, near first; then of the same group in tables that tell of it; then of these. */
function nextToHide({ cells, isHidden }: Scene, { placed, sensitive }: OfTable): Cell | undefined {
  const family = familyOf(placed.table.id);
  const shown = cells.filter((cell) => family.includes(cell.placed.table.id) && !isHidden(cell));
  const { near } = sensitive;
  const isOwn = (cell: Cell) => cell.placed.table.id === placed.table.id;
  const isOfGroup = (cell: Cell) => cell.placed.table.groups[cell.place.group] === placed.table.groups[near.group];
  const steps = [
    (cell: Cell) => isOwn(cell) && (cell.place.group === near.group || cell.place.run === near.run),
    isOwn,
    isOfGroup,
    () => true,
  ];
  for (const step of steps) {
    const found = smallestOf(shown.filter(step));
    if (found) return found;
  }
  return undefined;
}

function smallestOf(cells: readonly Cell[]): Cell | undefined {
  const [first] = cells;
  if (!first) return undefined;
  const ofFirst = cells.filter((cell) => cell.placed.table.id === first.placed.table.id);
  const place = smallest(
    first.placed.table,
    ofFirst.map((cell) => cell.place),
  );
  return place && { placed: first.placed, place };
}

function keyOf({ group, run, column }: CellPlace): string {
  return `${group}/${run}/${column}`;
}

function cellKey({ placed, place }: Cell): string {
  return `${placed.table.id} ${keyOf(place)}`;
}
