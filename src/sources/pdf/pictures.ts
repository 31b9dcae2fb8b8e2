/** What a page shows beside its text. */
export type Shown = {
  /** Pictures, by the share of the page that they cover together; small ones count more than once where they overlap. */
  readonly pictures: number;
  readonly anyPicture: boolean;
  /** Text that is drawn without being seen, as text recognition puts it under a picture. */
  readonly hiddenText: boolean;
  /** Lines and shapes, counted; letters may be drawn as shapes. */
  readonly shapes: number;
};

/** The operators of pdf.js by number (its OPS), as far as they matter here. */
const SAVE = 10;
const RESTORE = 11;
const TRANSFORM = 12;
const TEXT_MODE = 38;
const SHOWS_TEXT = new Set([44, 45, 46, 47]);
const FORM_BEGIN = 74;
const FORM_END = 75;
const PICTURES = new Set([83, 85, 86, 90]);
const SEVERAL_PICTURES = new Set([84, 87, 88, 89]);
const PATH = 91;
/** Text modes in which letters leave no ink. */
const WITHOUT_INK = new Set([3, 7]);

type Matrix = readonly number[];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** Enough to be a page by themselves, since where they stand is not followed. */
const SEVERAL = 1;

/** Follows a page's operators; `area` is the page's, in square points. */
export function whatPageShows(fnArray: readonly number[], argsArray: readonly unknown[], area: number): Shown {
  let matrix: Matrix = IDENTITY;
  let mode = 0;
  const saved: { readonly matrix: Matrix; readonly mode: number }[] = [];
  const shown = { pictures: 0, anyPicture: false, hiddenText: false, shapes: 0 };
  fnArray.forEach((operator, index) => {
    const args = argsArray[index] as readonly unknown[] | null;
    if (operator === SAVE || operator === FORM_BEGIN) saved.push({ matrix, mode });
    if (operator === RESTORE || operator === FORM_END) ({ matrix, mode } = saved.pop() ?? { matrix, mode });
    if (operator === TRANSFORM) matrix = multiply(matrix, numbersOf(args));
    if (operator === FORM_BEGIN) matrix = multiply(matrix, numbersOf(args?.[0]));
    if (operator === TEXT_MODE) mode = Number(args?.[0] ?? 0);
    if (SHOWS_TEXT.has(operator) && WITHOUT_INK.has(mode) && hasLetters(args?.[0])) shown.hiddenText = true;
    if (operator === PATH) shown.shapes++;
    if (PICTURES.has(operator)) shown.pictures += Math.abs(determinant(matrix)) / area;
    if (SEVERAL_PICTURES.has(operator)) shown.pictures += SEVERAL;
    if (PICTURES.has(operator) || SEVERAL_PICTURES.has(operator)) shown.anyPicture = true;
  });
  return shown;
}

function numbersOf(value: unknown): Matrix {
  if (value === null || typeof value !== 'object') return IDENTITY;
  const list = Array.from(value as ArrayLike<unknown>, Number);
  return list.length === 6 && list.every(Number.isFinite) ? list : IDENTITY;
}

function multiply(m: Matrix, n: Matrix): Matrix {
  const [a, b, c, d, e, f] = m as [number, number, number, number, number, number];
  const [p, q, r, s, t, u] = n as [number, number, number, number, number, number];
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

function determinant(matrix: Matrix): number {
  return matrix[0]! * matrix[3]! - matrix[1]! * matrix[2]!;
}

/** Whether shown text has anything but blanks; pdf.js gives glyphs, with numbers between them for spacing. */
function hasLetters(glyphs: unknown): boolean {
  if (!Array.isArray(glyphs)) return true;
  return glyphs.some(
    (glyph) => typeof glyph === 'object' && glyph !== null && String(glyph.unicode ?? 'x').trim() !== '',
  );
}
