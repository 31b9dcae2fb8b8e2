import { join } from 'node:path';
import { openDatabase } from '../store/sqlite.ts';
import { ROW_FILES } from './open-rows.ts';

/** Two sets of rows side by side. Outcomes are ids; blank where only the other side has the conviction. */
export type Comparison = {
  readonly cells: readonly { readonly left: string; readonly right: string; readonly convictions: number }[];
  /** Rows whose outcome differs, as row numbers of either side, -1 where a side lacks it. */
  readonly changed: readonly (readonly [left: number, right: number])[];
  readonly people: number;
};

/**
 * Pairs the convictions of two runs by the keys that stay the same when a file is delivered again. Of several that have
 * one key, the first of one side goes with the first of the other, and so on.
 */
export function compareRows(left: string, right: string): Comparison {
  const [ours, theirs] = [keptIn(left), keptIn(right)];
  const cells = new Map<string, number>();
  const changed: (readonly [number, number])[] = [];
  const people = new Set<string>();
  const note = (a: Kept | undefined, b: Kept | undefined) => {
    const key = `${a?.outcome ?? ''}|${b?.outcome ?? ''}`;
    cells.set(key, (cells.get(key) ?? 0) + 1);
    if (a?.outcome === b?.outcome) return;
    changed.push([a?.id ?? -1, b?.id ?? -1]);
    people.add((a ?? b)!.person);
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
  };
}

type Kept = { readonly id: number; readonly person: string; readonly key: string; readonly outcome: string };

/** The convictions of a run in the order of the file, by person, key and how many of that key came before. */
function keptIn(folder: string): ReadonlyMap<string, Kept> {
  const database = openDatabase(join(folder, ROW_FILES.database), { readOnly: true });
  try {
    const rows = database
      .prepare(
        `select c.id, p.key as person, c.key, c.outcome
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
