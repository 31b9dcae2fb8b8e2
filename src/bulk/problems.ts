import { basename } from 'node:path';
import { ALL_COUNTIES } from '../decide/index.ts';
import { type BulkFormat, columnOf } from '../format/bulk-format.ts';
import type { Problem } from '../record/problem.ts';
import type { RewrittenIds } from './rewritten-ids.ts';
import { endOfText } from './text-bounds.ts';

/** Sentences for what can be wrong with inputs. They name files, lines and columns, never what a person's line says. */

export function inputProblem(message: string): Problem {
  return { kind: 'input', message };
}

/** What to say of a file that could not be opened or read. */
export function unreadableFile(path: string, error: unknown): Problem {
  const code = (error as { code?: string }).code ?? '';
  const name = basename(path);
  if (code === 'ENOENT') return inputProblem(`${path}: there is no such file; check the path and its spelling.`);
  if (code === 'EACCES' || code === 'EPERM')
    return inputProblem(`${path}: you are not allowed to read this file; ask its owner for access.`);
  if (code === 'ELOOP') return inputProblem(`${name} is a link that leads back to itself; name the file itself.`);
  if (code === 'ENAMETOOLONG') return inputProblem('A name among the files is too long for this disk; check the path.');
  if (code === 'ENOTDIR') return inputProblem(`${path}: part of this path is a file, not a folder; check the path.`);
  if (code === 'EISDIR') return inputProblem(`${path} is a folder; name the file or files in it.`);
  return inputProblem(`${name} could not be read to its end (${code || 'unknown cause'}); is the disk still there?`);
}

export function changedFile(name: string): Problem {
  return inputProblem(`${name} was changed while it was read; run again when no program writes to it any more.`);
}

export function emptyFile(name: string): Problem {
  return inputProblem(`${name} is empty; ask for the file again.`);
}

export function noLines(name: string): Problem {
  return inputProblem(`${name} holds a header but no lines; ask for the file again.`);
}

/** What the first bytes of a file show when it is not text at all; undefined when it may be. */
export function notText(format: BulkFormat, name: string, start: Uint8Array): Problem | undefined {
  const head = String.fromCharCode(...start.subarray(0, 8));
  const lookedAt = start.subarray(0, LOOKED_AT);
  const known = Object.entries(BEGINNINGS).find(([beginning]) => head.startsWith(beginning));
  const kind = known?.[1] ?? strangeBytes(lookedAt.subarray(0, endOfText(lookedAt)));
  return kind === undefined ? undefined : otherForm(format, name, kind);
}

const BEGINNINGS: Readonly<Record<string, string>> = {
  '%PDF': 'a PDF document',
  PK: 'a zip archive or a spreadsheet',
  '\xd0\xcf\x11\xe0': 'a document or a spreadsheet of the old Office',
  '{\\rtf': 'a document of a word processor (RTF)',
  '\xff\xfe': 'text in UTF-16',
  '\xfe\xff': 'text in UTF-16',
};

/** Bytes of the start of a file that show what it is. */
const LOOKED_AT = 4096;

/** Text in UTF-16 has a zero in every other byte. A few zeros alone are padding; text has no other control characters. */
function strangeBytes(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  let controls = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte === 0) zeros[at % 2]!++;
    if (byte > 0 && byte < 9) controls++;
  }
  const [most, least] = [Math.max(...zeros), Math.min(...zeros)];
  if (most > bytes.length / 4 && least * 8 < most) return 'text in UTF-16';
  if (most + least > bytes.length / 4 || (most + least > 0 && controls > 0)) return 'not a text file';
  return undefined;
}

function otherForm({ title, columns, delimiter }: BulkFormat, name: string, kind: string): Problem {
  const form = `text with ${columns.length} ${ONE_SEPARATOR[delimiter] ?? delimiter}-separated fields a line`;
  return inputProblem(`${name} is ${kind}, where ${title} is ${form}; export it as CSV (UTF-8) first.`);
}

const SEPARATORS: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
};
const ONE_SEPARATOR: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

/** The name of what stands between the fields of a format. */
function separatorsOf({ delimiter }: Pick<BulkFormat, 'delimiter'>): string {
  return SEPARATORS[delimiter] ?? `the character ${delimiter}`;
}

/** What the first line of a file shows where its fields or its lines are separated otherwise than the format has it. */
export function otherSeparators(format: BulkFormat, name: string, line: string, fields: number): Problem | undefined {
  const { delimiter, columns } = format;
  if (fields === columns.length) return undefined;
  const declared = /^"?sep=(.)"?,*$/i.exec(line)?.[1];
  const other = Object.keys(SEPARATORS).find(
    (separator) =>
      separator !== delimiter && (separator === declared || line.split(separator).length >= columns.length),
  );
  if (other !== undefined)
    return inputProblem(
      `${name}: its fields are separated by ${SEPARATORS[other]}, where the format has ${separatorsOf(format)}; save it as CSV with ${separatorsOf(format)}.`,
    );
  const lines = line.split('\r');
  if (lines.length > 1 && lines[0]!.split(delimiter).length >= columns.length)
    return inputProblem(
      `${name}: its lines end in a carriage return alone, as "CSV (Macintosh)" does; save it as "CSV UTF-8".`,
    );
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

/** The fault in one sentence, without the name of the file. */
export function describeFault(format: BulkFormat, fault: LineFault): string {
  const { columns } = format;
  const expected = `expected ${columns.length}`;
  switch (fault.kind) {
    case 'fields':
      return fault.found === 1
        ? `found 1 field, ${expected} separated by ${separatorsOf(format)} (columns A to ${sheetColumn(columns.length)})`
        : `found ${fault.found} fields, ${expected} (columns A to ${sheetColumn(columns.length)})`;
    case 'header':
      return `column ${fault.column} of the header is ${cellOf(format, fault.found)}, expected ${columns[fault.column - 1]}`;
    case 'other header':
      return 'a second header stands here, and its columns are not those of the format';
    case 'subject':
      return `${personColumn(format)} is blank, so it is not known whose line this is`;
    case 'after':
      return 'text follows a closing quotation mark, so the fields of the line cannot be told apart';
    case 'open':
      return 'a quotation mark opens a field that is never closed, so the fields of the line cannot be told apart';
    case 'long':
      return 'the line is longer than any line of a history file';
    case 'set fields':
      return `found ${fault.found === 1 ? '1 field' : `${fault.found} fields`}, expected ${fault.expected} separated by ${separatorsOf(format)}`;
    case 'no key':
      return `${fault.column} is blank, so it is not known where the line belongs`;
    case 'repeated':
      return `another line with the same ${fault.column} says something else of the ${fault.title}`;
    case 'orphan':
      return `no ${fault.title} has the ${fault.column} of this line`;
  }
}

/** The letters that a spreadsheet gives a column, counted from 1: 95 is CQ. */
function sheetColumn(number: number): string {
  let letters = '';
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** The column that tells people apart: `column 3 (SUBJECT_ID)`. */
function personColumn(format: BulkFormat): string {
  return `column ${columnOf(format, format.person) + 1} (${format.person})`;
}

/** A cell of a header as it may be shown: a name of a column, and nothing that may be a person's. */
function cellOf({ columns }: BulkFormat, found: string): string {
  if (found === '') return 'blank';
  const name = found.toUpperCase();
  return columns.includes(name) || /^(?=.{1,40}$)[A-Z0-9]+(_[A-Z0-9]+)+$/.test(name) ? found : 'something else';
}

/** As many rows as a sheet holds, of Excel and of its old form: what is cut at them lacks its end. */
const SHEETS: Readonly<Record<number, string>> = { 1048576: 'Excel', 65536: 'the old Excel' };

/**
 * What to say of a file that can be read, by all of its rows, the headers among its lines and what there is to say of
 * its dates: sentences without its name.
 */
export function inputNotes({
  rows,
  headers,
  dates,
}: {
  readonly rows: number;
  readonly headers: number;
  readonly dates: readonly string[];
}): readonly string[] {
  const notes: string[] = [];
  const sheet = SHEETS[rows];
  if (sheet !== undefined)
    notes.push(
      `the file has exactly as many rows (${rows}) as a sheet of ${sheet} holds, so lines may be missing at its end; compare the number of lines with the state's.`,
    );
  if (headers > 0)
    notes.push(
      `${headers} more ${headers === 1 ? 'header stands' : 'headers stand'} between its lines, as in files that were joined; passed over.`,
    );
  return [...notes, ...dates];
}

const SET_ASIDE = 'or run again with --quarantine to set such lines aside for hand review';

/**
 * The refusal of files in which the ids of people are no longer theirs, with the first line that shows it and how to get
 * them whole. Setting lines aside does not help: whose the other lines are is not known either.
 */
export function rewrittenProblem(
  format: BulkFormat,
  { kind, ids }: RewrittenIds,
  { name, line }: { readonly name: string; readonly line: number },
): Problem {
  const column = personColumn(format);
  const number = ids === 1 ? 'one value' : `${ids} values`;
  const what = {
    scientific: `${column} holds ${number} in the form 1.23457E+11, so the lines of several people can no longer be told apart`,
    zeros: `${column} holds ${number} both with and without leading zeros or a trailing .0, so one person stands as two`,
    placeholder: `${column} holds a placeholder where the number of a person belongs, so it is not known whose those lines are`,
  }[kind];
  const cause =
    kind === 'placeholder' ? '' : ' A spreadsheet program such as Excel does this when it opens and saves the file.';
  return inputProblem(
    `${name}, line ${line}: ${what}.${cause} Use the file as the state delivered it, or ask for it again; to look at it in a spreadsheet, import every column as text. --quarantine sets single lines aside and cannot repair ids.`,
  );
}

/** The refusal of a file for its first fault, with what to do. */
export function faultProblem(format: BulkFormat, name: string, fault: LineFault): Problem {
  const advice = {
    fields: `ask for a complete file, ${SET_ASIDE}`,
    subject: `ask for a complete file, ${SET_ASIDE}`,
    after: `correct the line, ${SET_ASIDE}`,
    open: `correct the line, ${SET_ASIDE}`,
    header: 'ask for the file in the order of the format page',
    'other header': 'ask for the files apart and in the order of the format page',
    long: 'ask for the file again',
    'set fields': `ask for a complete file, ${SET_ASIDE}`,
    'no key': `ask for a complete file, ${SET_ASIDE}`,
    repeated: `ask which of them holds, ${SET_ASIDE}`,
    orphan: `ask for the complete set of files, ${SET_ASIDE}`,
  }[fault.kind];
  return inputProblem(`${name}, line ${fault.line}: ${describeFault(format, fault)}; ${advice}.`);
}

/** Counties that are named where the one asked for is not among them; the others are counted. */
const NAMED_COUNTIES = 20;

/**
 * A county that the inputs do not hold, with those of the state that they do; nothing is wrong where all are asked for.
 * What else stands in the column is only counted: where columns are shifted, it may be people's names.
 */
export function unknownCounty(format: BulkFormat, county: string, found: ReadonlySet<string>): Problem | undefined {
  if (county === ALL_COUNTIES || found.has(county)) return undefined;
  const known = [...found].filter((name) => format.isCounty(name)).sort();
  const named = known.slice(0, NAMED_COUNTIES).join(', ');
  const others = found.size - Math.min(known.length, NAMED_COUNTIES);
  const message =
    found.size === 0
      ? `No line names a county (${format.county}), so there is nothing to decide for ${county}.`
      : known.length === 0
        ? `No line is of ${county}, and ${format.county} holds no county of ${format.state} (${others} other texts); are its columns in their places?`
        : `No line is of ${county}; the counties in the input are: ${named}${others > 0 ? `, and ${others} other texts` : ''}.`;
  return { kind: 'usage', message };
}
