/**
 * Text in lines of a given width, for a terminal or a page of plain text. A word longer than a line, such as a path, stays
 * whole, so that it can be copied.
 */

/** The columns that a text takes up; a caller whose text holds color codes gives a measure that leaves them out. */
export type Measure = (text: string) => number;

const plainLength: Measure = (text) => text.length;

/** The fewest columns that anything is laid out for. */
export const NARROWEST = 40;

/** The columns where nothing is known of what shows the text. */
export const USUAL_WIDTH = 80;

/**
 * Folds every line of a text that is longer than `width` columns at its blanks. The lines that follow stand under the
 * text of the first: below what comes after a figure, a bullet or a short label, else two columns deeper.
 */
export function fold(text: string, width: number, measure: Measure = plainLength): string {
  return text
    .split('\n')
    .flatMap((line) => (measure(line) <= width ? [line] : foldLine(line, width, measure)))
    .join('\n');
}

/** The beginning of a line that the lines after it leave free: blanks, then figures, a bullet or a label. */
const LEAD = /^ *(?:(?:[\d,.%:]+ {2,})+|(?:(?:[-☐]|\d+\.) )|(?:\S(?:\S| (?! )){0,15} {2,}))?/;

function foldLine(line: string, width: number, measure: Measure): readonly string[] {
  const lead = LEAD.exec(line)![0];
  const blanks = /^ */.exec(line)![0].length;
  const deep = lead.length > blanks ? lead.length : blanks + 2;
  const hang = ' '.repeat(deep <= width / 2 ? deep : blanks + 2);
  return wrapWords(line.slice(lead.length), { width, first: lead, hang }, measure);
}

/** Breaks a text at its blanks, with `first` before the first line and `hang` before the others. */
export function wrapWords(
  text: string,
  { width, first = '', hang = '' }: { readonly width: number; readonly first?: string; readonly hang?: string },
  measure: Measure = plainLength,
): readonly string[] {
  const lines: string[] = [];
  let [current, used, isFresh] = [first, measure(first), true];
  for (const word of text.split(' ')) {
    const length = measure(word);
    if (!isFresh && used + 1 + length > width) {
      lines.push(current.trimEnd());
      [current, used, isFresh] = [hang, hang.length, true];
      // A blank at the end of a line is the break itself.
      if (word === '') continue;
    }
    current += isFresh ? word : ` ${word}`;
    used += isFresh ? length : length + 1;
    isFresh = false;
  }
  return [...lines, current.trimEnd()];
}

/**
 * A table of text columns that fits: wide columns are wrapped; where even the longest words do not fit beside one
 * another, every row becomes a list of its cells, each under the name of its column.
 */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  const all = [head, ...rows];
  const natural = head.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const least = head.map((_, column) => longestWord(all.map((row) => row[column]!)));
  const widths = fitted(natural, least, width);
  if (!widths) return rows.flatMap((row) => [...listed(head, row, width), '']).slice(0, -1);
  return all.flatMap((row) => sideBySide(row, widths));
}

const GAP = 2;

function longestWord(cells: readonly string[]): number {
  return Math.max(1, ...cells.flatMap((cell) => cell.split(' ').map((word) => word.length)));
}

/** Takes from the widest column until all fit; undefined where they cannot. */
function fitted(natural: readonly number[], least: readonly number[], width: number): readonly number[] | undefined {
  const room = width - GAP * (natural.length - 1);
  const widths = [...natural];
  let over = widths.reduce((sum, each) => sum + each, 0) - room;
  while (over > 0) {
    const columns = widths.map((_, column) => column).filter((column) => widths[column]! > least[column]!);
    if (columns.length === 0) return undefined;
    const widest = columns.reduce((a, b) => (widths[b]! > widths[a]! ? b : a));
    widths[widest]!--;
    over--;
  }
  return widths;
}

function sideBySide(row: readonly string[], widths: readonly number[]): readonly string[] {
  const cells = row.map((cell, column) => wrapWords(cell, { width: widths[column]! }));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, i) =>
    cells
      .map((lines, column) => (lines[i] ?? '').padEnd(widths[column]!))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

function listed(head: readonly string[], row: readonly string[], width: number): readonly string[] {
  return row.flatMap((cell, column) =>
    cell === '' ? [] : wrapWords(cell, { width, first: head[column] === '' ? '' : `${head[column]}: `, hang: '  ' }),
  );
}
