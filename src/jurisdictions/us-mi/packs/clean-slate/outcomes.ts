import { type Outcome, outcomeOf } from '../../../../law/language/index.ts';
import { setsAside } from '../../effects.ts';

export const setAside = outcomeOf(setsAside, { id: 'set-aside', label: 'Set Aside' });
/** More convictions than the law sets aside without a petition; which of them it takes is not said. */
export const cap: Outcome = { id: 'cap', label: 'Lifetime Limit', effect: 'open' };
export const notYet: Outcome = { id: 'not-yet', label: 'Not Yet', effect: 'none' };
export const notNow: Outcome = { id: 'not-now', label: 'Not Now', effect: 'none' };
export const notClean: Outcome = { id: 'not-clean', label: 'Convicted Again In The Wait', effect: 'none' };
export const excluded: Outcome = { id: 'excluded', label: 'Left Out', effect: 'none' };
export const already: Outcome = { id: 'already-granted', label: 'Already Granted', effect: 'none' };
export const review: Outcome = { id: 'hand-review', label: 'Hand Review', effect: 'open' };
