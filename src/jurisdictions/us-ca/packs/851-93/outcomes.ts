import type { Outcome } from '../../../../law/language/index.ts';

/** What an arrest can come to when the Department of Justice reviews it. After a grant it is deemed not to have occurred. */
export const relief: Outcome = { id: 'automatic-relief', label: 'Automatic Relief', effect: 'clears' };
export const notYet: Outcome = { id: 'not-yet', label: 'Not Yet', effect: 'none' };
/** No row of the section reaches it; a petition may. */
export const notAutomatic: Outcome = { id: 'not-automatic', label: 'Not Automatic', effect: 'none' };
export const notReached: Outcome = { id: 'not-reached', label: 'Not Reached', effect: 'none' };
export const alreadyGranted: Outcome = { id: 'already-granted', label: 'Already Granted', effect: 'none' };
export const handReview: Outcome = { id: 'hand-review', label: 'Hand Review', effect: 'open' };
