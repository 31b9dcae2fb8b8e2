import { type Outcome, outcomeOf } from '../../../../law/language/index.ts';
import { seals } from '../../effects.ts';

/** Sealed by law; what is left is to see that the record says so. */
export const sealed = outcomeOf(seals, { id: 'sealed', label: 'Sealed By Law - Check The Record' });
/** A board decides, case by case. */
export const board: Outcome = { id: 'board', label: 'Cannabis Expungement Board', effect: 'open' };
export const notYet: Outcome = { id: 'not-yet', label: 'Not Yet', effect: 'none' };
export const notWithin: Outcome = { id: 'not-within', label: 'Not Within The Law', effect: 'none' };
export const already: Outcome = { id: 'already-granted', label: 'Already Granted', effect: 'none' };
export const review: Outcome = { id: 'hand-review', label: 'Hand Review', effect: 'open' };
