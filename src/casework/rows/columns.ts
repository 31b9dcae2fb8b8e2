import { readFileSync, writeFileSync } from 'node:fs';

/**
 * The columns of a run's convictions that are filtered and sorted by, as plain numbers in memory: a page of any filter
 * in any order is one walk over them, a few milliseconds for hundreds of thousands of rows, whatever is asked.
 */
export type Columns = {
  readonly size: number;
  /** Words of the columns that hold numbers of words. */
  readonly words: Readonly<Record<WordColumn, readonly string[]>>;
  readonly values: Readonly<Record<ColumnId, Uint32Array>>;
  /** Row numbers in the order of each column that can be sorted by. */
  readonly orders: Readonly<Record<SortId, Uint32Array>>;
  /** People whose rows are not shown to the user, by their numbers in the run; never on disk. */
  readonly without?: ReadonlySet<number>;
};

export const WORD_COLUMNS = [
  'section',
  'level',
  'county',
  'outcome',
  'clause',
  'floor',
  'sex',
  'race',
  'age',
  'reason',
] as const;
export type WordColumn = (typeof WORD_COLUMNS)[number];

export const NUMBER_COLUMNS = ['year', 'missing', 'raised', 'open', 'marks', 'impact', 'person'] as const;
export type ColumnId = WordColumn | (typeof NUMBER_COLUMNS)[number];

export const SORTS = ['name', 'section', 'level', 'date', 'county', 'outcome', 'reason', 'floor', 'file'] as const;
export type SortId = (typeof SORTS)[number];

/** Bits of `marks`. */
export const MARKS = { corrected: 1, belowFloor: 2 } as const;

const ALL: readonly ColumnId[] = [...WORD_COLUMNS, ...NUMBER_COLUMNS];

export function writeColumns(path: string, columns: Columns): void {
  const head = Buffer.from(JSON.stringify({ size: columns.size, words: columns.words }));
  const padded = Buffer.concat([head, Buffer.alloc((4 - (head.length % 4)) % 4, 32)]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(padded.length);
  const arrays = [...ALL.map((id) => columns.values[id]), ...SORTS.map((id) => columns.orders[id])];
  const bytes = arrays.map((array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  writeFileSync(path, Buffer.concat([length, padded, ...bytes]), { mode: 0o600 });
}

export function readColumns(path: string): Columns {
  const file = readFileSync(path);
  const headLength = file.readUInt32LE(0);
  const { size, words } = JSON.parse(file.toString('utf8', 4, 4 + headLength)) as Pick<Columns, 'size' | 'words'>;
  const body = new Uint8Array(file.subarray(4 + headLength)).buffer;
  let at = 0;
  const next = () => {
    const array = new Uint32Array(body, at, size);
    at += size * 4;
    return array;
  };
  const values = Object.fromEntries(ALL.map((id) => [id, next()])) as Columns['values'];
  const orders = Object.fromEntries(SORTS.map((id) => [id, next()])) as Columns['orders'];
  return { size, words, values, orders };
}
