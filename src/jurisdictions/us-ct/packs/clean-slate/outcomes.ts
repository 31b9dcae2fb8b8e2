import type { Outcome } from '../../../../law/language/index.ts';

export const erased: Outcome = { id: 'erased', label: 'Erased Without A Petition', effect: 'clears' };
/** A petition erases nothing by itself: none counts as erased. */
export const mayPetition: Outcome = { id: 'may-petition', label: 'May Petition', effect: 'open' };
export const notYet: Outcome = { id: 'not-yet', label: 'Not Yet', effect: 'none' };
export const notNow: Outcome = { id: 'not-now', label: 'Not Now', effect: 'none' };
export const excluded: Outcome = { id: 'excluded', label: 'Left Out', effect: 'none' };
export const already: Outcome = { id: 'already-granted', label: 'Already Granted', effect: 'none' };
export const review: Outcome = { id: 'hand-review', label: 'Hand Review', effect: 'open' };
