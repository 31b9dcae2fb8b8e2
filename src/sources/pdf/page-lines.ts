/** A piece of text and where it stands on its page, in points; y grows upwards, and the text runs along x. */
export type PlacedPiece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/**
 * The lines of a page from top to bottom. Pieces whose baselines are less than half a letter apart stand on one line,
 * whatever order the file draws them in, so that columns come together again as they are seen.
 */
export function linesOfPage(pieces: readonly PlacedPiece[]): readonly string[] {
  return rowsOf(pieces).map(joinPieces);
}

/** Letters may lie on each other by this share of their height: slanted ones do, and those set close. */
const USUAL_OVERLAP = 0.6;

/**
 * Whether text lies on other text, as where a damaged file draws two pages on one: which letters belong together is
 * then not known. The same text drawn twice in nearly one place is how some programs print bold.
 */
export function liesOnText(pieces: readonly PlacedPiece[]): boolean {
  return rowsOf(pieces).some((row) => {
    const inOrder = [...row].sort((a, b) => a.x - b.x);
    return inOrder.some((piece, index) => {
      const before = inOrder[index - 1];
      if (!before || (before.text === piece.text && piece.x - before.x < piece.height)) return false;
      return before.x + before.width - piece.x > USUAL_OVERLAP * piece.height;
    });
  });
}

function rowsOf(pieces: readonly PlacedPiece[]): readonly (readonly PlacedPiece[])[] {
  const placed = pieces.filter((piece) => piece.text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x);
  const lines: PlacedPiece[][] = [];
  for (const piece of placed) {
    const line = lines.at(-1);
    if (line && Math.abs(line[0]!.y - piece.y) < piece.height / 2) line.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

/** Pieces that touch are one word; a gap wider than a fifth of a letter's height is a blank. */
function joinPieces(pieces: readonly PlacedPiece[]): string {
  let text = '';
  let end = 0;
  let before: PlacedPiece | undefined;
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    // Drawn twice, a little apart: bold.
    if (before?.text === piece.text && piece.x - before.x < piece.height / 5) continue;
    before = piece;
    const gap = piece.x - end;
    text += text !== '' && gap > piece.height / 5 ? ` ${piece.text}` : piece.text;
    end = piece.x + piece.width;
  }
  return text;
}
