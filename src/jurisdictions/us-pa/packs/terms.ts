import {
  all,
  asOf,
  atLeastCases,
  before,
  type Condition,
  conviction,
  dateOf,
  levelIs,
  not,
  registered,
  type Subject,
  sectionIn,
  shown,
  someConviction,
  unrecorded,
  yearsAfter,
} from '../../../law/language/index.ts';
import { FELONIES, FIRST, LOWER, MISDEMEANORS } from '../levels.ts';
import { attempts, drugLaw, exceptions, perhapsExceptions, personExceptions } from './sections.ts';

/** Conditions that clauses of Pennsylvania's packs share. */

/** The first day of the times of Act 36 of 2023. */
export const ACT_36 = '2024-06-11';

/** Fewer than so many years since the judgment. */
export const within = (of: Subject, years: number): Condition => before(asOf, yearsAfter(dateOf(of), years));

/** A misdemeanor without a degree may be punishable by more than two years; only its section says. */
export const overTwoYears = unrecorded(conviction, 'maximum', 'it is punishable by more than two years');

/** A less serious drug felony. Its definition (18 Pa.C.S. 9102) was not seen, so that a person says of each drug felony. */
export const qualifying = (of: Subject): Condition =>
  all(sectionIn(of, drugLaw), unrecorded(of, 'qualifying', 'it is a qualifying offense (18 Pa.C.S. 9102)'));

/** What is punishable by a year or more for certain: felonies, and misdemeanors of the first degree with their five years. */
export const heavy = (of: Subject): Condition => levelIs(of, ...FELONIES, FIRST);
/** The maxima of lower misdemeanors are not in the page: they may be punishable by a year or more. */
export const perhapsHeavy = (of: Subject): Condition => levelIs(of, ...LOWER);

/** The exceptions of 18 Pa.C.S. 9122.3, one by one. */

export const ofListedOffense = sectionIn(conviction, exceptions);
export const perhapsListed = sectionIn(conviction, perhapsExceptions);
export const everListed = someConviction((other) => sectionIn(other, personExceptions));
/** An attempt whose section does not say of what it was one. */
export const attemptAlone = someConviction((other) => sectionIn(other, attempts));
export const barringFelony = (of: Subject): Condition => all(levelIs(of, ...FELONIES), not(qualifying(of)));
export const everFelony = someConviction(barringFelony);
/** Convictions of one docket count once. */
export const twoOverTwoYears = atLeastCases(2, (other) => levelIs(other, ...FELONIES, FIRST));
/** Misdemeanors without a degree may be among them: of their sections a person says so. */
export const perhapsTwoOverTwoYears = all(
  atLeastCases(2, (other) => levelIs(other, ...FELONIES, FIRST, 'misdemeanor')),
  unrecorded(conviction, 'maximum', 'offenses of two cases or more are punishable by more than two years'),
);
export const fourOfAYear = atLeastCases(4, (other) => levelIs(other, ...FELONIES, ...MISDEMEANORS));
/** Registration follows from an offense, and the record does not say from which. */
export const onRegister = shown(registered);

/** A person says that restitution is owed. */
export const restitutionOwed = unrecorded(conviction, 'restitution', 'restitution is owed');
