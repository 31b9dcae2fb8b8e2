import { join } from 'node:path';
import { openDatabase } from '../../database/sqlite.ts';
import { reliefRank } from '../../law/language/index.ts';
import { ROW_FILES, readFigures } from './open-rows.ts';

/** Two sets of rows side by side. Outcomes are ids; blank where only the other side has the conviction. */
export type Comparison = {
  readonly cells: readonly { readonly left: string; readonly right: string; readonly convictions: number }[];
  /** Rows whose outcome differs, as row numbers of either side, -1 where a side lacks it. */
  readonly changed: readonly (readonly [left: number, right: number])[];
  readonly people: number;
  /** People who get more relief for at least one conviction and less for none; less and more for none; and both. */
  readonly gaining: number;
  readonly losing: number;
  readonly both: number;
  /** What decided on either side, for all convictions with another outcome; the causes that move most people first. */
  readonly causes: readonly CompareCause[];
};

/** Convictions of which one clause decided on the left and another, or none, on the right. Blank: left open, or absent. */
export type CompareCause = {
  readonly leftClause: string;
  readonly rightClause: string;
  readonly left: string;
  readonly right: string;
  readonly way: Way;
  readonly convictions: number;
  readonly people: number;
};

/** Whether the right side gives certain relief that is more or less than the left's; a hand review gives none. */
export type Way = 'more' | 'less' | 'same';

/** How much certain relief an outcome gives, by its id; none for a conviction that a side does not decide. */
export type RankOf = (outcome: string) => number;

/** The ranks of the outcomes of two sets of rows. */
export function ranksOf(...folders: readonly string[]): RankOf {
  const outcomes = folders.flatMap((folder) => readFigures(folder)?.outcomes ?? []);
  const ranks = new Map(outcomes.map((outcome) => [outcome.id, reliefRank(outcome)]));
  return (id) => ranks.get(id) ?? 0;
}

export function wayOf(rank: RankOf, left: string, right: string): Way {
  const difference = rank(right) - rank(left);
  return difference > 0 ? 'more' : difference < 0 ? 'less' : 'same';
}

/**
 * Pairs the convictions of two runs by the keys that stay the same when a file is delivered again. Of several that have
 * one key, the first of one side goes with the first of the other, and so on.
 */
export function compareRows(left: string, right: string): Comparison {
  const [ours, theirs] = [keptIn(left), keptIn(right)];
  const cells = new Map<string, number>();
  const changed: (readonly [number, number])[] = [];
  const people = new Set<string>();
  const causes = createCauses(ranksOf(left, right));
  const note = (a: Kept | undefined, b: Kept | undefined) => {
    const key = `${a?.outcome ?? ''}|${b?.outcome ?? ''}`;
    cells.set(key, (cells.get(key) ?? 0) + 1);
    if (a?.outcome === b?.outcome) return;
    changed.push([a?.id ?? -1, b?.id ?? -1]);
    people.add((a ?? b)!.person);
    causes.add(a, b);
  };
  for (const [key, own] of ours) note(own, theirs.get(key));
  for (const [key, other] of theirs) if (!ours.has(key)) note(undefined, other);
  return {
    cells: [...cells]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, convictions]) => {
        const [from = '', to = ''] = key.split('|');
        return { left: from, right: to, convictions };
      }),
    changed,
    people: people.size,
    ...causes.close(),
  };
}

type Kept = {
  readonly id: number;
  readonly person: string;
  readonly key: string;
  readonly outcome: string;
  readonly clause: string;
};

/** The convictions of a run in the order of the file, by person, key and how many of that key came before. */
function keptIn(folder: string): ReadonlyMap<string, Kept> {
  const database = openDatabase(join(folder, ROW_FILES.database), { readOnly: true });
  try {
    const rows = database
      .prepare(
        `select c.id, p.key as person, c.key, c.outcome, c.clause
         from convictions c join people p on p.id = c.person_id order by c.id`,
      )
      .iterate() as Iterable<Kept>;
    const kept = new Map<string, Kept>();
    for (const row of rows) {
      let key = `${row.person}|${row.key}`;
      while (kept.has(key)) key += '|';
      kept.set(key, row);
    }
    return kept;
  } finally {
    database.close();
  }
}

/** Counts who gains and who loses, and by which clauses. */
function createCauses(rank: RankOf) {
  const ways: Record<'more' | 'less', Set<string>> = { more: new Set(), less: new Set() };
  const causes = new Map<string, { cause: Omit<CompareCause, 'people'>; people: Set<string> }>();
  return {
    add: (a: Kept | undefined, b: Kept | undefined): void => {
      const { person } = (a ?? b)!;
      const [left, right] = [a?.outcome ?? '', b?.outcome ?? ''];
      const way = wayOf(rank, left, right);
      if (way !== 'same') ways[way].add(person);
      const [leftClause, rightClause] = [a?.clause ?? '', b?.clause ?? ''];
      const key = [leftClause, rightClause, left, right].join('|');
      const known = causes.get(key) ?? {
        cause: { leftClause, rightClause, left, right, way, convictions: 0 },
        people: new Set<string>(),
      };
      known.people.add(person);
      causes.set(key, { ...known, cause: { ...known.cause, convictions: known.cause.convictions + 1 } });
    },
    close: () => {
      const both = ways.more.intersection(ways.less).size;
      return {
        gaining: ways.more.size - both,
        losing: ways.less.size - both,
        both,
        causes: [...causes.values()]
          .map(({ cause, people }): CompareCause => ({ ...cause, people: people.size }))
          .sort((a, b) => b.people - a.people || b.convictions - a.convictions),
      };
    },
  };
}
