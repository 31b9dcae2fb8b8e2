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

/** The lines of a text, page by page; a form feed ends a page and a line, but does not count as a line break. */
export function splitPages(text: string): readonly (readonly SheetLine[])[] {
  const pages: SheetLine[][] = [[]];
  const source = text.split(/\r\n|\n|\r/);
  for (let index = 0; index < source.length; index++) {
    const numbers = [index + 1];
    const [first = '', ...rest] = source[index]!.split('\f');
    pages.at(-1)!.push({ numbers, text: cleanLine(first) });
    for (const part of rest) pages.push([{ numbers, text: cleanLine(part) }]);
  }
  return pages.map((page) => withoutEdges(withoutMarginNumbers(page)));
}

/** Fewer numbers than this, in a row from 1, are no numbering of lines. */
const FEWEST_MARGIN_NUMBERS = 15;

/** The lines of a page without the numbers 1, 2, 3 … that pleading paper prints at the left of its lines. */
function withoutMarginNumbers(page: readonly SheetLine[]): readonly SheetLine[] {
  let expected = 1;
  const numbered = new Set<SheetLine>();
  for (const line of page) {
    if (Number(/^([1-9]\d?)(?= |$)/.exec(line.text)?.[1]) !== expected) continue;
    numbered.add(line);
    expected++;
  }
  if (numbered.size < FEWEST_MARGIN_NUMBERS) return page;
  return page.map((line) => (numbered.has(line) ? { ...line, text: line.text.replace(/^\d+ ?/, '') } : line));
}

/** The number of a page of evidence (a Bates number): letters, then a number that is filled up with zeros. */
const EVIDENCE_NUMBER = /^(?:[A-Z]{1,10}[-_ .]){0,3}[A-Z]{1,10}[-_ .]?0\d{2,8}$/;
const PAGE_NUMBER = /^\d{1,3}$/;

/**
 * The lines of a page without a number of evidence at its very top or foot; the number of the page that stands there alone
 * is put between dashes, as other pages have theirs.
 */
function withoutEdges(page: readonly SheetLine[]): readonly SheetLine[] {
  const edges = [page.find(({ text }) => text !== ''), page.findLast(({ text }) => text !== '')];
  return page.map((line) => {
    if (!edges.includes(line)) return line;
    if (PAGE_NUMBER.test(line.text)) return { ...line, text: `- ${line.text} -` };
    return EVIDENCE_NUMBER.test(line.text) ? { ...line, text: '' } : line;
  });
}

/** A first letter that a copy shows as a box, in words that begin lines. */
const BOXED: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/^.OURT(?= ?[:;])/, 'COURT'],
  [/^.RR ?\/ ?DET/, 'ARR/DET'],
  [/^.USTODY(?= ?[:;])/, 'CUSTODY'],
  [/^.NT(?= ?[:;])/, 'CNT'],
  [/^.ISPO(?= ?[:;])/, 'DISPO'],
  [/^.ONV STATUS/, 'CONV STATUS'],
  [/^.EN(?= ?[:;])/, 'SEN'],
  [/^.OM(?= ?[:;])/, 'COM'],
];
const BOX = /^[\u25a0-\u25ff\ufffd]/;

function mendLabels(line: string): string {
  const label = line.replace(/\bT[\u00d2-\u00d6]C(?= ?[:;])/, 'TOC');
  if (!BOX.test(label)) return label;
  const [pattern, word] = BOXED.find(([each]) => each.test(label)) ?? [];
  return pattern && word ? label.replace(pattern, word) : label;
}

/** Typography, case and spacing carry no meaning on a rap sheet, so that the grammar need not know of them. */
export function cleanLine(raw: string): string {
  const clean = raw
    .replace(ODD_BLANKS, ' ')
    .replace(DASHES, '-')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(/ {2,}/g, ' ')
    .trim()
    .replace(SPECKS, '')
    .toUpperCase();
  return mendLabels(clean);
}
