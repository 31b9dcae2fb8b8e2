import { basename } from 'node:path';
import { ALL_COUNTIES } from '../decide/index.ts';
import type { Problem } from '../record/problem.ts';
import { COLUMN_COUNT, COLUMNS } from '../sources/ca-doj/columns.ts';
import type { RewrittenIds } from './rewritten-ids.ts';

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
    return inputProblem(`${path}: you are not allowed to read this file; ask whoever keeps it for access.`);
  if (code === 'EISDIR') return inputProblem(`${path} is a folder; name the file or files in it.`);
  return inputProblem(`${name} could not be read to its end (${code || 'unknown cause'}); is the disk still there?`);
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
  const kind = head.startsWith('%PDF')
    ? 'a PDF document'
    : head.startsWith('PK')
      ? 'a zip archive or a spreadsheet'
      : start.subarray(0, 4096).includes(0)
        ? 'not a text file (it holds zero bytes, as UTF-16 text and programs do)'
        : undefined;
  if (kind === undefined) return undefined;
  return inputProblem(
    `${name} is ${kind}, where the California DOJ history file is text with ${COLUMN_COUNT} comma-separated fields a line; export it as CSV (UTF-8) first.`,
  );
}

/** Why a line cannot be used. `line` counts from 1 and is where the record begins. */
export type LineFault =
  | { readonly kind: 'fields'; readonly line: number; readonly found: number }
  | { readonly kind: 'header'; readonly line: number; readonly column: number; readonly found: string }
  | { readonly kind: 'subject'; readonly line: number }
  | { readonly kind: 'quote'; readonly line: number };

/** The fault in one sentence, without the name of the file. */
export function describeFault(fault: LineFault): string {
  switch (fault.kind) {
    case 'fields':
      return fault.found === 1
        ? `found 1 field, expected ${COLUMN_COUNT} separated by commas (columns A to CQ)`
        : `found ${fault.found} fields, expected ${COLUMN_COUNT} (columns A to CQ)`;
    case 'header':
      return `column ${fault.column} of the header is ${fault.found}, expected ${COLUMNS[fault.column - 1]}`;
    case 'subject':
      return 'column 3 (SUBJECT_ID) is blank, so it is not known whose line this is';
    case 'quote':
      return 'a quotation mark opens a field that is never closed, so the rest of the file cannot be told apart';
  }
}

/** The refusal of files in which the ids of people are no longer theirs, with how to get them whole. */
export function rewrittenProblem({ kind, ids }: RewrittenIds): Problem {
  const number = ids === 1 ? 'one value' : `${ids} values`;
  const what = {
    scientific: `column 3 (SUBJECT_ID) holds ${number} in the form 1.23457E+11, so the lines of several people can no longer be told apart`,
    zeros: `column 3 (SUBJECT_ID) holds ${number} both with and without leading zeros or a trailing .0, so one person stands as two`,
    placeholder: `column 3 (SUBJECT_ID) holds a placeholder where the number of a person belongs, so it is not known whose those lines are`,
  }[kind];
  const cause =
    kind === 'placeholder' ? '' : ' A spreadsheet program such as Excel does this when it opens and saves the file.';
  return inputProblem(
    `${what}.${cause} Use the file as the state delivered it, or ask for it again; to look at it in a spreadsheet, import every column as text.`,
  );
}

/** The refusal of a file for its first fault, with what to do. */
export function faultProblem(name: string, fault: LineFault): Problem {
  const advice =
    fault.kind === 'quote'
      ? 'correct the line, or ask for the file again'
      : fault.kind === 'header'
        ? 'ask for the file in the order of the format page'
        : 'ask for a complete file, or run again with --quarantine to set such lines aside for hand review';
  return inputProblem(`${name}, line ${fault.line}: ${describeFault(fault)}; ${advice}.`);
}

/** A county that the inputs do not hold, with those that they do; nothing is wrong where all are asked for. */
export function unknownCounty(county: string, found: ReadonlySet<string>): Problem | undefined {
  if (county === ALL_COUNTIES || found.has(county)) return undefined;
  const message =
    found.size === 0
      ? `No line names a county (STP_ORI_CNTY_NAME), so there is nothing to decide for ${county}.`
      : `No line is of ${county}; the counties in the input are: ${[...found].sort().join(', ')}.`;
  return { kind: 'usage', message };
}
