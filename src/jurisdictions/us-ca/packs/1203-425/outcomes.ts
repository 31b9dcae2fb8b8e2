import type { Outcome } from '../../../../law/language/index.ts';

/** What a conviction can come to when the Department of Justice reviews it. The grant includes a dismissal, without a petition. */
export const relief: Outcome = { id: 'automatic-relief', label: 'Automatic Relief', effect: 'clears' };
export const notYet: Outcome = { id: 'not-yet', label: 'Not Yet', effect: 'none' };
/** Something else on the record stands in the way, of every conviction of the person. */
export const blocked: Outcome = { id: 'blocked', label: 'Blocked', effect: 'none' };
export const notAutomatic: Outcome = { id: 'not-automatic', label: 'Not Automatic', effect: 'none' };
export const notReached: Outcome = { id: 'not-reached', label: 'Not Reached', effect: 'none' };
export const alreadyGranted: Outcome = { id: 'already-granted', label: 'Already Granted', effect: 'none' };
export const handReview: Outcome = { id: 'hand-review', label: 'Hand Review', effect: 'open' };
