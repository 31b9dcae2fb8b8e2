import { type Condition, charge, convicted, inCounty, not, stepIs } from '../../law/language/index.ts';

/** What laws on charges without a conviction speak of: a charge of a court in the county that is no conviction. */
export const chargeScope: readonly Condition[] = [
  inCounty(charge),
  // A line that does not say what kind of event it records may be a court's: then a person sees to it.
  stepIs(charge, 'court'),
  not(convicted(charge)),
];
