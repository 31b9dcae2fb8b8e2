import type { Outcome } from '../../../../law/language/index.ts';

/** A petition seals nothing by itself: a court decides. */
export const mayPetition: Outcome = { id: 'may-petition', label: 'May Petition', effect: 'open' };
export const notYet: Outcome = { id: 'not-yet', label: 'Not Yet', effect: 'none' };
export const notNow: Outcome = { id: 'not-now', label: 'Not Now', effect: 'none' };
export const tooMany: Outcome = { id: 'too-many', label: 'Too Many Convictions', effect: 'none' };
export const convictedSince: Outcome = { id: 'convicted-since', label: 'Convicted Since', effect: 'none' };
export const excluded: Outcome = { id: 'excluded', label: 'Left Out', effect: 'none' };
export const already: Outcome = { id: 'already-granted', label: 'Already Granted', effect: 'none' };
export const review: Outcome = { id: 'hand-review', label: 'Hand Review', effect: 'open' };
