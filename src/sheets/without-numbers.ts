/** What stands in the place of a Social Security number. */
export const STRUCK = '(number taken out)';

/** A label of a Social Security number as printed records have it, and the digits behind it, with or without hyphens. */
const LABELLED =
  /\b(SOC(?:IAL)?(?:[ \t]+SEC(?:URITY)?)?(?:[ \t]+(?:NO|NUMBER|NUM|#))?|SSN?)([ \t]*[/:#.]*[ \t]*)\d{3}[- ]?\d{2}[- ]?\d{4}\b/gi;
/** Nine digits in the groups in which nothing else is written. */
const GROUPED = /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/g;

/** A printed record without the Social Security numbers in it; nine digits that nothing names may be a court's, and stay. */
export function withoutNumbers(text: string): string {
  return text.replace(LABELLED, `$1$2${STRUCK}`).replace(GROUPED, STRUCK);
}
