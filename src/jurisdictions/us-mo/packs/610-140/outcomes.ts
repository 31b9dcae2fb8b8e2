import type { Outcome } from '../../../../law/language/index.ts';

/** A petition clears nothing by itself, and part of what it needs only the person can say: none counts as cleared. */
export const mayPetition: Outcome = { id: 'may-petition', label: 'May Petition', effect: 'open' };
export const choose: Outcome = { id: 'choose', label: 'May Petition - Lifetime Limit', effect: 'open' };
export const mayPetition130: Outcome = { id: 'may-petition-610-130', label: 'May Petition - 610.130', effect: 'open' };
export const notYet: Outcome = { id: 'not-yet', label: 'Not Yet', effect: 'none' };
export const notClean: Outcome = { id: 'not-clean', label: 'Convicted Again In The Wait', effect: 'none' };
export const excluded: Outcome = { id: 'excluded', label: 'Left Out', effect: 'none' };
export const already: Outcome = { id: 'already-granted', label: 'Already Granted', effect: 'none' };
export const review: Outcome = { id: 'hand-review', label: 'Hand Review', effect: 'open' };
