import { type Outcome, outcomeOf } from '../../../../law/language/index.ts';
import { seals } from '../../effects.ts';

export const sealed = outcomeOf(seals, { id: 'sealed', label: 'Sealed Without A Petition' });
export const notYet: Outcome = { id: 'not-yet', label: 'Not Yet', effect: 'none' };
export const notNow: Outcome = { id: 'not-now', label: 'Not Now', effect: 'none' };
export const petitionOnly: Outcome = { id: 'petition-only', label: 'Petition Only', effect: 'none' };
export const already: Outcome = { id: 'already-granted', label: 'Already Granted', effect: 'none' };
export const review: Outcome = { id: 'hand-review', label: 'Hand Review', effect: 'open' };
