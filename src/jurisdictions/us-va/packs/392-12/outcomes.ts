import type { Outcome } from '../../../../law/language/index.ts';

/** A petition seals nothing by itself, and a court decides: none counts as sealed. */
export const mayPetition: Outcome = { id: 'may-petition', label: 'May Petition', effect: 'open' };
export const shallGrant: Outcome = {
  id: 'may-petition-392-12-1',
  label: 'May Petition - 19.2-392.12:1',
  effect: 'open',
};
export const notYet: Outcome = { id: 'not-yet', label: 'Not Yet', effect: 'none' };
export const tooRecent: Outcome = { id: 'too-recent', label: 'A Felony Too Recent', effect: 'none' };
/** Restitution stands in the way now. */
export const notNow: Outcome = { id: 'not-now', label: 'Not Now', effect: 'none' };
export const excluded: Outcome = { id: 'excluded', label: 'Left Out', effect: 'none' };
export const already: Outcome = { id: 'already-granted', label: 'Already Granted', effect: 'none' };
export const review: Outcome = { id: 'hand-review', label: 'Hand Review', effect: 'open' };
