import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { COLUMN_COUNT, column } from '../../sources/ca-doj/columns.ts';
import { ROW_COLUMNS } from '../../sources/ca-doj/row.ts';

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
  fields: string[];
  /** Its text as it stands. */
  raw: () => string;
};

const BLOCK = 4 << 20;
/** A record longer than this has a quotation mark that nothing closes: no history line comes near it. */
const LONGEST_RECORD = 1 << 20;
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

export type ScanEnd = { readonly unclosed: number | undefined };

/**
 * Reads a file record by record in constant memory, with the rules of the engines' own reader: a quotation mark opens a
 * field only at its start, line ends are LF or CRLF, empty lines are no records.
 */
export function scanFile(
  path: string,
  { encoding, bom }: { readonly encoding: Encoding; readonly bom: boolean },
  onRecord: (record: ScannedRecord) => void,
  onBytes: (done: number) => void = () => {},
): ScanEnd {
  const file = openSync(path, 'r');
  let buffer = Buffer.allocUnsafe(BLOCK + LONGEST_RECORD);
  const starts = new Int32Array(COLUMN_COUNT + 2);
  const decoder = encoding === 'utf-8' ? undefined : new TextDecoder('windows-1252');
  const text = (from: number, to: number) =>
    decoder ? decoder.decode(buffer.subarray(from, to)) : buffer.toString('utf8', from, to);
  let filled = 0;
  let base = 0;
  let line = 1;
  const record: ScannedRecord = { line: 0, offset: 0, length: 0, count: 0, fields: [], raw: () => '' };
  const fields: string[] = new Array(COLUMN_COUNT).fill('');
  record.fields = fields;

  const emit = (from: number, to: number, count: number, recordLine: number) => {
    if (from === to) return;
    starts[Math.min(count, COLUMN_COUNT + 1)] = to + 1;
    for (const position of WANTED) {
      fields[position] =
        position < count
          ? unquote(text(starts[position]!, Math.max(starts[position]!, starts[position + 1]! - 1)))
          : '';
    }
    record.line = recordLine;
    record.offset = base + from;
    record.length = to - from;
    record.count = count;
    record.raw = () => text(from, to);
    onRecord(record);
  };

  try {
    if (bom) base = readSync(file, buffer, 0, 3, 0);
    for (;;) {
      const read = readSync(file, buffer, filled, BLOCK, base + filled);
      const ended = read === 0;
      filled += read;
      let start = 0;
      for (;;) {
        const end = findEnd(buffer, start, filled, starts);
        if (end.at < 0) {
          if (!ended) break;
          if (end.inQuotes) return { unclosed: line };
          if (start < filled) emit(start, filled, end.count, line);
          start = filled;
          break;
        }
        emit(start, end.at > start && buffer[end.at - 1] === CR ? end.at - 1 : end.at, end.count, line);
        line += end.lines;
        start = end.at + 1;
      }
      if (ended) return { unclosed: undefined };
      if (filled - start > LONGEST_RECORD) return { unclosed: line };
      buffer.copy(buffer, 0, start, filled);
      filled -= start;
      base += start;
      if (buffer.length < filled + BLOCK) buffer = Buffer.concat([buffer], filled + BLOCK + LONGEST_RECORD);
      onBytes(base + filled);
    }
  } finally {
    closeSync(file);
  }
}

const found = { at: 0, count: 0, lines: 0, inQuotes: false };

/** Finds the end of the record that begins at `start` and notes where its fields begin; `at` is -1 when it is cut. */
function findEnd(buffer: Buffer, start: number, filled: number, starts: Int32Array): typeof found {
  let count = 0;
  let lines = 1;
  let position = start;
  for (;;) {
    if (count <= COLUMN_COUNT) starts[count] = position;
    count++;
    if (buffer[position] === QUOTE && position < filled) {
      position++;
      for (;;) {
        if (position >= filled) return set(-1, count, lines, true);
        const byte = buffer[position]!;
        if (byte === LF) lines++;
        if (byte === QUOTE) {
          if (buffer[position + 1] !== QUOTE || position + 1 >= filled) break;
          position++;
        }
        position++;
      }
      position++;
    }
    while (position < filled && buffer[position] !== COMMA && buffer[position] !== LF) position++;
    if (position >= filled) return set(-1, count, lines, false);
    if (buffer[position] === LF) return set(position, count, lines, false);
    position++;
  }
}

function set(at: number, count: number, lines: number, inQuotes: boolean): typeof found {
  found.at = at;
  found.count = count;
  found.lines = lines;
  found.inQuotes = inQuotes;
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
