import type { Outcome } from '../../../law/language/index.ts';

export const clear: Outcome = { id: 'clear', label: 'Cleared', effect: 'clears' };
export const lower: Outcome = { id: 'lower', label: 'Lowered to a misdemeanor', effect: 'lowers', to: 'misdemeanor' };
export const stays: Outcome = { id: 'stays', label: 'Stays', effect: 'none' };
export const review: Outcome = { id: 'review', label: 'For a person', effect: 'open' };
