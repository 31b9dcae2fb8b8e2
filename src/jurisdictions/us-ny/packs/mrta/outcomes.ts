import type { Outcome } from '../../../../law/language/index.ts';

/** The conviction is a nullity by law; what is left is to see that the record says so. */
export const nullity: Outcome = { id: 'nullity', label: 'Nullity - Check The Record', effect: 'clears' };
export const petition: Outcome = { id: 'petition', label: 'May Petition - 440.46-a', effect: 'open' };
export const notYet: Outcome = { id: 'not-yet', label: 'Not Yet', effect: 'none' };
export const notWithin: Outcome = { id: 'not-within', label: 'Not Within The Law', effect: 'none' };
export const already: Outcome = { id: 'already-granted', label: 'Already Granted', effect: 'none' };
export const review: Outcome = { id: 'hand-review', label: 'Hand Review', effect: 'open' };
