import {
  all,
  any,
  asOf,
  atLeastConvictions,
  before,
  conviction,
  levelIs,
  sectionIn,
  sentenceEndOf,
  someOtherConviction,
  unrecorded,
  yearsAfter,
} from '../../../../law/language/index.ts';
import { drugOffenses, intoxicatedDriving, seriousMisdemeanors } from '../sections.ts';
import { felony, felonyOf, marijuana, misdemeanor, sinceSentence } from '../terms.ts';

const TEN = 'felony-of-10-years-or-more';

export const marijuanaMisdemeanor = all(misdemeanor, sectionIn(conviction, drugOffenses), marijuana);

/** Of a felony without its longest sentence, a person says whether that was for life. */
export const perhapsLife = all(
  levelIs(conviction, 'felony'),
  unrecorded(conviction, 'maximum', 'it was punishable by imprisonment for life'),
);

export const felonyWaits = all(felony, sinceSentence(conviction, 5));
export const misdemeanorWaits = all(misdemeanor, sinceSentence(conviction, 3));
/** Five years for one felony, seven for more than one: which of them a petition about one of several waits is not said. */
export const oneOfSeveral = all(felony, sinceSentence(conviction, 7), atLeastConvictions(2, felonyOf));
/** A serious misdemeanor, or a first one of driving while intoxicated, which waits five years. */
const graver = any(sectionIn(conviction, seriousMisdemeanors), sectionIn(conviction, intoxicatedDriving));
export const graverWaits = all(misdemeanor, graver, sinceSentence(conviction, 5));

/** The time has passed since the sentence, and not since supervision was over. */
const sinceEnd = (years: number) => before(asOf, yearsAfter(sentenceEndOf(conviction), years));
export const waitsFromEnd = any(
  all(felony, any(sinceEnd(5), all(atLeastConvictions(2, felonyOf), sinceEnd(7)))),
  sinceEnd(3),
  all(graver, sinceEnd(5)),
);

/** Two felonies of ten years or more, of which only one may be set aside where both are of a kind. */
export const twoOfTenYears = all(
  levelIs(conviction, TEN),
  someOtherConviction((other) => levelIs(other, TEN, 'felony')),
);
