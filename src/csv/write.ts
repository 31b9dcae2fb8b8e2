import type { Dialect } from './records.ts';

const COMMA = 0x2c;
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const DELETE = 0x7f;

/** A field as RFC 4180 writes it: quoted when it holds a comma, a quote, a line end, or leading blanks. */
export function csvField(text: string): string {
  return isPlain(text) || !/[",\r\n]|^\s/.test(text) ? text : `"${text.replaceAll('"', '""')}"`;
}

/**
 * A field as it stands in a file of another dialect, as results write it: what is not quoted there yet is, where it holds a
 * comma, a quotation mark or a line end. Must agree with `putField` in `src/bulk/scan/wasm/emit.as.ts`.
 */
export function commaField(raw: string, { quoted }: Pick<Dialect, 'quoted'>): string {
  if ((quoted && raw.startsWith('"')) || !/[",\r\n]/.test(raw)) return raw;
  return `"${raw.replaceAll('"', '""')}"`;
}

export function csvLine(fields: readonly (string | number)[]): string {
  let line = '';
  for (let i = 0; i < fields.length; i++) {
    const field = fields[i]!;
    if (i > 0) line += ',';
    line += typeof field === 'number' ? field : csvField(field);
  }
  return line;
}

/**
 * The same for a list that is made to be opened in a spreadsheet: text that would be run as a formula there is given a
 * leading apostrophe. Results of a run are never written so; see decision 057.
 */
export function sheetLine(fields: readonly (string | number)[]): string {
  return csvLine(fields.map((field) => (typeof field === 'string' && isFormula(field) ? `'${field}` : field)));
}

function isFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text);
}

/**
 * Nearly all fields are short and plain, and seeing that letter by letter takes less time than asking a regular
 * expression. One that begins with a blank, or with anything that might be one, is looked at more closely.
 */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === COMMA || code === QUOTE || code === LF || code === CR) return false;
  }
  const first = text.charCodeAt(0);
  return text.length === 0 || (first > SPACE && first < DELETE);
}
