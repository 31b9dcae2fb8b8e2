import type { Outcome } from '../../../../law/language/index.ts';

/** What the court has to do by itself clears the conviction; a petition is left to the person. */
export const expunge: Outcome = { id: 'expunge', label: 'Court To Expunge', effect: 'clears' };
export const vacate: Outcome = { id: 'vacate', label: 'Court To Vacate And Expunge', effect: 'clears' };
export const petition: Outcome = { id: 'petition', label: 'May Petition To Vacate', effect: 'open' };
export const notYet: Outcome = { id: 'not-yet', label: 'Not Yet', effect: 'none' };
export const excluded: Outcome = { id: 'excluded', label: 'Not Within The Section', effect: 'none' };
export const already: Outcome = { id: 'already-granted', label: 'Already Granted', effect: 'none' };
export const review: Outcome = { id: 'hand-review', label: 'Hand Review', effect: 'open' };
