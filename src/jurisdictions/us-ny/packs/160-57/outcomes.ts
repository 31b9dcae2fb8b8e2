import { type Outcome, outcomeOf } from '../../../../law/language/index.ts';
import { seals } from '../../effects.ts';

export const sealable = outcomeOf(seals, { id: 'sealable', label: 'Sealable' });
export const notYet: Outcome = { id: 'not-yet', label: 'Not Yet', effect: 'none' };
/** A charge or supervision stands in the way now. */
export const notNow: Outcome = { id: 'not-now', label: 'Not Now', effect: 'none' };
export const never: Outcome = { id: 'never', label: 'Left Out', effect: 'none' };
export const notReached: Outcome = { id: 'not-reached', label: 'Not Within The Section', effect: 'none' };
export const already: Outcome = { id: 'already-granted', label: 'Already Granted', effect: 'none' };
export const review: Outcome = { id: 'hand-review', label: 'Hand Review', effect: 'open' };
