/** One record of a CSV file: its text as it stands, without the line end, and its fields as they stand and unquoted. */
export type CsvRecord = {
  readonly line: number;
  readonly raw: string;
  /** Neither kind of fields is known of a spoiled record. */
  readonly rawFields: readonly string[];
  readonly fields: readonly string[];
  /**
   * Whether its quotation marks make no record: text stands `after` a closing one, or a quoted field is left `open` at the
   * end of the line. Such a record is one line of the text, and what follows it is read as if it were whole.
   */
  readonly spoiled?: 'after' | 'open';
};

/** How the lines of a file are written. */
export type Dialect = {
  /** The one character between fields. */
  readonly delimiter: string;
  /** Whether a quotation mark at the start of a field opens a quoted one, or is a letter like any other. */
  readonly quoted: boolean;
  /**
   * How many fields a line has, where that is known. A quoted field with a line feed and as many delimiters as a whole
   * line has swallowed the rest of its line and the beginning of another: then the mark that opened it is the mistake.
   */
  readonly fields?: number;
};

/** Commas and quotation marks as RFC 4180 has them, as results are written. */
export const COMMAS: Dialect = { delimiter: ',', quoted: true };

/**
 * Splits CSV text one character at a time; what every faster scanner must agree with. In a dialect with quotation marks,
 * one opens a quoted field only at the field's start and is an ordinary character elsewhere; after a closing one only a
 * delimiter or a line end may stand. A line ends in LF, with any number of CR before it, or with the text; empty lines are
 * no records.
 */
export function splitRecords(text: string, dialect: Dialect = COMMAS): { readonly records: CsvRecord[] } {
  const records: CsvRecord[] = [];
  let start = 0;
  let line = 1;
  while (start < text.length) {
    const { end, next, lines, ...record } = readRecord(text, start, dialect);
    if (end > start) records.push({ line, raw: text.slice(start, end), ...record });
    start = next;
    line += lines;
  }
  return { records };
}

/**
 * The whole records at the start of a text that goes on elsewhere, unless it has `ended`; `length` is how much of it they
 * are, and `lines` how many line ends they hold. What `splitRecords` finds in the whole, it finds in the parts.
 */
export function splitStart(
  text: string,
  dialect: Dialect,
  ended: boolean,
): { readonly records: readonly CsvRecord[]; readonly length: number; readonly lines: number } {
  const records: CsvRecord[] = [];
  let start = 0;
  let line = 1;
  while (start < text.length) {
    const { end, next, lines, ...record } = readRecord(text, start, dialect);
    const cutShort = next === text.length && (text[next - 1] !== '\n' || record.spoiled === 'open');
    if (!ended && cutShort) break;
    if (!ended && record.spoiled === 'open' && text.length - start < LONGEST_OPEN) break;
    if (end > start) records.push({ line, raw: text.slice(start, end), ...record });
    start = next;
    line += lines;
  }
  return { records, length: start, lines: line - 1 };
}

/** Letters of a record with a quotation mark that is never closed, from which on more of the text is not waited for. */
const LONGEST_OPEN = 1 << 22;

type Read = Omit<CsvRecord, 'line' | 'raw'> & {
  /** Where its text ends, where the next record starts, and how many line ends are between here and there. */
  readonly end: number;
  readonly next: number;
  readonly lines: number;
};

/** The record that begins at `start`. */
function readRecord(text: string, start: number, { delimiter, quoted, fields: expected = Infinity }: Dialect): Read {
  const fields: string[] = [];
  const rawFields: string[] = [];
  let fieldStart = start;
  let field = '';
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  let lines = 0;
  let [delimiters, feeds] = [0, 0];
  const endField = (end: number) => {
    fields.push(field);
    rawFields.push(text.slice(fieldStart, end));
    fieldStart = end + 1;
    field = '';
    state = 'start';
  };
  for (let i = start; ; i++) {
    const char = text[i];
    if (state === 'quoted') {
      if (char === undefined) return spoiledLine(text, start, 'open');
      if (char === '"' && text[i + 1] !== '"') {
        state = 'closed';
        continue;
      }
      if (char === '"') i++;
      if (char === delimiter) delimiters++;
      if (char === '\n') {
        feeds++;
        lines++;
      }
      if (feeds > 0 && delimiters >= expected - 1) return spoiledLine(text, start, 'open');
      field += char;
    } else if (char === delimiter) endField(i);
    else {
      const next = lineEndAt(text, i, start);
      if (next !== undefined) {
        endField(i);
        return { end: i, next, lines: lines + 1, fields, rawFields };
      }
      if (state === 'closed') return spoiledLine(text, start, lines === 0 ? 'after' : 'open');
      if (quoted && char === '"' && state === 'start') {
        state = 'quoted';
        [delimiters, feeds] = [0, 0];
      } else {
        field += char;
        state = 'plain';
      }
    }
  }
}

/** The first line of a record whose quotation marks make none. */
function spoiledLine(text: string, start: number, spoiled: 'after' | 'open'): Read {
  const feed = text.indexOf('\n', start);
  let end = feed < 0 ? text.length : feed;
  while (end > start && text[end - 1] === '\r') end--;
  return { end, next: feed < 0 ? text.length : feed + 1, lines: 1, fields: [], rawFields: [], spoiled };
}

/** What follows the line end at `at`; undefined where none is, or only the middle of one. */
function lineEndAt(text: string, at: number, start: number): number | undefined {
  if (at > start && text[at - 1] === '\r') return undefined;
  let end = at;
  while (text[end] === '\r') end++;
  if (text[end] === '\n') return end + 1;
  return end === text.length ? end : undefined;
}
