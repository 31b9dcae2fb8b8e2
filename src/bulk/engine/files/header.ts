import { type Dialect, splitRecords } from '../../../csv/records.ts';
import { decodeText, startOfText } from '../../../csv/text-bounds.ts';
import type { BulkFormat } from '../../../format/bulk-format.ts';
import { dialectOf } from '../../../format/dialect.ts';
import { declaresDelimiter, headerDifference, isOtherHeader, kindOfLine } from '../../../format/line-kinds.ts';
import type { Problem } from '../../../record/problem.ts';
import type { LineFault } from '../../problems.ts';
import { otherSeparators } from '../../problems.ts';

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;

/** Bytes to read at first, and at most: no header comes near it. */
const START_BYTES = 1 << 18;
const LONGEST_HEADER = 1 << 24;

export type FileStart =
  | { readonly ok: false; readonly problem: Problem }
  | { readonly ok: false; readonly fault: LineFault }
  /**
   * The byte at which the lines of data begin, the number of lines before it, and the number of records among these
   * that are not empty.
   */
  | {
      readonly ok: true;
      readonly dataStart: number;
      readonly linesBefore: number;
      readonly recordsBefore: number;
      readonly hasHeader: boolean;
    };

/** Reads so many bytes of a file from a position on; fewer only at its end. */
export type ReadAt = (position: number, bytes: number) => Uint8Array;

/**
 * Reads the beginning of a file: a byte-order mark, empty lines and blank rows, a line that declares the delimiter, a
 * header, or data at once. It reads to the end of that beginning, however long it is.
 */
export function readStart(format: BulkFormat, name: string, readAt: ReadAt): FileStart {
  const dialect = dialectOf(format);
  let at = startOfText(readAt(0, START_BYTES));
  let linesBefore = 0;
  let recordsBefore = 0;
  let window: Uint8Array = new Uint8Array();
  let from = 0;
  const data = () => ({ ok: true, dataStart: at, linesBefore, recordsBefore, hasHeader: false }) as const;
  for (;;) {
    // Short records are looked for in what was read already; a longer one is read anew, up to what a header may have.
    let end = recordEnd(window, at - from, dialect);
    for (let bytes = START_BYTES; end === undefined && bytes <= LONGEST_HEADER; bytes *= 4) {
      from = at;
      window = readAt(at, bytes);
      end = recordEnd(window, 0, dialect) ?? (window.length < bytes ? window.length : undefined);
    }
    const bytes = window.slice(at - from, end);
    if (bytes.length === 0) return data();
    const next = from + (end ?? window.length);
    if (bytes[0] !== LF && !(bytes[0] === CR && bytes.length < 3)) {
      const [record] = splitRecords(decodeText(bytes).text, dialect).records;
      const kind =
        record &&
        (record.spoiled ?? (declaresDelimiter(record.raw, format) ? 'blank' : kindOfLine(record.fields, format)));
      if (record && kind !== 'blank') {
        const problem = otherSeparators(format, name, record.raw, record.fields.length);
        if (problem) return { ok: false, problem };
        if (kind === 'other header' || (kind === 'line' && isOtherHeader(record.fields, format)))
          return {
            ok: false,
            fault: { kind: 'header', line: linesBefore + 1, ...headerDifference(record.fields, format) },
          };
        if (kind !== 'header') return data();
        const before = { linesBefore: linesBefore + lineFeeds(bytes), recordsBefore: recordsBefore + 1 };
        return { ok: true, dataStart: next, ...before, hasHeader: true };
      }
      if (record) recordsBefore++;
    }
    linesBefore += lineFeeds(bytes);
    at = next;
  }
}

/** Where the first record from a position on ends, with its line end; undefined where it does not. */
export function recordEnd(bytes: Uint8Array, from: number, dialect: Dialect): number | undefined {
  const delimiter = dialect.delimiter.charCodeAt(0);
  let quoted = false;
  let start = true;
  for (let i = from; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (quoted) {
      if (byte === QUOTE && bytes[i + 1] === QUOTE) i++;
      else if (byte === QUOTE) quoted = false;
    } else if (byte === LF) return i + 1;
    else if (byte === QUOTE && start && dialect.quoted) quoted = true;
    start = byte === delimiter;
  }
  return undefined;
}

function lineFeeds(bytes: Uint8Array): number {
  let number = 0;
  for (const byte of bytes) if (byte === LF) number++;
  return number;
}
