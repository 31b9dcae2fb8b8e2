import { linesOfPage, type PlacedPiece } from './page-lines.ts';
import type { RecordWords } from './record-words.ts';

/** A piece of text as pdf.js gives it: `transform` is the matrix of its letters, in points from the lower left. */
export type TextPiece = {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
};

export type Upright =
  | {
      readonly ok: true;
      /** The text that runs in the page's one direction, turned so that this direction is x. */
      readonly pieces: readonly PlacedPiece[];
      /** Whether text that runs in another direction was left out: a stamp, a watermark. */
      readonly leftOut: boolean;
    }
  | { readonly ok: false; readonly why: 'mirrored' | 'two-directions' };

/** Height of a line where a piece gives none, in points. */
const USUAL_HEIGHT = 10;
/** Text within so many degrees of the page's direction belongs to it. */
const SAME_DIRECTION = 2;
/** Text in other directions is a stamp while it has no more than this share of the page's letters. */
const LARGEST_STAMP = 0.25;

/**
 * The text of a page as a reader sees it after turning the page upright: most letters decide which way is up, whatever
 * the page's own rotation says. A watermark at an angle is left out. Where text in another direction could be part of
 * the record, or letters are mirrored, the page is not read at all.
 */
export function turnUpright(
  pieces: readonly TextPiece[],
  { speaksOfRecord }: Pick<RecordWords, 'speaksOfRecord'>,
): Upright {
  const written = pieces.filter((piece) => piece.str.trim() !== '');
  if (written.some(isMirrored)) return { ok: false, why: 'mirrored' };
  const angle = mainAngle(written);
  const main = written.filter((piece) => angleBetween(angleOf(piece), angle) <= SAME_DIRECTION);
  const others = written.filter((piece) => !main.includes(piece));
  const letters = (some: readonly TextPiece[]) => some.reduce((sum, { str }) => sum + str.trim().length, 0);
  if (letters(others) > LARGEST_STAMP * letters(written) || linesAtAngles(others).some(speaksOfRecord))
    return { ok: false, why: 'two-directions' };
  return { ok: true, pieces: main.map((piece) => turned(piece, angle)), leftOut: others.length > 0 };
}

/** The lines of text in other directions, each read along its own; pdf.js may give such text letter by letter. */
function linesAtAngles(pieces: readonly TextPiece[]): readonly string[] {
  const byAngle = Map.groupBy(pieces, (piece) => Math.round(angleOf(piece)));
  return [...byAngle].flatMap(([angle, some]) => linesOfPage(some.map((piece) => turned(piece, angle))));
}

/** Degrees, counted against the clock from x. */
function angleOf({ transform }: TextPiece): number {
  const [a = 1, b = 0] = transform;
  return (Math.atan2(b, a) * 180) / Math.PI;
}

function angleBetween(a: number, b: number): number {
  const difference = Math.abs(a - b) % 360;
  return Math.min(difference, 360 - difference);
}

/** The direction of most letters, to the degree that the pieces give it. */
function mainAngle(pieces: readonly TextPiece[]): number {
  const weights = new Map<number, { angle: number; letters: number }>();
  for (const piece of pieces) {
    const angle = angleOf(piece);
    const key = ((Math.round(angle) % 360) + 360) % 360;
    const own = weights.get(key) ?? { angle, letters: 0 };
    own.letters += piece.str.trim().length;
    weights.set(key, own);
  }
  let best = { angle: 0, letters: 0 };
  for (const each of weights.values()) if (each.letters > best.letters) best = each;
  return best.angle;
}

function isMirrored({ transform }: TextPiece): boolean {
  const [a = 1, b = 0, c = 0, d = 1] = transform;
  return a * d - b * c < 0;
}

function turned({ str, transform, width, height }: TextPiece, angle: number): PlacedPiece {
  const [, , , , e = 0, f = 0] = transform;
  const radians = (angle * Math.PI) / 180;
  return {
    text: str,
    x: e * Math.cos(radians) + f * Math.sin(radians),
    y: f * Math.cos(radians) - e * Math.sin(radians),
    width,
    height: height || USUAL_HEIGHT,
  };
}
