import { splitRecords } from '../../../csv/records.ts';
import { COLUMN_COUNT, COLUMNS } from '../../../sources/ca-doj/columns.ts';
import type { LineFault } from '../../problems.ts';
import { decodeText, isHeader } from '../../reference/read-input.ts';

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const COMMA = 0x2c;

export type FileStart =
  | { readonly fault: LineFault }
  /** Where the lines of data begin, in bytes, and how many lines stand before them. */
  | {
      readonly fault: undefined;
      readonly dataStart: number;
      readonly linesBefore: number;
      readonly hasHeader: boolean;
    };

/** What the first bytes of a file hold: a byte-order mark, empty lines, a header, or data at once. */
export function readStart(bytes: Uint8Array): FileStart {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let start = mark;
  while (bytes[start] === LF || (bytes[start] === CR && bytes[start + 1] === LF)) start++;
  const end = recordEnd(bytes, start);
  const [record] = splitRecords(decodeText(bytes.slice(start, end)).text).records;
  const linesBefore = lineFeeds(bytes, 0, start);
  if (!record || !isHeader(record.fields)) return { fault: undefined, dataStart: start, linesBefore, hasHeader: false };
  const fault = headerFault(record.fields, linesBefore + 1);
  // A header that is too short or too long is a line that cannot be read like any other, and may be set aside.
  if (fault?.kind === 'fields') return { fault: undefined, dataStart: start, linesBefore, hasHeader: false };
  return fault
    ? { fault }
    : { fault, dataStart: end, linesBefore: linesBefore + lineFeeds(bytes, start, end), hasHeader: true };
}

/** Address after the first record and its line end. */
function recordEnd(bytes: Uint8Array, from: number): number {
  let quoted = false;
  let start = true;
  for (let i = from; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (quoted) {
      if (byte === QUOTE && bytes[i + 1] === QUOTE) i++;
      else if (byte === QUOTE) quoted = false;
    } else if (byte === LF) return i + 1;
    else if (byte === QUOTE && start) quoted = true;
    start = byte === COMMA;
  }
  return bytes.length;
}

function lineFeeds(bytes: Uint8Array, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) if (bytes[i] === LF) number++;
  return number;
}

/** A header has the names of the format in its order; some deliveries end it with one comma too many. */
function headerFault(all: readonly string[], line: number): LineFault | undefined {
  const fields = all.length === COLUMN_COUNT + 1 && all.at(-1)?.trim() === '' ? all.slice(0, -1) : all;
  if (fields.length !== COLUMN_COUNT) return { kind: 'fields', line, found: fields.length };
  const wrong = fields.findIndex((field, index) => field.trim().toUpperCase() !== COLUMNS[index]);
  return wrong < 0 ? undefined : { kind: 'header', line, column: wrong + 1, found: fields[wrong]!.trim() || 'blank' };
}
