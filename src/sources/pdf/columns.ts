import type { PlacedPiece } from './page-lines.ts';
import type { RecordWords } from './record-words.ts';

/** Beginnings of lines this close to each other, in points, stand below each other. */
const SAME_PLACE = 3;
/** A second column begins at least this share of the page's text from the left. */
const NEAREST_COLUMN = 0.25;

/**
 * The columns of a page: several where pages of the sheet were printed side by side on it, told by labels that only
 * begin lines and yet stand in the middle of them. Undefined when a piece of text runs over from one to the next.
 */
export function columnsOf(
  pieces: readonly PlacedPiece[],
  words: Pick<RecordWords, 'beginsLine'>,
): readonly (readonly PlacedPiece[])[] | undefined {
  const starts = columnStarts(pieces, words);
  if (starts.length < 2) return [pieces];
  const columns: PlacedPiece[][] = starts.map(() => []);
  for (const piece of pieces) {
    const at = starts.findLastIndex((start) => piece.x >= start - SAME_PLACE);
    const next = starts[at + 1];
    if (next !== undefined && piece.x + piece.width > next + SAME_PLACE) return undefined;
    columns[Math.max(at, 0)]!.push(piece);
  }
  return columns;
}

function columnStarts(
  pieces: readonly PlacedPiece[],
  { beginsLine }: Pick<RecordWords, 'beginsLine'>,
): readonly number[] {
  const written = pieces.filter((piece) => piece.text.trim() !== '');
  const left = Math.min(...written.map(({ x }) => x));
  const right = Math.max(...written.map(({ x, width }) => x + width));
  const begin = written.filter(({ text }) => beginsLine(text)).map(({ x }) => x);
  const starts = [Math.min(left, ...begin)];
  for (const x of [...begin].sort((a, b) => a - b)) {
    const far = x - starts.at(-1)! > NEAREST_COLUMN * (right - left);
    const several = begin.filter((other) => Math.abs(other - x) < SAME_PLACE).length > 1;
    if (far && several) starts.push(x);
  }
  return starts;
}
