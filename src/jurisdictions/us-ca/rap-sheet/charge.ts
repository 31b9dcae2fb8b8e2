import { parseSection } from '../sections.ts';

/** No section with its code is longer; what follows is its description. */
const LONGEST_SECTION = 60;
const BEGINS_LIKE_SECTION = /^[-/.]*\d|^(?:PC|HS|VC|BP|WI|PENAL|H&S) ?\d/;
/** A section that cannot be read for certain is a charge all the same: `18 2113(A) US-BANK`, `484-487(A) PC`. */
const NUMBERS_THEN_CODE =
  /^[-/.]*\d[\d.,]{0,9}[A-Z]{0,2}(?:[ ,/&-]{1,3}\d[\d.]{0,8}[A-Z]{0,2}){0,4}(?: ?\([A-Z0-9]{1,4}\)){0,5}\.? ?[A-Z&]{2,3} ?(?:-|$)/;

/** Whether a clean line begins with the section of a charge. */
export function isCharge(line: string): boolean {
  if (!BEGINS_LIKE_SECTION.test(line)) return false;
  return parseSection(line.slice(0, LONGEST_SECTION))?.code !== undefined || NUMBERS_THEN_CODE.test(line);
}
