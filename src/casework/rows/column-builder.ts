import { growingFloat64, growingUint32 } from '../history/growing.ts';
import {
  type ColumnId,
  type Columns,
  NUMBER_COLUMNS,
  SORTS,
  type SortId,
  WORD_COLUMNS,
  type WordColumn,
} from './columns.ts';

/** What a row gives to the columns, and what it is sorted by besides. */
export type ColumnRow = { readonly [Column in WordColumn]: string } & {
  readonly [Column in (typeof NUMBER_COLUMNS)[number]]: number;
} & { readonly name: string; readonly date: number };

/** Collects rows in the order of the file and sorts them once in each order. */
export function columnBuilder(): { readonly add: (row: ColumnRow) => void; readonly finish: () => Columns } {
  const words = new Map(WORD_COLUMNS.map((id) => [id, new Map<string, number>()]));
  const values = new Map<ColumnId, ReturnType<typeof growingUint32>>(
    [...WORD_COLUMNS, ...NUMBER_COLUMNS].map((id) => [id, growingUint32()]),
  );
  const dates = growingFloat64();
  const names: string[] = [];
  const add = (row: ColumnRow) => {
    for (const id of WORD_COLUMNS) {
      const own = words.get(id)!;
      let number = own.get(row[id]);
      if (number === undefined) {
        number = own.size;
        own.set(row[id], number);
      }
      values.get(id)!.push(number);
    }
    for (const id of NUMBER_COLUMNS) values.get(id)!.push(row[id] >>> 0);
    dates.push(row.date);
    names.push(row.name);
  };
  const finish = (): Columns => {
    const size = names.length;
    const done = Object.fromEntries(
      [...values].map(([id, array]) => [id, array.values().slice()]),
    ) as Columns['values'];
    const date = dates.values();
    const name = ranks(names);
    const byWord = (id: WordColumn) => {
      const list = [...words.get(id)!.keys()];
      const rank = ranks(list);
      return (row: number) => rank[done[id][row]!]!;
    };
    const keys: Readonly<Record<SortId, (row: number) => number>> = {
      name: (row) => name[row]!,
      section: byWord('section'),
      level: byWord('level'),
      date: (row) => date[row]!,
      county: byWord('county'),
      outcome: byWord('outcome'),
      reason: byWord('reason'),
      floor: byWord('floor'),
      file: (row) => row,
    };
    const orders = Object.fromEntries(SORTS.map((id) => [id, sorted(size, keys[id])])) as Columns['orders'];
    return {
      size,
      words: Object.fromEntries([...words].map(([id, map]) => [id, [...map.keys()]])) as unknown as Columns['words'],
      values: done,
      orders,
    };
  };
  return { add, finish };
}

/** The place of each text among all of them in order. */
function ranks(texts: readonly string[]): Uint32Array {
  const distinct = [...new Set(texts)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const place = new Map(distinct.map((text, index) => [text, index]));
  return Uint32Array.from(texts, (text) => place.get(text)!);
}

function sorted(size: number, key: (row: number) => number): Uint32Array {
  const keys = Float64Array.from({ length: size }, (_, row) => key(row));
  // Equal rows keep the order of the file, so that a page is the same every time.
  return Uint32Array.from({ length: size }, (_, row) => row).sort((a, b) => {
    const [left, right] = [keys[a]!, keys[b]!];
    return left < right ? -1 : left > right ? 1 : a - b;
  });
}
