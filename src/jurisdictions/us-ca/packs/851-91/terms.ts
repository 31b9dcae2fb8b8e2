import {
  all,
  any,
  arrest,
  atLeastCases,
  atLeastEvents,
  type Condition,
  dateOf,
  ended,
  not,
  onOrAfter,
  onOrBefore,
  relieved,
  type SectionList,
  type Subject,
  sameCase,
  sameCycle,
  sectionIn,
  someConviction,
  someCount,
  stepIs,
  unrecorded,
  yearsAfter,
} from '../../../../law/language/index.ts';
import { charged, felony, firstYear, inCourt, sixYears, threeYears } from '../arrest-terms.ts';
import { familyViolence, perhapsLonger, perhapsNoLimitation } from './sections.ts';

/** A conviction came of the arrest that no later line says was reversed. */
export const standingConviction = someConviction((of) => all(sameCycle(of), not(relieved(of, 'reversed'))));

const inThisArrest = (of: Subject): Condition =>
  any(all(stepIs(of, 'arrest'), sameCase(of)), all(stepIs(of, 'court'), sameCycle(of)));

/** The arrest was for an offense of a list, as it was booked or as a court had it. */
export const isFor = (list: SectionList): Condition => someCount((of) => all(inThisArrest(of), sectionIn(of, list)));

/**
 * A charge that a court had and that ended in neither a dismissal nor an acquittal: a conviction that was reversed, say. Or
 * diversion that was granted and is not shown to be completed.
 */
export const unsettled = someCount((of) =>
  all(
    sameCycle(of),
    any(
      all(stepIs(of, 'court'), not(ended(of, 'dismissed', 'nolle-prosequi', 'acquitted'))),
      all(stepIs(of, 'arrest', 'supplemental'), ended(of, 'deferred')),
    ),
  ),
);

/** A charge was filed that did not end in an acquittal. */
export const chargeLeft = charged((of) => not(ended(of, 'acquitted')));
/** Charges were filed, and the person was acquitted of each. */
export const acquittedOfAll = all(inCourt, not(chargeLeft));

/** Some offense of the arrest may be charged, by the time that the law gives as a rule, counted from the arrest. */
export const timeRuns = any(firstYear, all(felony, threeYears));

/** An offense that may be chargeable for longer on facts that no file holds: for good, or in the first six years. */
export const mayRunLonger = someCount((of) =>
  all(inThisArrest(of), any(sectionIn(of, perhapsNoLimitation), all(sectionIn(of, perhapsLonger), sixYears))),
);

export const refilable = unrecorded(
  arrest,
  'refiling',
  'a dismissed charge of the arrest may be filed again (PC 1387)',
);

/** Within three years five arrests, or two convictions, for violence of one kind. */
const repeated = (kind: SectionList): Condition => {
  const within = (of: Subject, first: Subject): Condition =>
    all(
      sectionIn(of, kind),
      onOrAfter(dateOf(of), dateOf(first)),
      onOrBefore(dateOf(of), yearsAfter(dateOf(first), 3)),
    );
  return someCount((first) =>
    any(
      atLeastEvents(5, (of) => all(stepIs(of, 'arrest'), within(of, first)), 2),
      atLeastCases(2, (of) => within(of, first), 2),
    ),
  );
};

/** An arrest for violence in the family, and a pattern of one kind of it on the record. */
export const pattern = all(
  someCount((of) => all(inThisArrest(of), any(...familyViolence.map((kind) => sectionIn(of, kind))))),
  any(...familyViolence.map(repeated)),
);
