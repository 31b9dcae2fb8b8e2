import {
  all,
  any,
  asOf,
  before,
  type Condition,
  cleanInFirst,
  conviction,
  lastReleaseOf,
  levelIs,
  not,
  type Subject,
  sectionIn,
  someConviction,
  unrecorded,
  yearsAfter,
} from '../../../../law/language/index.ts';
import { FELONIES, MISDEMEANORS } from '../../levels.ts';
import { simplePetition } from '../sections.ts';
import { onList, within } from '../terms.ts';

export const felony = levelIs(conviction, ...FELONIES);

/** A felony of some classes; of one without a class a person says. */
const ofClasses = (of: Subject, says: string, ...classes: readonly string[]): Condition =>
  any(levelIs(of, ...classes), all(levelIs(of, 'felony'), unrecorded(of, 'class', says)));

/** What the court shall seal without a limit. */
export const simple = any(onList(conviction), sectionIn(conviction, simplePetition));

export const everGravest = someConviction((other) =>
  ofClasses(other, 'it was a class 1 or class 2 felony, or punishable by life', 'class-1-felony', 'class-2-felony'),
);
export const graveIn20Years = someConviction((other) =>
  all(within(other, 20), ofClasses(other, 'it was a class 3 or class 4 felony', 'class-3-felony', 'class-4-felony')),
);
export const felonyIn10Years = someConviction((other) => all(within(other, 10), levelIs(other, ...FELONIES)));

/** Fewer than so many years since the last release, or since the conviction where there was no incarceration. */
export const waiting = (years: number): Condition => before(asOf, yearsAfter(lastReleaseOf(conviction), years));

/** Convicted of a crime in the first so many years since then. */
export const convictedIn = (years: number): Condition =>
  not(cleanInFirst(years, lastReleaseOf(conviction), (other) => levelIs(other, ...FELONIES, ...MISDEMEANORS)));

const ask = (fact: string, says: string) => unrecorded(conviction, fact, says);

export const restitutionOwed = ask('restitution', 'restitution is owed');
export const offendedBefore1986 = ask('offense', 'the offense was committed before 1986-01-01');
export const addiction = ask('rehabilitation', 'drugs or alcohol played a part, and rehabilitation is not shown');
export const twoGrants = ask('grants', 'two earlier petitions were granted for different sentencing events');
export const violated = ask('violation', 'a violation of probation was found, or the person was released after one');
export const ofAKind = ask(
  'circumstances',
  'it was violent, with a firearm, a hate crime, against a protective order, or against a member of the family or household',
);
