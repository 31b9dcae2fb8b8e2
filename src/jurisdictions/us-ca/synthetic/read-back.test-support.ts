import type { ColumnName } from '../doj/columns.ts';
import { COLUMNS } from '../doj/columns.ts';

/** A record as this small reader sees it, which shares no code with what it checks. */
export type Row = { readonly fields: readonly string[]; readonly get: (name: ColumnName) => string };

/** Records of RFC 4180 text, LF or CRLF; letter by letter, for checking and not for speed. */
export function splitCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let field = '';
  let inQuotes = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!;
    if (inQuotes) {
      if (letter !== '"') field += letter;
      else if (text[i + 1] === '"') {
        field += '"';
        i++;
      } else inQuotes = false;
    } else if (letter === '"') inQuotes = true;
    else if (letter === ',') {
      record.push(field);
      field = '';
    } else if (letter === '\n' || (letter === '\r' && text[i + 1] === '\n')) {
      if (letter === '\r') i++;
      record.push(field);
      records.push(record);
      record = [];
      field = '';
    } else field += letter;
  }
  if (field !== '' || record.length > 0) throw new Error('text ends inside a record');
  return records;
}

const places = new Map<string, number>(COLUMNS.map((name, at) => [name, at]));

export function rowsOf(text: string): Row[] {
  return splitCsv(text).map((fields) => ({ fields, get: (name) => fields[places.get(name)!]! }));
}

/** The rows of each person, in file order. */
export function byPerson(rows: readonly Row[]): Map<string, Row[]> {
  const people = new Map<string, Row[]>();
  for (const row of rows) {
    const id = row.get('SUBJECT_ID');
    const known = people.get(id);
    if (known) known.push(row);
    else people.set(id, [row]);
  }
  return people;
}

/** The words of the offense, which are in the comment where the column says so. */
export function offenseOf(row: Row): string {
  const offense = row.get('OFFENSE_DESCR').trim();
  return offense === '' || offense === 'SEE COMMENT FOR CHARGE' ? row.get('COMMENT_TEXT') : offense;
}

/** HS 11357 to 11360, or an attempt; not 11357.5 and not 11361. */
export const isMarijuana = (text: string): boolean => /^(664[-/.]?)?(1135[789]|11360)(?![.\d])/.test(text);

export const isConviction = (row: Row): boolean => row.get('DISP_DESCR').startsWith('CONVICTED');
