import type { Outcome } from '../../../../law/language/index.ts';

/** A pardon is the Governor's to give and a motion the court's to grant: none counts as expunged. */
export const pardonRoute: Outcome = { id: 'pardon-route', label: 'Pardon Review Without A Petition', effect: 'open' };
export const motion: Outcome = { id: 'motion', label: 'Motion To Vacate And Expunge', effect: 'open' };
export const notYet: Outcome = { id: 'not-yet', label: 'Not Yet', effect: 'none' };
export const notWithin: Outcome = { id: 'not-within', label: 'Not Within The Law', effect: 'none' };
export const already: Outcome = { id: 'already-granted', label: 'Already Granted', effect: 'none' };
export const review: Outcome = { id: 'hand-review', label: 'Hand Review', effect: 'open' };
