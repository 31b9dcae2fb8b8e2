import type { SortId } from './columns.ts';
import { predicate, type RowFilter } from './filter.ts';
import type { OpenRows } from './open-rows.ts';
import { searchText } from './page.ts';

/** Which list of convictions somebody goes through, and where they stand: at a row, or at the first of a person. */
export type NeighborsWanted = {
  readonly filter: RowFilter;
  readonly text: string;
  readonly sort: { readonly by: SortId; readonly descending: boolean };
  readonly row: number | null;
  readonly person: number;
};

/** A conviction of the list, by its row, and its person. */
export type Step = { readonly row: number; readonly person: number };

/** What comes before and after in the list. */
export type Neighbors = {
  /** The place in the list, from 1; null for a conviction that the list does not hold. */
  readonly place: number | null;
  readonly total: number;
  readonly previous: Step | null;
  readonly next: Step | null;
  readonly previousPerson: Step | null;
  readonly nextPerson: Step | null;
};

/** Finds what stands beside a conviction, in one walk over the list. */
export function neighborsOf(rows: OpenRows, { filter, text, sort, row, person }: NeighborsWanted): Neighbors {
  const { columns } = rows;
  const holds = predicate(columns, filter, text.trim() === '' ? undefined : searchText(rows, text));
  const order = columns.orders[sort.by];
  const personOf = columns.values.person;
  const isIt = (each: number) => (row === null ? personOf[each] === person : each === row);
  const list: number[] = [];
  let at = -1;
  for (let i = 0; i < order.length; i++) {
    const each = order[sort.descending ? order.length - 1 - i : i]!;
    if (!holds(each)) continue;
    if (at < 0 && isIt(each)) at = list.length;
    list.push(each);
  }
  const step = (index: number): Step | null => {
    const each = at < 0 ? undefined : list[index];
    return each === undefined ? null : { row: each, person: personOf[each]! };
  };
  const other = (by: 1 | -1): Step | null => {
    let index = at + by;
    while (list[index] !== undefined && personOf[list[index]!] === person) index += by;
    return step(index);
  };
  return {
    place: at < 0 ? null : at + 1,
    total: list.length,
    previous: step(at - 1),
    next: step(at + 1),
    previousPerson: other(-1),
    nextPerson: other(1),
  };
}
