import { type CsvRecord, splitRecords } from '../../csv/records.ts';
import { csvLine } from '../../csv/write.ts';
import type { Layout } from '../sheet.ts';
import { headFault, type ReadBody, type Rendering, rowsUnder, totalPairs, totalsOfPairs } from './rendering.ts';

const [HEAD, TRAILER] = ['HEAD', 'TRAILER'];

/**
 * CSV: a line `HEAD,format,…` of names and values, a line of column names, a line for each record, and a line
 * `TRAILER,records,…`. The columns may stand in any order.
 */
export const csv: Rendering = {
  id: 'csv',
  countsByValue: true,
  extension: 'csv',
  body: ({ head, rows }, { format, head: fields, columns }) => {
    const lines = [
      csvLine([HEAD!, 'format', format, ...fields.flatMap((field) => [field, head[field]!])]),
      csvLine(columns),
      ...rows.map((row) => csvLine(columns.map((column) => row[column]!))),
    ];
    return lines.map((line) => `${line}\n`).join('');
  },
  trailer: (totals) => csvLine([TRAILER!, ...totalPairs(totals).flat()]),
  readTrailer: (line) => {
    const { records } = splitRecords(line);
    const [name, ...rest] = records[0]?.fields ?? [];
    const pairs = records.length === 1 && name === TRAILER ? pairsOf(rest) : undefined;
    return pairs && totalsOfPairs(pairs);
  },
  readBody,
};

function readBody(body: string, _: string, layout: Layout): ReadBody {
  const { records } = splitRecords(body);
  const [first, columns, ...rest] = records;
  if (!first || !columns || records.some(({ spoiled }) => spoiled)) return { ok: false, fault: { kind: 'unreadable' } };
  const pairs = first.fields[0] === HEAD ? pairsOf(first.fields.slice(1)) : undefined;
  const { format, ...head } = Object.fromEntries(pairs ?? []);
  if (format !== layout.format) return { ok: false, fault: { kind: 'other-format', expected: layout.format } };
  const fault = headFault(head, layout);
  if (fault) return { ok: false, fault };
  const read = rowsUnder(columns.fields, rest.map(fieldsOf), layout.columns);
  return read.ok ? { ok: true, sheet: { head: head as Readonly<Record<string, string>>, rows: read.rows } } : read;
}

function fieldsOf({ fields }: CsvRecord): readonly string[] {
  return fields;
}

function pairsOf(cells: readonly string[]): readonly (readonly [string, string])[] | undefined {
  if (cells.length % 2 !== 0) return undefined;
  return Array.from({ length: cells.length / 2 }, (_, each) => [cells[each * 2]!, cells[each * 2 + 1]!] as const);
}
