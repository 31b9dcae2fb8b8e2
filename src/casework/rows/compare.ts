import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reliefRank } from '../../law/index.ts';
import { openDatabase } from '../store/sqlite.ts';
import type { Figures } from './figures.ts';

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
  /** What decided on either side, for all convictions that came to something else; those of most people first. */
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
  const outcomes = folders.flatMap(
    (folder) => (JSON.parse(readFileSync(join(folder, 'figures.json'), 'utf8')) as Figures).outcomes,
  );
  const ranks = new Map(outcomes.map((outcome) => [outcome.id, reliefRank(outcome)]));
  return (id) => ranks.get(id) ?? 0;
}

export function wayOf(rank: RankOf, left: string, right: string): Way {
  const difference = rank(right) - rank(left);
  return difference > 0 ? 'more' : difference < 0 ? 'less' : 'same';
}

/** Joins the convictions of two runs by the keys that stay the same when a file is delivered again. */
export function compareRows(left: string, right: string): Comparison {
  const database = openDatabase(join(left, 'rows.sqlite'), { readOnly: true });
  try {
    database.prepare('attach database ? as other').run(join(right, 'rows.sqlite'));
    const both = database
      .prepare(
        `select a.id as left_id, b.id as right_id, a.outcome as left_outcome, b.outcome as right_outcome,
          a.clause as left_clause, b.clause as right_clause, pa.key as person
         from main.convictions a join main.people pa on pa.id = a.person_id
         left join other.people pb on pb.key = pa.key
         left join other.convictions b on b.person_id = pb.id and b.key = a.key`,
      )
      .iterate() as Iterable<Row>;
    const onlyRight = database
      .prepare(
        `select null as left_id, b.id as right_id, null as left_outcome, b.outcome as right_outcome,
          null as left_clause, b.clause as right_clause, pb.key as person
         from other.convictions b join other.people pb on pb.id = b.person_id
         left join main.people pa on pa.key = pb.key
         where not exists (select 1 from main.convictions a where a.person_id = pa.id and a.key = b.key)`,
      )
      .iterate() as Iterable<Row>;
    const cells = new Map<string, number>();
    const changed: (readonly [number, number])[] = [];
    const people = new Set<string>();
    const causes = createCauses(ranksOf(left, right));
    for (const rows of [both, onlyRight]) {
      for (const row of rows) {
        const key = `${row.left_outcome ?? ''}|${row.right_outcome ?? ''}`;
        cells.set(key, (cells.get(key) ?? 0) + 1);
        if (row.left_outcome === row.right_outcome) continue;
        changed.push([row.left_id ?? -1, row.right_id ?? -1]);
        people.add(row.person);
        causes.add(row);
      }
    }
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
  } finally {
    database.close();
  }
}

type Row = {
  readonly left_id: number | null;
  readonly right_id: number | null;
  readonly left_outcome: string | null;
  readonly right_outcome: string | null;
  readonly left_clause: string | null;
  readonly right_clause: string | null;
  readonly person: string;
};

/** Counts who gains and who loses, and by which clauses. */
function createCauses(rank: RankOf) {
  const ways: Record<'more' | 'less', Set<string>> = { more: new Set(), less: new Set() };
  const causes = new Map<string, { cause: Omit<CompareCause, 'people'>; people: Set<string> }>();
  return {
    add: ({ left_outcome, right_outcome, left_clause, right_clause, person }: Row): void => {
      const [left, right] = [left_outcome ?? '', right_outcome ?? ''];
      const way = wayOf(rank, left, right);
      if (way !== 'same') ways[way].add(person);
      const [leftClause, rightClause] = [left_clause ?? '', right_clause ?? ''];
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
