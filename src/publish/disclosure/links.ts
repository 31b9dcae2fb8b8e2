import { AGE_BANDS } from '../../results/figures/bands.ts';
import type { Link } from './bounds.ts';
import { possiblePatterns } from './suppress.ts';
import { type FigureTable, HELPED, isCounted, NOT_HELPED, sideOf, totalAt } from './table.ts';

/** A table with the place of its first count among the counts of all tables. */
export type Placed = { readonly table: FigureTable; readonly offset: number };

/** People of a county that a run is known to help at least: figures that are published beside the tables. */
export type LeastHelped = { readonly run: number; readonly county: string; readonly people: number };

/** All that is counted of the same people. */
export type Linked = {
  readonly tables: readonly Placed[];
  /** Convictions by what each table of people tells, by its id. */
  readonly behind: readonly Placed[];
  readonly leastHelped: readonly LeastHelped[];
  /** The year of the day as of which ages are told. */
  readonly year: number;
};

type Group = { readonly placed: Placed; readonly group: number };
type Term = Link['terms'][number];

/**
 * The relations between tables that every reader knows: a person with relief has a conviction with relief, a felony is
 * a conviction of the same person, no person was older at a conviction than today. A relation that the counts
 * themselves break, as where the lines of one person give two birth dates, is left out, because no reader can rely on
 * it.
 */
export function linksAmong(linked: Linked): readonly Link[] {
  const all = [...peopleAndConvictions(linked), ...feloniesAmong(linked), ...agesAmong(linked), ...counties(linked)];
  const counts = countsOf([...linked.tables, ...linked.behind]);
  return all.filter(({ terms, least }) => {
    const sum = terms.reduce((total, { place, factor }) => total + factor * counts.get(place)!, 0);
    return terms.length > 0 && sum >= least;
  });
}

function countsOf(placed: readonly Placed[]): ReadonlyMap<number, number> {
  return new Map(
    placed.flatMap(({ table, offset }) =>
      table.counts.flatMap((row, group) =>
        row.map((count, pattern) => [offset + group * row.length + pattern, count] as const),
      ),
    ),
  );
}

/**
 * Every person has one conviction at least with the same outcome: with relief, without, and with relief under one run
 * alone.
 */
function peopleAndConvictions({ tables, behind }: Linked): readonly Link[] {
  return behind.flatMap((convictions) => {
    const people = tables.find(({ table }) => table.id === convictions.table.id && table.unit === 'people');
    if (!people) return [];
    const runs = Array.from({ length: people.table.runs }, (_, run) => run);
    const kinds = runs.flatMap((run) => [
      (pattern: number) => sideOf(pattern, run) === HELPED,
      (pattern: number) => sideOf(pattern, run) === NOT_HELPED,
      ...runs
        .filter((other) => other !== run)
        .map((other) => (pattern: number) => sideOf(pattern, run) === HELPED && sideOf(pattern, other) !== HELPED),
    ]);
    return sharedGroups(convictions, people).flatMap(([more, less]) => [
      ...kinds.map((kind) => atLeast([...termsOf(more, 1, kind), ...termsOf(less, -1, kind)])),
      ...runs.flatMap((run) => ownersOf({ more, less }, run)),
    ]);
  });
}

/** Where no person of a group has relief, none of its convictions has, and a group without people has no conviction. */
function ownersOf({ more, less }: { readonly more: Group; readonly less: Group }, run: number): readonly Link[] {
  return (['helped', 'total'] as const).map((column) => {
    const kind = (pattern: number) => isCounted(pattern, { run, column });
    const all = totalAt(more.placed.table, { run, column });
    return atLeast([...termsOf(less, all, kind), ...termsOf(more, -1, kind)]);
  });
}

/** A group's felonies are among its convictions, pattern by pattern. */
function feloniesAmong({ tables, behind }: Linked): readonly Link[] {
  return tables
    .filter(({ table }) => table.unit === 'felonies')
    .flatMap((felonies) => {
      const convictions = behind.find(({ table }) => felonies.table.id === `felonies-by-${table.id}`);
      if (!convictions) return [];
      return sharedGroups(convictions, felonies).flatMap(([more, less]) =>
        possiblePatterns(convictions.table).map((pattern) =>
          atLeast([...termsOf(more, 1, (each) => each === pattern), ...termsOf(less, -1, (each) => each === pattern)]),
        ),
      );
    });
}

/**
 * The youngest age at a conviction. It matters because a reader who knows the decade of a conviction then knows how old
 * the person is at least.
 */
const YOUNGEST = 10;

/**
 * Convictions of people of an age or older hold those that they had at that age or older, and those of decades that
 * long ago.
 */
function agesAmong({ tables, behind, year }: Linked): readonly Link[] {
  const today = behind.find(({ table }) => table.id === 'age-today');
  if (!today) return [];
  const ofAge = (from: number) => groupsWhere(today, (group) => group === '' || bandFrom(group) >= from);
  const table = (id: string) => tables.find((each) => each.table.id === id);
  const ages = table('age-convicted');
  const decades = table('decade');
  const rows = [
    ...(ages
      ? AGE_BANDS.map(({ from }) => [from, groupsWhere(ages, (group) => bandFrom(group) >= from)] as const)
      : []),
    ...(decades?.table.groups ?? [])
      .filter((decade) => decade !== '')
      .map((decade) => {
        const age = year - (Number(decade) + 10) + YOUNGEST;
        const from = AGE_BANDS.findLast((band) => band.from <= age)?.from ?? 0;
        return [from, groupsWhere(decades!, (group) => group !== '' && group <= decade)] as const;
      }),
  ];
  return rows.flatMap(([from, less]) =>
    possiblePatterns(today.table).map((pattern) => {
      const kind = (each: number) => each === pattern;
      return atLeast([
        ...ofAge(from).flatMap((group) => termsOf(group, 1, kind)),
        ...less.flatMap((group) => termsOf(group, -1, kind)),
      ]);
    }),
  );
}

/** The first year of a band; of what is not recorded, below every age. */
function bandFrom(group: string): number {
  return AGE_BANDS.find(({ id }) => id === group)?.from ?? -1;
}

/** A county has at least as many convictions with relief as people whose record is known to change there. */
function counties({ tables, leastHelped }: Linked): readonly Link[] {
  const placed = tables.find(({ table }) => table.id === 'county');
  if (!placed) return [];
  return leastHelped.flatMap(({ run, county, people }) =>
    groupsWhere(placed, (group) => group === county).map((group) => ({
      ...atLeast(termsOf(group, 1, (pattern) => sideOf(pattern, run) === HELPED)),
      least: people,
    })),
  );
}

function groupsWhere(placed: Placed, isWanted: (group: string) => boolean): readonly Group[] {
  return placed.table.groups.flatMap((name, group) => (isWanted(name) ? [{ placed, group }] : []));
}

/** The groups of the second table with those of the same name in the first. */
function sharedGroups(more: Placed, less: Placed): readonly (readonly [Group, Group])[] {
  return less.table.groups.flatMap((name, group) => {
    const at = more.table.groups.indexOf(name);
    return at < 0
      ? []
      : [
          [
            { placed: more, group: at },
            { placed: less, group },
          ] as const,
        ];
  });
}

function termsOf({ placed, group }: Group, factor: number, isWanted: (pattern: number) => boolean): readonly Term[] {
  const size = 3 ** placed.table.runs;
  return possiblePatterns(placed.table)
    .filter(isWanted)
    .map((pattern) => ({ place: placed.offset + group * size + pattern, factor }));
}

function atLeast(terms: readonly Term[]): Link {
  return { terms, least: 0, most: Number.POSITIVE_INFINITY };
}

/** Whether a total of the table, over all groups, is itself a figure about few. */
export function hasFewInTotal(table: FigureTable, few: (figure: number) => boolean): boolean {
  return Array.from({ length: table.runs }, (_, run) =>
    (['helped', 'not-helped', 'total'] as const).some((column) => few(totalAt(table, { run, column }))),
  ).some(Boolean);
}
