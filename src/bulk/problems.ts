import { basename } from 'node:path';
import { ALL_COUNTIES } from '../decide/index.ts';
import { COLUMN_COUNT, COLUMNS } from '../jurisdictions/us-ca/doj/columns.ts';
import { isCounty } from '../jurisdictions/us-ca/doj/counties.ts';
import type { Problem } from '../record/problem.ts';
import { type DateForms, dateNotes } from './date-forms.ts';
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
export function notText(name: string, start: Uint8Array): Problem | undefined {
  const head = String.fromCharCode(...start.subarray(0, 8));
  const lookedAt = start.subarray(0, LOOKED_AT);
  const known = Object.entries(BEGINNINGS).find(([beginning]) => head.startsWith(beginning));
  const kind = known?.[1] ?? strangeBytes(lookedAt.subarray(0, endOfText(lookedAt)));
  return kind === undefined ? undefined : otherForm(name, kind);
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

function otherForm(name: string, kind: string): Problem {
  return inputProblem(
    `${name} is ${kind}, where the California DOJ history file is text with ${COLUMN_COUNT} comma-separated fields a line; export it as CSV (UTF-8) first.`,
  );
}

const SEPARATORS: Readonly<Record<string, string>> = { ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' };

/** What the first line of a file shows where its fields or its lines are separated otherwise than the format has it. */
export function otherSeparators(name: string, line: string, fields: number): Problem | undefined {
  if (fields === COLUMN_COUNT) return undefined;
  const declared = /^"?sep=(.)"?,*$/i.exec(line)?.[1];
  const other = Object.keys(SEPARATORS).find(
    (separator) => separator === declared || line.split(separator).length >= COLUMN_COUNT,
  );
  if (other !== undefined)
    return inputProblem(
      `${name}: its fields are separated by ${SEPARATORS[other]}, where the format has commas; save it as CSV with commas.`,
    );
  const lines = line.split('\r');
  if (lines.length > 1 && lines[0]!.split(',').length >= COLUMN_COUNT)
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
  | { readonly kind: 'long'; readonly line: number };

/** Whether the whole file has to be refused for a fault, and not only its line set aside. */
export function spoilsFile({ kind }: LineFault): boolean {
  return kind === 'header' || kind === 'other header' || kind === 'long';
}

/** The fault in one sentence, without the name of the file. */
export function describeFault(fault: LineFault): string {
  switch (fault.kind) {
    case 'fields':
      return fault.found === 1
        ? `found 1 field, expected ${COLUMN_COUNT} separated by commas (columns A to CQ)`
        : `found ${fault.found} fields, expected ${COLUMN_COUNT} (columns A to CQ)`;
    case 'header':
      return `column ${fault.column} of the header is ${cellOf(fault.found)}, expected ${COLUMNS[fault.column - 1]}`;
    case 'other header':
      return 'a second header stands here, and its columns are not those of the format';
    case 'subject':
      return 'column 3 (SUBJECT_ID) is blank, so it is not known whose line this is';
    case 'after':
      return 'text follows a closing quotation mark, so the fields of the line cannot be told apart';
    case 'open':
      return 'a quotation mark opens a field that is never closed, so the fields of the line cannot be told apart';
    case 'long':
      return 'the line is longer than any line of a history file';
  }
}

/** A cell of a header as it may be shown: a name of a column, and nothing that may be a person's. */
function cellOf(found: string): string {
  if (found === '') return 'blank';
  const name = found.toUpperCase();
  return (COLUMNS as readonly string[]).includes(name) || /^(?=.{1,40}$)[A-Z0-9]+(_[A-Z0-9]+)+$/.test(name)
    ? found
    : 'something else';
}

/** As many rows as a sheet holds, of Excel and of its old form: what is cut at them lacks its end. */
const SHEETS: Readonly<Record<number, string>> = { 1048576: 'Excel', 65536: 'the old Excel' };

/**
 * What to say of a file that can be read, by all of its rows, the headers among its lines and its odd dates: sentences
 * without its name.
 */
export function inputNotes({
  rows,
  headers,
  dates,
}: {
  readonly rows: number;
  readonly headers: number;
  readonly dates: DateForms;
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
  return [...notes, ...dateNotes(dates)];
}

const SET_ASIDE = 'or run again with --quarantine to set such lines aside for hand review';

/**
 * The refusal of files in which the ids of people are no longer theirs, with the first line that shows it and how to get
 * them whole. Setting lines aside does not help: whose the other lines are is not known either.
 */
export function rewrittenProblem(
  { kind, ids }: RewrittenIds,
  { name, line }: { readonly name: string; readonly line: number },
): Problem {
  const number = ids === 1 ? 'one value' : `${ids} values`;
  const what = {
    scientific: `column 3 (SUBJECT_ID) holds ${number} in the form 1.23457E+11, so the lines of several people can no longer be told apart`,
    zeros: `column 3 (SUBJECT_ID) holds ${number} both with and without leading zeros or a trailing .0, so one person stands as two`,
    placeholder: `column 3 (SUBJECT_ID) holds a placeholder where the number of a person belongs, so it is not known whose those lines are`,
  }[kind];
  const cause =
    kind === 'placeholder' ? '' : ' A spreadsheet program such as Excel does this when it opens and saves the file.';
  return inputProblem(
    `${name}, line ${line}: ${what}.${cause} Use the file as the state delivered it, or ask for it again; to look at it in a spreadsheet, import every column as text. --quarantine sets single lines aside and cannot repair ids.`,
  );
}

/** The refusal of a file for its first fault, with what to do. */
export function faultProblem(name: string, fault: LineFault): Problem {
  const advice = {
    fields: `ask for a complete file, ${SET_ASIDE}`,
    subject: `ask for a complete file, ${SET_ASIDE}`,
    after: `correct the line, ${SET_ASIDE}`,
    open: `correct the line, ${SET_ASIDE}`,
    header: 'ask for the file in the order of the format page',
    'other header': 'ask for the files apart and in the order of the format page',
    long: 'ask for the file again',
  }[fault.kind];
  return inputProblem(`${name}, line ${fault.line}: ${describeFault(fault)}; ${advice}.`);
}

/** Counties that are named where the one asked for is not among them; the others are counted. */
const NAMED_COUNTIES = 20;

/**
 * A county that the inputs do not hold, with those of California that they do; nothing is wrong where all are asked for.
 * What else stands in the column is only counted: where columns are shifted, it may be people's names.
 */
export function unknownCounty(county: string, found: ReadonlySet<string>): Problem | undefined {
  if (county === ALL_COUNTIES || found.has(county)) return undefined;
  const known = [...found].filter((name) => isCounty(name)).sort();
  const named = known.slice(0, NAMED_COUNTIES).join(', ');
  const others = found.size - Math.min(known.length, NAMED_COUNTIES);
  const message =
    found.size === 0
      ? `No line names a county (STP_ORI_CNTY_NAME), so there is nothing to decide for ${county}.`
      : known.length === 0
        ? `No line is of ${county}, and STP_ORI_CNTY_NAME holds no county of California (${others} other texts); are its columns in their places?`
        : `No line is of ${county}; the counties in the input are: ${named}${others > 0 ? `, and ${others} other texts` : ''}.`;
  return { kind: 'usage', message };
}
