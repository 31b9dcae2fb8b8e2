import type { PlacedPiece } from './page-lines.ts';

/** Fewer numbers than this are no numbering of lines. */
const FEWEST = 10;
/** Numbers of a margin are set to one edge, in points. */
const WIDEST = 20;

/**
 * The pieces of a page without the line numbers that pleading paper prints in its left margin: numbers alone, 1, 2, 3 …
 * from the top, with all other text to the right of them.
 */
export function withoutMargin(pieces: readonly PlacedPiece[]): readonly PlacedPiece[] {
  const numbers = pieces.filter(({ text }) => /^\s*[1-9]\d?\s*$/.test(text));
  if (numbers.length < FEWEST) return pieces;
  const left = Math.min(...numbers.map(({ x }) => x));
  const margin = numbers.filter(({ x }) => x - left < WIDEST).sort((a, b) => b.y - a.y);
  if (margin.length < FEWEST || !margin.every(({ text }, index) => Number(text) === index + 1)) return pieces;
  const edge = Math.max(...margin.map(({ x, width }) => x + width));
  const rest = pieces.filter((piece) => !margin.includes(piece) && piece.text.trim() !== '');
  // A foot may stand anywhere below the last number.
  const bottom = margin.at(-1)!.y;
  return rest.every(({ x, y, height }) => x >= edge || y < bottom - height / 2) ? rest : pieces;
}
