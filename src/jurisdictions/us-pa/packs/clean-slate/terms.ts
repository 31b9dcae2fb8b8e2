import {
  all,
  any,
  atLeastCases,
  atLeastConvictions,
  type Condition,
  conviction,
  levelIs,
  not,
  sameCase,
  sectionIn,
  someConviction,
  someOtherConviction,
  unrecorded,
} from '../../../../law/language/index.ts';
import { FELONIES, FIRST, LOWER, MISDEMEANORS, SUMMARY } from '../../levels.ts';
import { exceptions, perhapsExceptions } from '../sections.ts';
import {
  everFelony,
  everListed,
  fourOfAYear,
  ofAYear,
  ofListedOffense,
  onRegister,
  perhapsListed,
  twoOverTwoYears,
  within,
} from '../terms.ts';

export const felony = levelIs(conviction, ...FELONIES);
export const misdemeanor = levelIs(conviction, ...LOWER);
export const summary = levelIs(conviction, SUMMARY);

/** Another conviction of the case is punishable by five years or more, or an offense of the exceptions. */
export const graveInCase = someOtherConviction((other) =>
  all(sameCase(other), any(levelIs(other, FIRST), sectionIn(other, exceptions))),
);
/** A felony in the case that bars nothing by itself, or an offense that may be one of the exceptions. */
export const perhapsGraveInCase = someOtherConviction((other) =>
  all(sameCase(other), any(levelIs(other, ...FELONIES), sectionIn(other, perhapsExceptions))),
);

/** Any of the exceptions that the page tells of misdemeanors. */
export const anyException = any(
  ofListedOffense,
  perhapsListed,
  everListed,
  everFelony,
  twoOverTwoYears,
  fourOfAYear,
  onRegister,
);

/** Convicted of what is punishable by a year or more in so many years back from the day. */
export const convictedIn = (years: number): Condition =>
  someConviction((other) => all(ofAYear(other), within(other, years)));

/** Counts of one docket, which make the difference where they do not count once. */
export const oneDocket = any(
  all(
    atLeastConvictions(2, (other) => levelIs(other, FIRST)),
    not(atLeastCases(2, (other) => levelIs(other, FIRST))),
  ),
  all(
    atLeastConvictions(4, (other) => levelIs(other, ...FELONIES, ...MISDEMEANORS)),
    not(atLeastCases(4, (other) => levelIs(other, ...FELONIES, ...MISDEMEANORS))),
  ),
);

export const convictedElsewhere = unrecorded(
  conviction,
  'elsewhere',
  'the person was convicted outside Pennsylvania of an offense punishable by a year or more',
);
