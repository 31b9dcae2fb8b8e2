import { type Authority, isForLegalReview } from '../../record/index.ts';

/** A step that no rule of law asks for: how the office works, and why. */
export type Practice = {
  /** Why the step is there, in a sentence. */
  readonly practice: string;
};

/** What a row of a procedure rests on: a rule of law with its source and grade, or the office's own practice. */
export type Basis = Authority | Practice;

/** Whether a row is the office's own practice and claims no rule of law. */
export function isPractice(basis: Basis): basis is Practice {
  return 'practice' in basis;
}

/** Whether a lawyer has to confirm a row: it claims a rule of law that was not read in a text or an official page. */
export function basisForReview(basis: Basis): boolean {
  return !isPractice(basis) && isForLegalReview(basis);
}
