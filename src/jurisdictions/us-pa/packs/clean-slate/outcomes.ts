import { type Outcome, outcomeOf } from '../../../../law/language/index.ts';
import { limitsAccess } from '../../effects.ts';

export const limitedAccess = outcomeOf(limitsAccess, { id: 'limited-access', label: 'Limited Access' });
export const notYet: Outcome = { id: 'not-yet', label: 'Not Yet', effect: 'none' };
/** Restitution stands in the way now. */
export const notNow: Outcome = { id: 'not-now', label: 'Not Now', effect: 'none' };
export const never: Outcome = { id: 'left-out', label: 'Left Out', effect: 'none' };
export const notReached: Outcome = { id: 'not-reached', label: 'Not Within The Section', effect: 'none' };
export const already: Outcome = { id: 'already-granted', label: 'Already Granted', effect: 'none' };
export const review: Outcome = { id: 'hand-review', label: 'Hand Review', effect: 'open' };
