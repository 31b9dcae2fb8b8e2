/** Marks of a rap sheet; a bulk file has none of them at the beginning of a line. */
const MARKS = [/^\s*CII\//im, /^\s*\*\s+\*\s+\*\s+\*\s*$/m, /^\s*(?:ARR\/DET\/CITE|COURT)\s*:/im, /^\s*CNT\s*:/im];

/** Whether a text is likely a rap sheet, going by its first part: at least two of the marks that rap sheets carry. */
export function looksLikeRapSheet(text: string): boolean {
  const start = text.slice(0, 20_000);
  return MARKS.filter((mark) => mark.test(start)).length >= 2;
}
