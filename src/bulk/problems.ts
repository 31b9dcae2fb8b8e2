import { basename } from 'node:path';
import { endOfText, startOfText } from '../csv/text-bounds.ts';
import { ALL_COUNTIES } from '../decide/index.ts';
import { type BulkFormat, columnOf } from '../format/bulk-format.ts';
import { type Problem, problemOf } from '../record/problem.ts';
import { type PlainCode, type Said, say } from '../say/say.ts';
import type { OtherForm, SaidFault } from '../say/values.ts';
import type { RewrittenIds } from './rewritten-ids.ts';

/** What can be wrong with inputs, as codes with values: files, lines and columns, never what a person's line says. */

export function inputProblem(said: Said | PlainCode): Problem {
  return problemOf('input', said);
}

/** What to say of a file that could not be opened or read. */
export function unreadableFile(path: string, error: unknown): Problem {
  const cause = (error as { code?: string }).code ?? '';
  const file = basename(path);
  if (cause === 'ENOENT') return inputProblem({ code: 'file-missing', path });
  if (cause === 'EACCES' || cause === 'EPERM') return inputProblem({ code: 'file-forbidden', path });
  if (cause === 'ELOOP') return inputProblem({ code: 'file-link-loop', file });
  if (cause === 'ENAMETOOLONG') return inputProblem('file-name-long');
  if (cause === 'ENOTDIR') return inputProblem({ code: 'file-in-file', path });
  if (cause === 'EISDIR') return inputProblem({ code: 'file-is-folder', path });
  return inputProblem({ code: 'file-broke-off', file, cause });
}

export function changedFile(file: string): Problem {
  return inputProblem({ code: 'file-changed', file });
}

export function emptyFile(file: string): Problem {
  return inputProblem({ code: 'file-empty', file });
}

export function noLines(file: string): Problem {
  return inputProblem({ code: 'file-no-lines', file });
}

/** What the first bytes of a file show when it is not text at all; undefined when it may be. */
export function notText(format: BulkFormat, name: string, start: Uint8Array): Problem | undefined {
  const lookedAt = start.subarray(0, LOOKED_AT);
  const text = lookedAt.subarray(startOfText(lookedAt), endOfText(lookedAt));
  const kind = knownBeginning(lookedAt) ?? strangeBytes(text) ?? otherMarkup(text);
  if (kind === undefined) return undefined;
  const { title, columns, delimiter } = format;
  return inputProblem({ code: 'file-other-form', file: name, found: kind, title, columns: columns.length, delimiter });
}

const BEGINNINGS: Readonly<Record<string, OtherForm>> = {
  '%PDF': 'pdf',
  PK: 'zip',
  '\xd0\xcf\x11\xe0': 'old-office',
  '{\\rtf': 'rtf',
  '\xff\xfe\0\0': 'utf-32',
  '\0\0\xfe\xff': 'utf-32',
  '\xff\xfe': 'utf-16',
  '\xfe\xff': 'utf-16',
  '7z\xbc\xaf': 'archive',
  'Rar!': 'archive',
  '\xfd7zXZ': 'archive',
  BZh: 'archive',
  '\x1f\x8b': 'archive',
  '\x28\xb5\x2f\xfd': 'archive',
  '-----BEGIN PGP': 'encrypted',
};

/** The place in a tar archive that identifies it. */
const TAR_MARK = 257;

function knownBeginning(start: Uint8Array): OtherForm | undefined {
  const text = (from: number, to: number) => String.fromCharCode(...start.subarray(from, to));
  if (text(TAR_MARK, TAR_MARK + 5) === 'ustar') return 'archive';
  const head = text(0, 16);
  return Object.entries(BEGINNINGS).find(([beginning]) => head.startsWith(beginning))?.[1];
}

/** Text that is no table: JSON and web pages begin with a bracket, which no header and no number of a line does. */
function otherMarkup(text: Uint8Array): OtherForm | undefined {
  const first = text.find((byte) => byte > 0x20);
  if (first === 0x7b || first === 0x5b) return 'json';
  return first === 0x3c ? 'web-page' : undefined;
}

/** Bytes of the start of a file that show what it is. */
const LOOKED_AT = 4096;

/** Text in UTF-16 has a zero in every other byte, in UTF-32 three in a row. A few zeros alone are padding; text has no other control characters. */
function strangeBytes(bytes: Uint8Array): OtherForm | undefined {
  const zeros = [0, 0, 0, 0];
  let controls = 0;
  let mainframe = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte === 0) zeros[at % 4]!++;
    if (byte > 0 && byte < 9) controls++;
    if (byte === 0x40 || byte === 0x6b || byte >= 0xc1) mainframe++;
  }
  // Digits, capital letters, commas and blanks of EBCDIC, of which ASCII and UTF-8 have few.
  if (bytes.length >= 64 && mainframe > bytes.length * 0.8) return 'ebcdic';
  const [even, odd] = [zeros[0]! + zeros[2]!, zeros[1]! + zeros[3]!];
  const [most, least] = [Math.max(even, odd), Math.min(even, odd)];
  if (zeros.filter((number) => number > bytes.length / 5).length === 3) return 'utf-32';
  if (most > bytes.length / 4 && least * 8 < most) return 'utf-16';
  if (most + least > bytes.length / 4 || (most + least > 0 && controls > 0)) return 'not-text';
  return undefined;
}

/** Characters that stand between the fields of a file. */
const SEPARATORS = [',', ';', '\t', '|'];

/** What the first line of a file shows where its fields or its lines are separated otherwise than the format has it. */
export function otherSeparators(format: BulkFormat, name: string, line: string, fields: number): Problem | undefined {
  const { delimiter, columns } = format;
  if (fields === columns.length) return undefined;
  const declared = /^"?sep=(.)"?,*$/i.exec(line)?.[1];
  const other = SEPARATORS.find(
    (separator) =>
      separator !== delimiter && (separator === declared || line.split(separator).length >= columns.length),
  );
  if (other !== undefined)
    return inputProblem({ code: 'file-other-separators', file: name, found: other, expected: delimiter });
  const lines = line.split('\r');
  if (lines.length > 1 && lines[0]!.split(delimiter).length >= columns.length)
    return inputProblem({ code: 'file-mac-lines', file: name });
  return undefined;
}

/** Why a line cannot be used. `line` counts from 1 and is where the record begins. */
export type LineFault =
  | { readonly kind: 'fields'; readonly line: number; readonly found: number }
  | { readonly kind: 'header'; readonly line: number; readonly column: number; readonly found: string }
  /** A header in the middle of a file, which is not that of the format. */
  | { readonly kind: 'other header'; readonly line: number }
  | { readonly kind: 'subject'; readonly line: number }
  /** Quotation marks that make no record. */
  | { readonly kind: 'after' | 'open'; readonly line: number }
  | { readonly kind: 'long'; readonly line: number }
  /** A line of a file of a set: its number of fields, a blank or repeated key, or a key that no line above has. */
  | { readonly kind: 'set fields'; readonly line: number; readonly found: number; readonly expected: number }
  | { readonly kind: 'no key'; readonly line: number; readonly column: string }
  | { readonly kind: 'repeated'; readonly line: number; readonly column: string; readonly title: string }
  | { readonly kind: 'orphan'; readonly line: number; readonly column: string; readonly title: string };

/** Whether the whole file has to be refused for a fault, and not only its line set aside. */
export function spoilsFile({ kind }: LineFault): boolean {
  return kind === 'header' || kind === 'other header' || kind === 'long';
}

/** The fault in one English sentence, without the name of the file. */
export function describeFault(format: BulkFormat, fault: LineFault): string {
  return say(saidFault(format, fault), 'en');
}

/** What is wrong with a line, without the name of the file. */
export function saidFault(format: BulkFormat, fault: LineFault): Said {
  return { code: 'line-fault', fault: faultOf(format, fault) };
}

function faultOf(format: BulkFormat, fault: LineFault): SaidFault {
  const { columns, delimiter, person } = format;
  switch (fault.kind) {
    case 'fields':
      return { kind: 'fields', found: fault.found, expected: columns.length, delimiter };
    case 'header': {
      const { column, found } = fault;
      return { kind: 'header', column, found: cellOf(format, found), expected: columns[column - 1]! };
    }
    case 'subject':
      return { kind: 'subject', column: columnOf(format, person) + 1, field: person };
    case 'set fields':
      return { kind: 'set fields', found: fault.found, expected: fault.expected, delimiter };
    case 'no key':
      return { kind: 'no key', field: fault.column };
    case 'repeated':
    case 'orphan':
      return { kind: fault.kind, field: fault.column, title: fault.title };
    default:
      return { kind: fault.kind };
  }
}

/** A cell of a header as it may be shown: a name of a column or a blank, and nothing that may be a person's. */
function cellOf({ columns }: BulkFormat, found: string): string | null {
  const name = found.toUpperCase();
  const shows = found === '' || columns.includes(name) || /^(?=.{1,40}$)[A-Z0-9]+(_[A-Z0-9]+)+$/.test(name);
  return shows ? found : null;
}

/** That a file may be cut, where it has as many rows as a sheet holds. */
export function sheetNotes(rows: number): readonly string[] {
  const sheet = SHEETS[rows];
  if (sheet === undefined) return [];
  return [
    `the file has exactly as many rows (${rows}) as a sheet of ${sheet} holds, so lines may be missing at its end; compare the number of lines with the state's.`,
  ];
}

/**
 * The numbers of rows that a sheet of Excel holds, in its present and its old form: a file that ends exactly there may
 * have been cut off.
 */
const SHEETS: Readonly<Record<number, string>> = { 1048576: 'Excel', 65536: 'the old Excel' };

/**
 * What to say of a file that can be read, by all of its rows, the headers among its lines and what there is to say of
 * its dates and counties: sentences without its name.
 */
export function inputNotes({
  rows,
  headers,
  dates,
  counties,
}: {
  readonly rows: number;
  readonly headers: number;
  readonly dates: readonly string[];
  readonly counties: readonly string[];
}): readonly string[] {
  const notes = [...sheetNotes(rows)];
  if (headers > 0)
    notes.push(
      `${headers} more ${headers === 1 ? 'header stands' : 'headers stand'} between its lines, as in files that were joined; passed over.`,
    );
  return [...notes, ...dates, ...counties];
}

/**
 * The problem to report for files in which ids of people were rewritten, with the first line that shows it and how to
 * get sound files. Setting lines aside does not help: nobody knows which people the other lines belong to.
 */
export function rewrittenProblem(
  format: BulkFormat,
  { kind, ids }: RewrittenIds,
  { name, line }: { readonly name: string; readonly line: number },
): Problem {
  if (kind === 'header') return faultProblem(format, name, { kind: 'other header', line });
  const [column, field] = [columnOf(format, format.person) + 1, format.person];
  return inputProblem({ code: 'ids-rewritten', file: name, line, what: kind, ids, column, field });
}

/** The refusal of a file for its first fault, with what to do. */
export function faultProblem(format: BulkFormat, name: string, fault: LineFault): Problem {
  return inputProblem({ code: 'line-refused', file: name, line: fault.line, fault: faultOf(format, fault) });
}

/** Counties that are named where the one asked for is not among them; the others are counted. */
const NAMED_COUNTIES = 20;

/**
 * The problem to report for a county that the inputs do not contain, with those counties of the state that they do;
 * none where all counties are asked for. Other texts in the column are only counted: where columns are shifted, they
 * may be people's names.
 */
export function unknownCounty(format: BulkFormat, county: string, found: ReadonlySet<string>): Problem | undefined {
  if (county === ALL_COUNTIES || found.has(county)) return undefined;
  const known = [...found].filter((name) => format.counties.has(name)).sort();
  const counties = known.slice(0, NAMED_COUNTIES);
  const { county: field, state } = format;
  const others = found.size - counties.length;
  if (found.size === 0) return problemOf('usage', { code: 'county-none', county, field });
  if (known.length === 0)
    return problemOf('usage', { code: 'county-unreadable', county, field, state, counties, others });
  return problemOf('usage', { code: 'county-other', county, counties, others });
}
