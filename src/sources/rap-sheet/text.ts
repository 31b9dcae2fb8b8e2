// biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters in a copied text are blanks here
/** One line of a rap sheet, ready for the grammar. */
export type SheetLine = {
  /** Numbers (from 1) of the lines of the source it was made of; several where a broken word was mended. */
  readonly numbers: readonly number[];
  /** Upper case, runs of blanks made one, without blanks at its ends; empty for a line with nothing on it. */
  readonly text: string;
};

const ODD_BLANKS =
  /[\t\v\u0000-\u0008\u000e-\u001f\u007f-\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]/g;
const DASHES = /[\u2010-\u2015\u2212\u2500]/g;
const SINGLE_QUOTES = /[\u2018\u2019\u00b4`]/g;
const DOUBLE_QUOTES = /[\u201c\u201d]/g;
/** Specks that scanners and copies leave at the beginning of a line. */
const SPECKS = /^[ .,;\u00b7\u2022'"]+(?=\S)/;

/** The lines of a text; a form feed ends a line as a line break does, but does not count as one. */
export function splitLines(text: string): readonly SheetLine[] {
  const lines: SheetLine[] = [];
  const source = text.split(/\r\n|\n|\r/);
  for (let index = 0; index < source.length; index++) {
    const raw = source[index]!;
    const numbers = [index + 1];
    if (raw.includes('\f')) for (const part of raw.split('\f')) lines.push({ numbers, text: cleanLine(part) });
    else lines.push({ numbers, text: cleanLine(raw) });
  }
  return lines;
}

/** Typography, case and spacing carry no meaning on a rap sheet, so that the grammar need not know of them. */
export function cleanLine(raw: string): string {
  return raw
    .replace(ODD_BLANKS, ' ')
    .replace(DASHES, '-')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(/ {2,}/g, ' ')
    .trim()
    .replace(SPECKS, '')
    .toUpperCase();
}
