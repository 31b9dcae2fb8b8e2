/** Marks of a rap sheet; a bulk file has none of them at the beginning of a line. */
const MARKS = [
  /^[^\S\r\n]*CII\//im,
  /^[^\S\r\n]*\*[^\S\r\n]+\*[^\S\r\n]+\*[^\S\r\n]+\*[^\S\r\n]*\r?$/m,
  /^[^\S\r\n]*(?:ARR\/DET\/CITE|COURT)[^\S\r\n]*:/im,
  /^[^\S\r\n]*CNT[^\S\r\n]*:/im,
];

/** Whether a text is likely a rap sheet, going by its first part: at least two of the marks that rap sheets carry. */
export function looksLikeRapSheet(text: string): boolean {
  const start = text.slice(0, 20_000);
  return MARKS.filter((mark) => mark.test(start)).length >= 2;
}
