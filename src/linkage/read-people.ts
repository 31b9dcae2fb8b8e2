import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { COMMAS, type CsvRecord, type Dialect, splitStart } from '../csv/records.ts';
import { endOfLetters, endOfText, withoutMark } from '../csv/text-bounds.ts';
import { type BulkFormat, columnOf } from '../format/bulk-format.ts';
import { COURT_COLUMNS } from '../format/court-table/columns.ts';
import { dialectOf } from '../format/dialect.ts';
import { isHeader, kindOfLine, squeezedName } from '../format/line-kinds.ts';
import { PERSON_COLUMNS, type PersonColumn, type PersonRecord } from './records.ts';

/** A file of people cannot be used; the sentence names the file, the line and what to do. */
export class PeopleFileError extends Error {}

type ReadLine = (fields: readonly string[]) => PersonRecord | undefined;

/**
 * Reads the records of people in a file, one for each line that says something new about somebody. The file is a list
 * of people with a header (`key`, `last`, `first`, `birth` …), a court table, or the state's own file. `source` is the
 * name that results give the file. `setAside`, where it is given, receives the number of each line that cannot be read.
 * @throws PeopleFileError for a file that cannot be read, and, without `setAside`, for a line that cannot be read.
 */
export async function* readPeople(
  path: string,
  source: string,
  format: BulkFormat,
  setAside?: (line: number) => void,
): AsyncGenerator<PersonRecord> {
  let read: ReadLine | undefined;
  let header: readonly string[] = [];
  let before = '';
  for await (const { line, fields, spoiled } of recordsOf(path, format)) {
    if (read === undefined) {
      const opened = readerFor(fields, source, format, path);
      read = opened.read;
      if (opened.header) header = fields;
    }
    if (isRepeated(header, fields)) continue;
    const record = spoiled === undefined ? read(fields) : undefined;
    if (record === undefined) {
      const isAside = kindOfLine(fields, format) === 'header' || fields.every((field) => field.trim() === '');
      if (spoiled === undefined && isAside) continue;
      if (setAside) {
        setAside(line);
        continue;
      }
      throw new PeopleFileError(
        `${basename(path)}, line ${line}: the line has no key or another number of columns than the header; mend or remove it, or add --quarantine.`,
      );
    }
    // The lines of one person mostly repeat who they are.
    const text = JSON.stringify(record);
    if (text !== before) yield record;
    before = text;
  }
}

/** Whether a line says the header: files that were joined end to end have it in the middle too. */
export function isRepeated(header: readonly string[], fields: readonly string[]): boolean {
  if (fields.length !== header.length || fields[0] !== header[0]) return false;
  return fields.every((field, at) => field === header[at]);
}

function readerFor(
  first: readonly string[],
  source: string,
  format: BulkFormat,
  path: string,
): { readonly read: ReadLine; readonly header: boolean } {
  const names = first.map((name) => squeezedName(name));
  if (isHeader(first, format) || kindOfLine(first, format) === 'line')
    return { read: stateLine(format, source), header: isHeader(first, format) };
  if (COURT_COLUMNS.every((name) => names.includes(squeezedName(name))))
    return { read: courtLine(names, source), header: true };
  if (names.includes('KEY') && names.includes('LAST') && names.includes('FIRST'))
    return { read: peopleLine(names, source), header: true };
  throw new PeopleFileError(
    `${basename(path)}, line 1: the file is neither ${format.title}, nor a court table, nor a list of people; ` +
      `a list of people begins with a line of these names: key, ${PERSON_COLUMNS.map(nameInList).join(', ')}.`,
  );
}

function stateLine(format: BulkFormat, source: string): ReadLine {
  const { identity } = format;
  if (!identity) throw new PeopleFileError(`${format.title} says nothing of who a person is, so it cannot be linked.`);
  const at = (name: string | undefined) => (name === undefined ? -1 : columnOf(format, name));
  const person = at(format.person);
  const columns = {
    birth: at(identity.birth),
    sex: at(identity.sex),
    licence: at(identity.licence),
    ssn: at(identity.ssn),
    cii: at(identity.cii),
  };
  const name = at(identity.name);
  return (fields) => {
    if (kindOfLine(fields, format) !== 'line') return undefined;
    const cells = Object.fromEntries(Object.entries(columns).map(([id, column]) => [id, fields[column] ?? '']));
    const key = format.readId(fields[person]!);
    return { ...BLANK, ...cells, ...splitName(fields[name] ?? ''), source, key };
  };
}

const BLANK = Object.fromEntries(PERSON_COLUMNS.map((name) => [name, ''])) as Readonly<Record<PersonColumn, string>>;

function courtLine(names: readonly string[], source: string): ReadLine {
  const at = (name: string) => names.indexOf(squeezedName(name));
  const [person, name, born, sex] = [at('PERSON_ID'), at('NAME'), at('BORN'), at('SEX')];
  return (fields) => {
    const key = (fields[person] ?? '').trim();
    if (fields.length !== names.length || key === '') return undefined;
    return { ...BLANK, ...splitName(fields[name]!), birth: fields[born]!, sex: fields[sex]!, source, key };
  };
}

/** What a list of people calls the columns, where the files of Redress have another spelling; those are read too. */
const AMERICAN: Readonly<Partial<Record<PersonColumn, string>>> = { licence: 'license' };

const nameInList = (column: PersonColumn) => AMERICAN[column] ?? column;

function placeOf(names: readonly string[], column: PersonColumn): number {
  const at = names.indexOf(squeezedName(nameInList(column)));
  return at < 0 ? names.indexOf(squeezedName(column)) : at;
}

function peopleLine(names: readonly string[], source: string): ReadLine {
  const keyAt = names.indexOf('KEY');
  const columns = PERSON_COLUMNS.map((name) => [name, placeOf(names, name)] as const);
  return (fields) => {
    const key = (fields[keyAt] ?? '').trim();
    if (fields.length !== names.length || key === '') return undefined;
    const cells = Object.fromEntries(columns.map(([name, at]) => [name, at < 0 ? '' : fields[at]!]));
    return { ...BLANK, ...cells, source, key };
  };
}

/** `LAST,FIRST MIDDLE`, or without a comma `FIRST MIDDLE LAST`. */
export function splitName(text: string): Pick<PersonRecord, 'last' | 'first' | 'middle'> {
  const comma = text.indexOf(',');
  const words = (comma < 0 ? text : text.slice(comma + 1)).trim().split(/\s+/);
  if (comma >= 0) return { last: text.slice(0, comma), first: words[0]!, middle: words.slice(1).join(' ') };
  if (words.length === 1) return { last: words[0]!, first: '', middle: '' };
  const ends = /^(jr|sr|ii|iii|iv)\.?$/i.test(words.at(-1)!) && words.length > 2 ? 2 : 1;
  return { first: words[0]!, middle: words.slice(1, -ends).join(' '), last: words.slice(-ends).join(' ') };
}

/** The records of a text file, in UTF-8 or Windows-1252, of a state's form or with commas; numbered by their lines. */
export async function* recordsOf(path: string, format?: BulkFormat): AsyncGenerator<CsvRecord> {
  const encoding = await encodingOf(path);
  const decoder = new TextDecoder(encoding);
  let dialect: Dialect | undefined;
  let rest = '';
  let linesBefore = 0;
  const take = (ended: boolean): readonly CsvRecord[] => {
    const { records, length, lines } = splitStart(rest, dialect!, ended);
    const numbered = records.map((record) => ({ ...record, line: record.line + linesBefore }));
    rest = rest.slice(length);
    linesBefore += lines;
    return numbered;
  };
  let isFirst = true;
  for await (const bytes of bytesOf(path)) {
    // Windows-1252 knows no mark, and would read its bytes as three letters of the first column's name.
    rest += decoder.decode(withoutMark(bytes, isFirst), { stream: true });
    isFirst = false;
    dialect ??= format && startsLike(rest, format) ? dialectOf(format) : COMMAS;
    yield* take(false);
  }
  rest += decoder.decode();
  rest = rest.slice(0, endOfLetters(rest));
  dialect ??= COMMAS;
  if (rest === '' && linesBefore === 0) throw new PeopleFileError(`${basename(path)} is empty.`);
  yield* take(true);
}

/** @throws PeopleFileError for a folder, and for a file that this user may not read. */
async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: 1 << 20 })) yield bytes as Uint8Array;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EISDIR' && code !== 'EACCES') throw error;
    const why = code === 'EISDIR' ? 'it is a folder; name the files in it' : 'ask its owner for leave to read it';
    throw new PeopleFileError(`${basename(path)} cannot be read: ${why}.`);
  }
}

/** Whether a text begins with as many columns as the format's lines have. */
function startsLike(text: string, format: BulkFormat): boolean {
  const first =
    splitStart(text, dialectOf(format), false).records[0] ?? splitStart(text, dialectOf(format), true).records[0];
  return first?.fields.length === format.columns.length;
}

/** UTF-8 where every byte of the file is, else Windows-1252; refuses what is packed or is no text. */
async function encodingOf(path: string): Promise<'utf-8' | 'windows-1252'> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let start = true;
  for await (const some of bytesOf(path)) {
    if (start && some.subarray(0, Math.min(4096, endOfText(some))).includes(0))
      throw new PeopleFileError(`${basename(path)} is no text; unpack it, or save it as a CSV file.`);
    start = false;
    try {
      strict.decode(some, { stream: true });
    } catch {
      return 'windows-1252';
    }
  }
  try {
    strict.decode();
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
