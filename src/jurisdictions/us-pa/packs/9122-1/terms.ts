import {
  all,
  any,
  type Condition,
  conviction,
  levelIs,
  someConviction,
  someOtherConviction,
  unrecorded,
} from '../../../../law/language/index.ts';
import { FELONIES, MISDEMEANORS } from '../../levels.ts';
import {
  barringFelony,
  everListed,
  fourOfAYear,
  ofListedOffense,
  onRegister,
  perhapsListed,
  twoOverTwoYears,
  within,
} from '../terms.ts';

export const felony = levelIs(conviction, ...FELONIES);
export const misdemeanor = levelIs(conviction, ...MISDEMEANORS);

/** Which property and drug felonies the section lists was not seen. */
export const listedFelony = unrecorded(
  conviction,
  'listed',
  'it is a property or drug felony that 18 Pa.C.S. 9122.1 lists',
);
export const overFiveYears = unrecorded(conviction, 'maximum', 'it is punishable by more than five years');

/** Any conviction of a crime, the decided one aside by its own wait, in so many years back from the day. */
export const convictedIn = (years: number): Condition =>
  someConviction((other) => all(levelIs(other, ...FELONIES, ...MISDEMEANORS), within(other, years)));

/** What bars automatic limited access under 9122.3; the exceptions of the petition itself were not read. */
export const anyException = any(
  ofListedOffense,
  perhapsListed,
  everListed,
  someOtherConviction(barringFelony),
  twoOverTwoYears,
  fourOfAYear,
  onRegister,
);
