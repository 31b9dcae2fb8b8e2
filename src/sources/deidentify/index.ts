/** Copies of histories that can be shown: names and numbers under a key, dates moved within what rules cannot see. Pure. */
export { createPseudonyms, type Domain, type Pseudonyms } from './pseudonyms.ts';
export { dateSignature, type FixedDates, LARGEST_SHIFT, NO_SHIFT, type Shift, shiftsFor } from './shift.ts';
