import { closeSync, openSync, writeSync } from 'node:fs';
import type { CsvRecord } from '../../csv/records.ts';
import type { BulkFormat } from '../../format/bulk-format.ts';
import type { LineFault } from '../problems.ts';
import { rawTokens } from '../raw-tokens.ts';
import { readPart, writeParts } from './parts.ts';
import { type LookedAt, recordsOf } from './read-table.ts';
import { positionOf, tableOf } from './tables.ts';

/**
 * The three steps that turn a set of files into lines of its format, each over one file or one part of the set, so that
 * all cores can work at once and none needs more than a part in memory:
 *
 * 1. `cutFile`: the lines of a file go to parts, people by their own key, cases and charges by the key of the case.
 * 2. `attachCharges`: within a part, each charge is put behind its case; both go to parts by the key of the person.
 * 3. `writePeople`: within a part, the charges of each person are written behind the person, in the order of the files.
 *
 * Nothing depends on how many threads there are: parts are read in the order of the files, and lines are sorted by where
 * they stood. If you change what a record of a part holds, also change the step that reads it.
 */

/** Where a line stood: which of the inputs (from 0), and which line of it (from 1). */
type Place = readonly [source: number, line: number];

/** A line of a part: its place, its fields, and the key of the line before it, whom a fault of it may concern too. */
type PartLine = { readonly at: Place; readonly fields: readonly string[]; readonly before: string };

/** A charge behind its case, or a case without charges. */
type CaseLine = { readonly case: PartLine; readonly charge: PartLine | undefined };

/** A line set aside: where it stood, why, and the keys of people and cases that it may concern. */
export type SetFault = {
  readonly source: number;
  readonly fault: LineFault;
  readonly raw: string;
  readonly tokens: readonly string[];
};

/** The folder of the parts, and how many there are. */
export type Parts = { readonly folder: string; readonly parts: number };

export type Cut = { readonly lines: number; readonly faults: readonly SetFault[] };

export function cutFile(format: BulkFormat, { folder, parts }: Parts, file: LookedAt, source: number): Cut {
  const table = tableOf(format, file.table);
  const writer = writeParts<PartLine>(folder, file.table, source, parts);
  const cutBy = positionOf(table, file.table === 'charge' ? table.parent : table.key);
  const keys = [table.key, table.parent].flatMap((column) => (column === undefined ? [] : [column]));
  const faults: SetFault[] = [];
  let lines = 0;
  let before = '';
  /** Faults whose line stands before one that is not known yet. */
  let waiting: { -readonly [Key in keyof SetFault]: SetFault[Key] }[] = [];
  try {
    for (const record of recordsOf(format, file)) {
      const fault = faultOf(format, table.columns, keys, record);
      if (fault) {
        const found = { source, fault, raw: record.raw, tokens: [...rawTokens(record.raw, format), before] };
        faults.push(found);
        waiting.push(found);
        continue;
      }
      const fields = record.fields.map((field) => field.trim());
      const key = fields[cutBy]!;
      const person = file.table === 'case' ? [fields[positionOf(table, table.parent)]!] : [];
      for (const each of waiting) each.tokens = [...each.tokens, key, ...person];
      waiting = [];
      writer.add(key, { at: [source, record.line], fields, before });
      before = key;
      lines++;
    }
  } finally {
    writer.close();
  }
  return { lines, faults };
}

function faultOf(
  format: BulkFormat,
  columns: readonly string[],
  keys: readonly string[],
  { line, spoiled, fields }: CsvRecord,
): LineFault | undefined {
  if (spoiled) return { kind: spoiled, line };
  if (fields.length !== columns.length)
    return { kind: 'set fields', line, found: fields.length, expected: columns.length };
  const blank = keys.find((column) => format.readId(fields[columns.indexOf(column)]!) === '');
  return blank === undefined ? undefined : { kind: 'no key', line, column: blank };
}

/** Keeps one line of each key; a line that says something else of the same one is a fault. */
function byKey(
  format: BulkFormat,
  table: 'person' | 'case',
  lines: Iterable<PartLine>,
): { readonly kept: Map<string, PartLine>; readonly faults: SetFault[] } {
  const { title, columns, key } = tableOf(format, table);
  const position = positionOf(tableOf(format, table), key);
  const kept = new Map<string, PartLine>();
  const faults: SetFault[] = [];
  for (const line of lines) {
    const own = line.fields[position]!;
    const first = kept.get(own);
    if (first === undefined) kept.set(own, line);
    else if (columns.some((_, i) => first.fields[i] !== line.fields[i])) {
      const tokens = [...first.fields, ...line.fields, line.before];
      faults.push(faultAt(format, line, { kind: 'repeated', line: line.at[1], column: key!, title }, tokens));
    }
  }
  return { kept, faults };
}

function faultAt({ delimiter }: BulkFormat, line: PartLine, fault: LineFault, tokens: readonly string[]): SetFault {
  return { source: line.at[0], fault, raw: line.fields.join(delimiter), tokens };
}

/** Puts the charges of a part behind their cases. `files` is how many files were cut. */
export function attachCharges(
  format: BulkFormat,
  { folder, parts }: Parts,
  part: number,
  files: number,
): readonly SetFault[] {
  const charges = tableOf(format, 'charge');
  const cases = tableOf(format, 'case');
  const parent = positionOf(charges, charges.parent);
  const person = positionOf(cases, cases.parent);
  const { kept, faults } = byKey(format, 'case', readPart<PartLine>(folder, 'case', part, files));
  const writer = writeParts<CaseLine>(folder, 'joined', part, parts);
  const charged = new Set<string>();
  try {
    for (const charge of readPart<PartLine>(folder, 'charge', part, files)) {
      const key = charge.fields[parent]!;
      const own = kept.get(key);
      if (own) {
        charged.add(key);
        writer.add(own.fields[person]!, { case: own, charge });
      } else {
        const fault = { kind: 'orphan', line: charge.at[1], column: charges.parent!, title: cases.title } as const;
        faults.push(faultAt(format, charge, fault, [...charge.fields, charge.before]));
      }
    }
    for (const [key, own] of kept)
      if (!charged.has(key)) writer.add(own.fields[person]!, { case: own, charge: undefined });
  } finally {
    writer.close();
  }
  return faults;
}

/** The people of the cases of a part whose keys are among some words. */
export function peopleOfCases(
  format: BulkFormat,
  { folder }: Parts,
  part: number,
  files: number,
  words: ReadonlySet<string>,
): readonly string[] {
  const cases = tableOf(format, 'case');
  const [key, person] = [positionOf(cases, cases.key), positionOf(cases, cases.parent)];
  const found: string[] = [];
  for (const { fields } of readPart<PartLine>(folder, 'case', part, files))
    if (words.has(fields[key]!)) found.push(fields[person]!);
  return found;
}

export type WrittenPeople = { readonly lines: number; readonly faults: readonly SetFault[] };

/** Writes the lines of the people of a part to a file of their own. */
export function writePeople(
  format: BulkFormat,
  { folder, parts }: Parts,
  part: number,
  files: number,
  path: string,
): WrittenPeople {
  const people = tableOf(format, 'person');
  const cases = tableOf(format, 'case');
  const parent = positionOf(cases, cases.parent);
  const { kept, faults } = byKey(format, 'person', readPart<PartLine>(folder, 'person', part, files));
  const joined = new Map<string, CaseLine[]>([...kept.keys()].map((key) => [key, []]));
  for (const line of readPart<CaseLine>(folder, 'joined', part, parts)) {
    const key = line.case.fields[parent]!;
    const own = joined.get(key);
    if (own) own.push(line);
    else {
      const stray = line.charge ?? line.case;
      const fault = { kind: 'orphan', line: stray.at[1], column: cases.parent!, title: people.title } as const;
      faults.push(faultAt(format, stray, fault, [...line.case.fields, stray.before]));
    }
  }
  const write = lineWriter(format);
  const file = openSync(path, 'wx', 0o600);
  let lines = 0;
  try {
    for (const [key, own] of joined) {
      const person = kept.get(key)!;
      own.sort((a, b) => comparePlaces(a.case.at, b.case.at) || comparePlaces(a.charge?.at, b.charge?.at));
      const rows = own.length > 0 ? own.map((line) => write(person, line)) : [write(person, undefined)];
      const bytes = Buffer.from(`${rows.join('\n')}\n`);
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
      lines += rows.length;
    }
  } finally {
    closeSync(file);
  }
  return { lines, faults };
}

function comparePlaces(a: Place = [0, 0], b: Place = [0, 0]): number {
  return a[0] - b[0] || a[1] - b[1];
}

/** Makes lines of the format: each column from the table that has it, and the place of the line that says most. */
function lineWriter(format: BulkFormat): (person: PartLine, line: CaseLine | undefined) => string {
  const { origin } = format.files!;
  const tables = (['charge', 'case', 'person'] as const).map((name) => tableOf(format, name).columns);
  const places = format.columns.map((column) => {
    const table = tables.findIndex((columns) => columns.includes(column));
    return { column, table, at: table < 0 ? -1 : tables[table]!.indexOf(column) };
  });
  return (person, line) => {
    const from = [line?.charge, line?.case, person];
    const [source, number] = (line?.charge ?? line?.case ?? person).at;
    const fields = places.map(({ column, table, at }) => {
      if (column === origin.file) return String(source + 1);
      if (column === origin.line) return String(number);
      // A key stands in two tables; the line below need not be there.
      const own = from[table] ?? from.slice(table + 1).find((each) => each !== undefined);
      return own === from[table] ? (own?.fields[at] ?? '') : fieldNamed(format, column, from);
    });
    return fields.map((field) => written(format, field)).join(format.delimiter);
  };
}

/** A column that a table above has too. */
function fieldNamed(format: BulkFormat, column: string, from: readonly (PartLine | undefined)[]): string {
  const names = ['charge', 'case', 'person'] as const;
  for (const [index, name] of names.entries()) {
    const at = tableOf(format, name).columns.indexOf(column);
    if (at >= 0 && from[index]) return from[index].fields[at]!;
  }
  return '';
}

/** A field in the dialect of the format. Where it has no quotation marks, no field can hold what separates fields. */
function written({ delimiter, quoted }: BulkFormat, field: string): string {
  if (!quoted || !(field.includes(delimiter) || /["\r\n]/.test(field))) return field;
  return `"${field.replaceAll('"', '""')}"`;
}
