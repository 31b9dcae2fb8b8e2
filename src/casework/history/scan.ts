import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { COLUMN_COUNT, column } from '../../jurisdictions/us-ca/doj/columns.ts';
import { ROW_COLUMNS } from '../../jurisdictions/us-ca/doj/row.ts';

export type Encoding = 'utf-8' | 'windows-1252';

/** One record of a file while the scanner stands on it; the same object is used for every record. */
export type ScannedRecord = {
  /** Line on which it begins, from 1. */
  line: number;
  /** Where it lies in the file, in bytes, without its line end. */
  offset: number;
  length: number;
  /** How many fields it has; only the columns that rows are read from are decoded. */
  count: number;
  /** Whether its quotation marks make no record, as the engines' own reader has it; then it is one line of the file. */
  spoiled: 'after' | 'open' | undefined;
  fields: string[];
  /** Its text as it stands. */
  raw: () => string;
};

const BLOCK = 4 << 20;
/** No line of a history file comes near it. */
const LONGEST_RECORD = 1 << 26;
/** A quoted field with a line feed and so many commas has swallowed the rest of its line and the beginning of another. */
const COMMAS_OF_A_LINE = COLUMN_COUNT - 1;
const [QUOTE, COMMA, LF, CR] = [34, 44, 10, 13];
/** Column 0 tells a header from a line. */
const WANTED: readonly number[] = [0, ...ROW_COLUMNS.map(column)];

/** A file that is not UTF-8 as a whole is an old export in Windows-1252, as the bulk engine has it. */
export function detectEncoding(path: string): { readonly encoding: Encoding; readonly bom: boolean; bytes: number } {
  const file = openSync(path, 'r');
  const block = Buffer.allocUnsafe(BLOCK + 4);
  let [kept, bytes, bom, utf8] = [0, 0, false, true];
  try {
    for (;;) {
      const read = readSync(file, block, kept, BLOCK, null);
      if (read === 0) break;
      if (bytes === 0) bom = read >= 3 && block[0] === 0xef && block[1] === 0xbb && block[2] === 0xbf;
      bytes += read;
      const end = kept + read;
      // A character may be cut by the end of the block: keep what could be its beginning.
      let cut = end;
      while (cut > 0 && end - cut < 3 && (block[cut - 1]! & 0xc0) === 0x80) cut--;
      if (cut > 0 && block[cut - 1]! >= 0xc0) cut--;
      else cut = end;
      if (!isUtf8(block.subarray(0, cut))) {
        utf8 = false;
        break;
      }
      block.copy(block, 0, cut, end);
      kept = end - cut;
    }
  } finally {
    closeSync(file);
  }
  if (kept > 0) utf8 = false;
  return { encoding: utf8 ? 'utf-8' : 'windows-1252', bom: bom && utf8, bytes };
}

/** The line of a record that is longer than any of a history file; undefined where the file was read to its end. */
export type ScanEnd = { readonly tooLong: number | undefined };

/** How a file is to be read: where its lines of data begin and how many lines stand before them, and where its text ends. */
export type ScanPlan = {
  readonly encoding: Encoding;
  readonly bom: boolean;
  readonly dataStart?: number;
  readonly linesBefore?: number;
  readonly size?: number;
};

/** Reads a file record by record in constant memory, with the rules of the engines' own reader (`splitRecords`). */
export function scanFile(
  path: string,
  { encoding, bom, dataStart = bom ? 3 : 0, linesBefore = 0, size = Number.POSITIVE_INFINITY }: ScanPlan,
  onRecord: (record: ScannedRecord) => void,
  onBytes: (done: number) => void = () => {},
): ScanEnd {
  const file = openSync(path, 'r');
  let buffer = Buffer.allocUnsafe(2 * BLOCK);
  const starts = new Int32Array(COLUMN_COUNT + 2);
  const decoder = encoding === 'utf-8' ? undefined : new TextDecoder('windows-1252');
  const text = (from: number, to: number) =>
    decoder ? decoder.decode(buffer.subarray(from, to)) : buffer.toString('utf8', from, to);
  let filled = 0;
  let base = dataStart;
  let line = linesBefore + 1;
  const record: ScannedRecord = {
    line: 0,
    offset: 0,
    length: 0,
    count: 0,
    spoiled: undefined,
    fields: [],
    raw: () => '',
  };
  const fields: string[] = new Array(COLUMN_COUNT).fill('');
  record.fields = fields;

  const emit = (from: number, feed: number, { count, spoiled }: Found) => {
    let to = feed;
    while (to > from && buffer[to - 1] === CR) to--;
    if (from === to) return;
    starts[Math.min(count, COLUMN_COUNT + 1)] = to + 1;
    for (const position of WANTED) {
      fields[position] =
        position < count
          ? unquote(text(starts[position]!, Math.max(starts[position]!, starts[position + 1]! - 1)))
          : '';
    }
    record.line = line;
    record.offset = base + from;
    record.length = to - from;
    record.count = count;
    record.spoiled = spoiled;
    record.raw = () => text(from, to);
    onRecord(record);
  };

  try {
    for (;;) {
      const wanted = Math.min(BLOCK, size - base - filled);
      const read = wanted > 0 ? readSync(file, buffer, filled, wanted, base + filled) : 0;
      const ended = read === 0;
      filled += read;
      let start = 0;
      while (start < filled) {
        const end = findEnd(buffer, start, filled, starts, ended);
        if (end.at < 0) break;
        emit(start, end.at, end);
        line += end.lines;
        start = end.at + 1;
      }
      if (ended) return { tooLong: undefined };
      if (filled - start > LONGEST_RECORD) return { tooLong: line };
      buffer.copy(buffer, 0, start, filled);
      filled -= start;
      base += start;
      if (buffer.length < filled + BLOCK) buffer = Buffer.concat([buffer], 2 * (filled + BLOCK));
      onBytes(base + filled);
    }
  } finally {
    closeSync(file);
  }
}

type Found = {
  /** Where its line feed stands, or the file ends; -1 when it is cut by the end of what was read. */
  at: number;
  count: number;
  lines: number;
  spoiled: ScannedRecord['spoiled'];
};

const found: Found = { at: 0, count: 0, lines: 0, spoiled: undefined };

/** Finds the end of the record that begins at `start` and notes where its fields begin. */
function findEnd(buffer: Buffer, start: number, filled: number, starts: Int32Array, ended: boolean): Found {
  let count = 0;
  let lines = 1;
  let position = start;
  for (;;) {
    if (count <= COLUMN_COUNT) starts[count] = position;
    count++;
    if (buffer[position] === QUOTE && position < filled) {
      const first = lines;
      let commas = 0;
      for (position++; ; position++) {
        if (position >= filled) return ended ? spoil(buffer, start, filled, 'open', ended) : set(-1, count, lines);
        const byte = buffer[position]!;
        if (byte === LF) lines++;
        else if (byte === COMMA) commas++;
        else if (byte === QUOTE) {
          if (buffer[position + 1] !== QUOTE || position + 1 >= filled) break;
          position++;
        }
        if (lines > first && commas >= COMMAS_OF_A_LINE) return spoil(buffer, start, filled, 'open', ended);
      }
      position++;
      let after = position;
      while (after < filled && buffer[after] === CR) after++;
      const shut = after < filled ? buffer[after] === LF || (after === position && buffer[after] === COMMA) : true;
      if (!shut) return spoil(buffer, start, filled, lines === 1 ? 'after' : 'open', ended);
    }
    while (position < filled && buffer[position] !== COMMA && buffer[position] !== LF) position++;
    if (position >= filled) return set(ended ? filled : -1, count, lines);
    if (buffer[position] === LF) return set(position, count, lines);
    position++;
  }
}

/** The first line of a record whose quotation marks make none. */
function spoil(
  buffer: Buffer,
  start: number,
  filled: number,
  spoiled: NonNullable<Found['spoiled']>,
  ended: boolean,
): Found {
  const feed = buffer.subarray(0, filled).indexOf(LF, start);
  return set(feed < 0 && ended ? filled : feed, 0, 1, spoiled);
}

function set(at: number, count: number, lines: number, spoiled?: Found['spoiled']): Found {
  found.at = at;
  found.count = count;
  found.lines = lines;
  found.spoiled = spoiled;
  return found;
}

/** A field without its quotation marks; what follows the closing one belongs to the field. */
export function unquote(field: string): string {
  if (!field.startsWith('"')) return field;
  let result = '';
  let from = 1;
  for (;;) {
    const close = field.indexOf('"', from);
    if (close < 0) return result + field.slice(from);
    if (field[close + 1] !== '"') return result + field.slice(from, close) + field.slice(close + 1);
    result += field.slice(from, close + 1);
    from = close + 2;
  }
}
