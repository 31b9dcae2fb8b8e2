import { join } from 'node:path';
import { openDatabase } from '../store/sqlite.ts';

/** Two sets of rows side by side. Outcomes are ids; blank where only the other side has the conviction. */
export type Comparison = {
  readonly cells: readonly { readonly left: string; readonly right: string; readonly convictions: number }[];
  /** Rows whose outcome differs, as row numbers of either side, -1 where a side lacks it. */
  readonly changed: readonly (readonly [left: number, right: number])[];
  readonly people: number;
};

/** Joins the convictions of two runs by the keys that stay the same when a file is delivered again. */
export function compareRows(left: string, right: string): Comparison {
  const database = openDatabase(join(left, 'rows.sqlite'), { readOnly: true });
  try {
    database.prepare('attach database ? as other').run(join(right, 'rows.sqlite'));
    const both = database
      .prepare(
        `select a.id as left_id, b.id as right_id, a.outcome as left_outcome, b.outcome as right_outcome, pa.key as person
         from main.convictions a join main.people pa on pa.id = a.person_id
         left join other.people pb on pb.key = pa.key
         left join other.convictions b on b.person_id = pb.id and b.key = a.key`,
      )
      .iterate() as Iterable<Row>;
    const onlyRight = database
      .prepare(
        `select null as left_id, b.id as right_id, null as left_outcome, b.outcome as right_outcome, pb.key as person
         from other.convictions b join other.people pb on pb.id = b.person_id
         left join main.people pa on pa.key = pb.key
         where not exists (select 1 from main.convictions a where a.person_id = pa.id and a.key = b.key)`,
      )
      .iterate() as Iterable<Row>;
    const cells = new Map<string, number>();
    const changed: (readonly [number, number])[] = [];
    const people = new Set<string>();
    for (const rows of [both, onlyRight]) {
      for (const row of rows) {
        const key = `${row.left_outcome ?? ''}|${row.right_outcome ?? ''}`;
        cells.set(key, (cells.get(key) ?? 0) + 1);
        if (row.left_outcome === row.right_outcome) continue;
        changed.push([row.left_id ?? -1, row.right_id ?? -1]);
        people.add(row.person);
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
  readonly person: string;
};
