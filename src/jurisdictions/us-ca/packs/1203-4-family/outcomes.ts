import type { Outcome } from '../../../../law/language/index.ts';

/**
 * What a conviction can come to under the petition statutes. A petition clears nothing by itself, and part of what it
 * needs only the person can say, so none of these counts as cleared in figures.
 */
export const petitionShall: Outcome = {
  id: 'petition-shall',
  label: 'May Petition - Court Shall Grant',
  effect: 'open',
};
export const petitionMay: Outcome = { id: 'petition-may', label: 'May Petition - Court May Grant', effect: 'open' };
export const notYet: Outcome = { id: 'not-yet', label: 'Not Yet', effect: 'none' };
export const notEligible: Outcome = { id: 'not-eligible', label: 'Not eligible', effect: 'none' };
export const alreadyGranted: Outcome = { id: 'already-granted', label: 'Already Granted', effect: 'none' };
export const handReview: Outcome = { id: 'hand-review', label: 'Hand Review', effect: 'open' };
