/** A piece of text and where it stands on its page: `transform` ends in x and y, in points from the lower left. */
export type TextPiece = {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
};

/** Height of a line where a piece gives none, in points. */
const USUAL_HEIGHT = 10;

/**
 * The lines of a page from top to bottom. Pieces whose baselines are less than half a letter apart stand on one line,
 * whatever order the file draws them in, so that columns come together again as they are seen.
 */
export function linesOfPage(pieces: readonly TextPiece[]): readonly string[] {
  const placed = pieces
    .filter((piece) => piece.str.trim() !== '')
    .map((piece) => ({
      text: piece.str,
      x: piece.transform[4] ?? 0,
      y: piece.transform[5] ?? 0,
      width: piece.width,
      height: piece.height || USUAL_HEIGHT,
    }))
    .sort((a, b) => b.y - a.y || a.x - b.x);
  const lines: (typeof placed)[] = [];
  for (const piece of placed) {
    const line = lines.at(-1);
    if (line && Math.abs(line[0]!.y - piece.y) < piece.height / 2) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map(joinPieces);
}

/** Pieces that touch are one word; a gap wider than a fifth of a letter's height is a blank. */
function joinPieces(
  pieces: readonly { readonly text: string; readonly x: number; readonly width: number; readonly height: number }[],
): string {
  let text = '';
  let end = 0;
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    const gap = piece.x - end;
    text += text !== '' && gap > piece.height / 5 ? ` ${piece.text}` : piece.text;
    end = piece.x + piece.width;
  }
  return text;
}
