import { type Outcome, outcomeOf } from '../../../law/language/index.ts';
import { shields } from '../effects.ts';

export const clear: Outcome = { id: 'clear', label: 'Cleared', effect: 'clears' };
export const shield = outcomeOf(shields, { id: 'shield', label: 'Shielded from the public' });
export const lower: Outcome = { id: 'lower', label: 'Lowered to a misdemeanor', effect: 'lowers', to: 'misdemeanor' };
export const lowerToPetty: Outcome = {
  id: 'lower-to-petty',
  label: 'Lowered to a petty offense',
  effect: 'lowers',
  to: 'petty-offense',
  gives: 15,
};
export const stays: Outcome = { id: 'stays', label: 'Stays', effect: 'none' };
export const review: Outcome = { id: 'review', label: 'For a person', effect: 'open' };
