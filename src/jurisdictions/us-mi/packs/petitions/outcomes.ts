import type { Outcome } from '../../../../law/language/index.ts';

/** A petition sets nothing aside by itself: a court decides. */
export const mayPetition: Outcome = { id: 'may-petition', label: 'May Petition', effect: 'open' };
export const mayPetitionMarijuana: Outcome = {
  id: 'may-petition-621e',
  label: 'May Petition - 621e Marijuana',
  effect: 'open',
};
export const notYet: Outcome = { id: 'not-yet', label: 'Not Yet', effect: 'none' };
export const tooMany: Outcome = { id: 'too-many', label: 'Too Many Felonies', effect: 'none' };
export const excluded: Outcome = { id: 'excluded', label: 'Left Out', effect: 'none' };
export const already: Outcome = { id: 'already-granted', label: 'Already Granted', effect: 'none' };
export const review: Outcome = { id: 'hand-review', label: 'Hand Review', effect: 'open' };
