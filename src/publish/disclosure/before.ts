import { createReader, type Link } from './bounds.ts';
import type { Placed } from './links.ts';
import { isProtected, possiblePatterns, type Sensitive } from './suppress.ts';
import { type FigureTable, sideOf, totalAt, UNDECIDED } from './table.ts';

/** A figure that was published before, or null where it was hidden. */
type Figure = number | null;

/** A table as it was published before: the figures of its groups and its totals, for each run. */
export type Before = {
  readonly groups: readonly {
    readonly group: string;
    readonly runs: readonly { readonly helped: Figure; readonly notHelped: Figure; readonly total: Figure }[];
  }[];
  readonly totals: readonly { readonly helped: number; readonly notHelped: number; readonly total: number }[];
};

type OfBefore = {
  readonly links: readonly Link[];
  readonly sensitive: readonly { readonly placed: Placed; readonly sensitive: Sensitive }[];
  readonly end: number;
};

const SIDES = ['helped', 'notHelped'] as const;

/**
 * What a reader of both publications also knows: the figures that were published earlier, of the same people in the
 * same groups. Figures that were hidden then, and could not be worked out then, must stay hidden now.
 * @param end the end of the places for today's counts; the places for earlier counts follow it.
 */
export async function placesOfBefore(
  tables: readonly Placed[],
  before: ReadonlyMap<string, Before> | undefined,
  end: number,
): Promise<OfBefore> {
  const links: Link[] = [];
  const sensitive: OfBefore['sensitive'][number][] = [];
  let next = end;
  for (const placed of tables) {
    const old = before?.get(placed.table.id);
    if (!old) continue;
    for (const [oldRun, totals] of old.totals.entries()) {
      const run = runOfAsMany(placed.table, totals.total);
      if (run < 0) continue;
      const own = oldCounts(old, oldRun, next);
      links.push(...own.links, ...sameGroups({ placed, run }, old, next));
      sensitive.push(...(await hiddenBefore({ placed, run }, own, next)));
      next += old.groups.length * SIDES.length;
    }
  }
  return { links, sensitive, end: next };
}

/** The run of today that decided as many members; none where no run did. */
function runOfAsMany(table: FigureTable, members: number): number {
  const runs = Array.from({ length: table.runs }, (_, run) => run);
  return runs.findIndex((run) => totalAt(table, { run, column: 'total' }) === members);
}

type OldCounts = {
  readonly links: readonly Link[];
  readonly hidden: readonly (readonly number[])[];
  readonly size: number;
};

/** The counts of one table and run as they were published: what was shown, the totals, and the sums that were hidden. */
function oldCounts({ groups, totals }: Before, run: number, from: number): OldCounts {
  const places = groups.map((_, group) => SIDES.map((_, side) => from + group * SIDES.length + side));
  const cells = groups.flatMap(({ runs }, group) => {
    const [helped, notHelped] = places[group]! as [number, number];
    const { helped: h, notHelped: n, total } = runs[run]!;
    return [
      { sum: [helped], value: h },
      { sum: [notHelped], value: n },
      { sum: [helped, notHelped], value: total },
    ];
  });
  const all = SIDES.map((side, at) => ({ sum: places.map((each) => each[at]!), value: totals[run]![side] }));
  return {
    links: [...cells, ...all].flatMap(({ sum, value }) => (value === null ? [] : [exactly(sum, value)])),
    hidden: cells.filter(({ value }) => value === null).map(({ sum }) => sum),
    size: groups.length * SIDES.length,
  };
}

type OfRun = { readonly placed: Placed; readonly run: number };

/** Groups hold as many members as before, where the two publications have the same groups. */
function sameGroups({ placed: { table, offset }, run }: OfRun, { groups }: Before, from: number): readonly Link[] {
  const names = groups.map(({ group }) => group);
  if (names.length !== table.groups.length || names.some((name) => !table.groups.includes(name))) return [];
  const size = 3 ** table.runs;
  const decided = possiblePatterns(table).filter((pattern) => sideOf(pattern, run) !== UNDECIDED);
  return names.map((name, old) => {
    const group = table.groups.indexOf(name);
    const now = decided.map((pattern) => ({ place: offset + group * size + pattern, factor: 1 }));
    const then = SIDES.map((_, side) => ({ place: from + old * SIDES.length + side, factor: -1 }));
    return { terms: [...now, ...then], least: 0, most: 0 };
  });
}

/** What was hidden before and could not be told from that publication alone. */
async function hiddenBefore(
  { placed, run }: OfRun,
  { links, hidden, size }: OldCounts,
  from: number,
): Promise<OfBefore['sensitive']> {
  const alone = links.map(({ terms, ...rest }) => ({
    ...rest,
    terms: terms.map(({ place, factor }) => ({ place: place - from, factor })),
  }));
  const reader = await createReader(size, [], { links: alone, above: new Set() });
  try {
    if (!reader.isPossible()) return [];
    const kept = hidden.filter((sum) => isProtected({ reader }, { sum: sum.map((place) => place - from) }));
    return kept.map((sum) => ({ placed, sensitive: { sum, near: { group: 0, run } } }));
  } finally {
    reader.dispose();
  }
}

function exactly(sum: readonly number[], value: number): Link {
  return { terms: sum.map((place) => ({ place, factor: 1 })), least: value, most: value };
}
