import {
  all,
  any,
  atLeastConvictions,
  before,
  type Condition,
  conviction,
  dateOf,
  day,
  earlier,
  levelIs,
  not,
  ofAge,
  offenseDateOf,
  onOrAfter,
  sectionIn,
  youngerThan,
} from '../../../language/index.ts';
import { eachSection, oldSubdivision, SECTION_NUMBERS } from './sections.ts';

/** Prop 64 took effect on this day. */
export const EFFECTIVE = day('2016-11-09');

/** The statute asks about the time of the offense; files have the arrest, or only the conviction. */
export const offense = offenseDateOf(conviction);

export const felony: Condition = levelIs(conviction, 'felony');
export const notFelony: Condition = not(felony);
export const infraction: Condition = levelIs(conviction, 'infraction');
export const under18: Condition = youngerThan(18, offense);
export const over21: Condition = ofAge(21, offense);

/** Convicted on the day itself or later: the date that counties tested. */
export const convictedSince: Condition = onOrAfter(dateOf(conviction), EFFECTIVE);
export const offenseSince: Condition = onOrAfter(offense, EFFECTIVE);
export const offenseBefore: Condition = before(offense, EFFECTIVE);

/** Former 11357(a), concentrate: the one part of 11357 that could be a felony, so a felony 11357 is that part. */
export const concentrate: Condition = any(
  sectionIn(conviction, oldSubdivision['11357(a)']),
  all(sectionIn(conviction, eachSection['11357']), felony),
);

/** Former 11357(b): the one part of 11357 that was an infraction (from 2011). */
export const smallAmount: Condition = any(
  sectionIn(conviction, oldSubdivision['11357(b)']),
  all(sectionIn(conviction, eachSection['11357']), infraction),
);

/** Two or more convictions of the same section, each dated before this one. */
export const twoEarlierOfSameSection: Condition = any(
  ...SECTION_NUMBERS.slice(1).map((number) => twoEarlierOf(number)),
);

export function twoEarlierOf(number: (typeof SECTION_NUMBERS)[number]): Condition {
  const list = eachSection[number];
  return all(
    sectionIn(conviction, list),
    atLeastConvictions(2, (other) => all(sectionIn(other, list), earlier(other))),
  );
}
