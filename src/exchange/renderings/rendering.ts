import type { Fault, Layout, Sheet, Totals, Unwritable } from '../sheet.ts';

export type ReadBody = { readonly ok: true; readonly sheet: Sheet } | { readonly ok: false; readonly fault: Fault };

/**
 * A form in which a sheet is written. Every form ends with one line that holds the totals and nothing else, so that one
 * digest over every byte before that line covers the whole of a file.
 */
export type Rendering = {
  readonly id: string;
  /** What a file of this form ends with, such as `csv`. */
  readonly extension: string;
  /** Whether the last line counts records by value; without it, a file is held to its other totals. */
  readonly countsByValue: boolean;
  /** A cell that this form cannot carry, beside those that no form can. */
  readonly refuses?: (sheet: Sheet, layout: Layout) => readonly Unwritable[];
  /** Everything before the last line, with its line end. */
  readonly body: (sheet: Sheet, layout: Layout) => string;
  /** The last line, without its line end. */
  readonly trailer: (totals: Totals, layout: Layout) => string;
  /** The totals of a last line; undefined where it holds none. */
  readonly readTrailer: (line: string, layout: Layout) => Totals | undefined;
  /** Whole rows: a row that lacks a cell is a fault. */
  readonly readBody: (body: string, last: string, layout: Layout) => ReadBody;
};

const HEX = /^[0-9a-f]{64}$/;
const COUNT = /^(?:0|[1-9]\d{0,8})$/;

/** Totals as names and values, for forms that write them so. */
export function totalPairs({ records, counts, ids, body }: Totals): readonly (readonly [string, string])[] {
  return [
    ['records', String(records)],
    ...Object.entries(counts).map(([value, count]) => [`count:${value}`, String(count)] as const),
    ['ids', ids],
    ['body', body],
  ];
}

/** Reads what {@link totalPairs} gives; undefined where a total is missing, is there twice, or is no such value. */
export function totalsOfPairs(pairs: readonly (readonly [string, string])[]): Totals | undefined {
  const values = new Map(pairs);
  if (values.size !== pairs.length) return undefined;
  const [records, ids, body] = ['records', 'ids', 'body'].map((name) => values.get(name) ?? '');
  if (!COUNT.test(records!) || !HEX.test(ids!) || !HEX.test(body!)) return undefined;
  const counted = pairs.filter(([name]) => name.startsWith('count:'));
  if (counted.some(([, value]) => !COUNT.test(value))) return undefined;
  const counts = Object.fromEntries(counted.map(([name, value]) => [name.slice('count:'.length), Number(value)]));
  return { records: Number(records), counts, ids: ids!, body: body! };
}

/** Rows from lists of cells under a line of column names, in whatever order those stand. */
export function rowsUnder(
  columns: readonly string[],
  lines: readonly (readonly string[])[],
  wanted: readonly string[],
): { readonly ok: true; readonly rows: Sheet['rows'] } | { readonly ok: false; readonly fault: Fault } {
  const lacks = wanted.find((column) => !columns.includes(column));
  if (lacks !== undefined) return { ok: false, fault: { kind: 'column', column: lacks } };
  const twice = wanted.find((column) => columns.indexOf(column) !== columns.lastIndexOf(column));
  if (twice !== undefined) return { ok: false, fault: { kind: 'column', column: twice } };
  const places = wanted.map((column) => [column, columns.indexOf(column)] as const);
  const rows = [];
  for (const [record, line] of lines.entries()) {
    if (line.length !== columns.length)
      return { ok: false, fault: { kind: 'cell', record: record + 1, column: wanted.at(-1)! } };
    rows.push(Object.fromEntries(places.map(([column, place]) => [column, line[place]!])));
  }
  return { ok: true, rows };
}

/** The first field of a head that is missing. */
export function headFault(head: Readonly<Record<string, string>>, { head: fields }: Layout): Fault | undefined {
  const field = fields.find((name) => !Object.hasOwn(head, name));
  return field === undefined ? undefined : { kind: 'head', field };
}
