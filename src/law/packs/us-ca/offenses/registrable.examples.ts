import type { Examples } from '../../../language/index.ts';

const REQUIRED = 'circumstances: registration under PC 290(c) was required for it';

/** Histories for "requires registration" where an offense does so in part: the decided conviction, and a day for the other. */
export function registrationExamples(decided: string, on: string): Examples {
  const contributing = `${decided}; ${on} PC 272 misdemeanor`;
  return {
    holds: [`${contributing}, if ${REQUIRED}`],
    fails: [`${contributing}, unless ${REQUIRED}`, `${decided}; ${on} PC 459 felony, if ${REQUIRED}`],
    unknown: [contributing],
  };
}
