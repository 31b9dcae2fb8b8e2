import { type Outcome, outcomeOf } from '../../../../law/language/index.ts';
import { seals } from '../../effects.ts';

export const sealable = outcomeOf(seals, { id: 'sealable', label: 'Sealable' });
export const notYet: Outcome = { id: 'not-yet', label: 'Not Yet', effect: 'none' };
/** Sealed on a petition at most. */
export const notAutomatic: Outcome = { id: 'not-automatic', label: 'Not Without A Petition', effect: 'none' };
export const already: Outcome = { id: 'already-granted', label: 'Already Granted', effect: 'none' };
export const review: Outcome = { id: 'hand-review', label: 'Hand Review', effect: 'open' };
