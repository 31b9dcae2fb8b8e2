import type { Outcome } from '../../../law/language/index.ts';

/** A motion vacates nothing by itself: none counts as vacated. */
export const onRequest: Outcome = { id: 'vacated-on-request', label: 'Void - Vacated On Request', effect: 'open' };
export const shallVacate: Outcome = { id: 'shall-vacate', label: 'May Move - The Court Shall Vacate', effect: 'open' };
export const afterTreatment: Outcome = {
  id: 'shall-vacate-after-treatment',
  label: 'May Move - Shall Vacate After Treatment',
  effect: 'open',
};
export const mayMove: Outcome = { id: 'may-move', label: 'May Move', effect: 'open' };
export const notYet: Outcome = { id: 'not-yet', label: 'Not Yet', effect: 'none' };
export const notNow: Outcome = { id: 'not-now', label: 'Not Now', effect: 'none' };
export const excluded: Outcome = { id: 'excluded', label: 'Left Out', effect: 'none' };
export const already: Outcome = { id: 'already-granted', label: 'Already Granted', effect: 'none' };
export const review: Outcome = { id: 'hand-review', label: 'Hand Review', effect: 'open' };
