import type { Outcome } from '../../../../law/language/index.ts';

/** A petition limits nothing by itself, and a court decides: none counts as under limited access. */
export const mayPetition: Outcome = { id: 'may-petition', label: 'May Petition', effect: 'open' };
export const notYet: Outcome = { id: 'not-yet', label: 'Not Yet', effect: 'none' };
export const excluded: Outcome = { id: 'excluded', label: 'Left Out', effect: 'none' };
export const already: Outcome = { id: 'already-granted', label: 'Already Granted', effect: 'none' };
export const review: Outcome = { id: 'hand-review', label: 'Hand Review', effect: 'open' };
