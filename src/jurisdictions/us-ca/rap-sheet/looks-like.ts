/** Marks of a rap sheet; a bulk file has none of them at the beginning of a line. */
const MARKS = [
  /^[ \t]*CII ?\//im,
  /^[ \t]*\*[ \t]{1,20}\*[ \t]{1,20}\*[ \t]{1,20}\*[ \t]*$/m,
  /^[ \t]*(?:ARR\/DET\/CITE|COURT) ?:/im,
  /^[ \t]*CNT ?:/im,
];

/** Whether a text is likely a rap sheet, going by its first part: at least two of the marks that rap sheets carry. */
export function looksLikeRapSheet(text: string): boolean {
  const start = text.slice(0, 20_000);
  return MARKS.filter((mark) => mark.test(start)).length >= 2;
}
