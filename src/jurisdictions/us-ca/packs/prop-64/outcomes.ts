import type { Outcome } from '../../../../law/language/index.ts';

/**
 * What a Prop 64 conviction can come to; labels as the result files have spelled them since 2019, when a reduction was
 * one to a misdemeanor.
 */
export const dismiss: Outcome = { id: 'dismiss', label: 'Eligible for Dismissal', effect: 'clears' };
export const reduce: Outcome = {
  id: 'reduce',
  label: 'Eligible for Reduction',
  effect: 'lowers',
  to: 'misdemeanor',
};
/** More than a reduction to a misdemeanor, and another order. */
export const reduceToInfraction: Outcome = {
  id: 'reduce-to-infraction',
  label: 'Eligible for Reduction to an Infraction',
  effect: 'lowers',
  to: 'infraction',
};
export const notEligible: Outcome = { id: 'not-eligible', label: 'Not eligible', effect: 'none' };
export const maybeEligible: Outcome = { id: 'maybe', label: 'Maybe Eligible - Flag for Review', effect: 'open' };
export const handReview: Outcome = { id: 'hand-review', label: 'Hand Review', effect: 'open' };
export const cityAttorneys: Outcome = {
  id: 'city-attorneys',
  label: 'To be reviewed by City Attorneys',
  effect: 'open',
};
