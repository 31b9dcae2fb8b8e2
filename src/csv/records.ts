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

/** A quoted field with a line feed and so many commas has swallowed the rest of its line and the beginning of another. */
const COMMAS_OF_A_LINE = 94;

/**
 * Splits CSV text (RFC 4180) one character at a time; what every faster scanner must agree with. A quotation mark
 * opens a quoted field only at the field's start and is an ordinary character elsewhere; after a closing one only a comma
 * or a line end may stand. A line ends in LF, with any number of CR before it, or with the text; empty lines are no records.
 */
export function splitRecords(text: string): { readonly records: CsvRecord[] } {
  const records: CsvRecord[] = [];
  let start = 0;
  let line = 1;
  while (start < text.length) {
    const { end, next, lines, ...record } = readRecord(text, start);
    if (end > start) records.push({ line, raw: text.slice(start, end), ...record });
    start = next;
    line += lines;
  }
  return { records };
}

type Read = Omit<CsvRecord, 'line' | 'raw'> & {
  /** Where its text ends, where the next record starts, and how many line ends are between here and there. */
  readonly end: number;
  readonly next: number;
  readonly lines: number;
};

/** The record that begins at `start`. */
function readRecord(text: string, start: number): Read {
  const fields: string[] = [];
  const rawFields: string[] = [];
  let fieldStart = start;
  let field = '';
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  let lines = 0;
  let [commas, feeds] = [0, 0];
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
      if (char === ',') commas++;
      if (char === '\n') {
        feeds++;
        lines++;
      }
      if (feeds > 0 && commas >= COMMAS_OF_A_LINE) return spoiledLine(text, start, 'open');
      field += char;
    } else if (char === ',') endField(i);
    else {
      const next = lineEndAt(text, i, start);
      if (next !== undefined) {
        endField(i);
        return { end: i, next, lines: lines + 1, fields, rawFields };
      }
      if (state === 'closed') return spoiledLine(text, start, lines === 0 ? 'after' : 'open');
      if (char === '"' && state === 'start') {
        state = 'quoted';
        [commas, feeds] = [0, 0];
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
