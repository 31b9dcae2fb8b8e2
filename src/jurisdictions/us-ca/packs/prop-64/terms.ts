import {
  all,
  any,
  atLeastConvictions,
  before,
  type Condition,
  conviction,
  dateOf,
  day,
  levelIs,
  not,
  ofAge,
  offenseDateOf,
  onOrAfter,
  type SectionList,
  type Subject,
  sectionIn,
  shown,
  someConviction,
  youngerThan,
} from '../../../../law/language/index.ts';
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

/**
 * An infraction whose text does not name this subdivision: former 11357(b) alone was one, so an infraction of 11357
 * without a letter is none of the others.
 */
export function infractionWithoutLetter(subdivision: SectionList): Condition {
  return all(infraction, not(shown(sectionIn(conviction, subdivision))));
}

/** Former 11357(a), concentrate: the one part of 11357 that could be a felony, so a felony 11357 is that part. */
export const concentrate: Condition = any(
  all(sectionIn(conviction, oldSubdivision['11357(a)']), not(infractionWithoutLetter(oldSubdivision['11357(a)']))),
  all(sectionIn(conviction, eachSection['11357']), felony),
);

/** Former 11357(b): the one part of 11357 that was an infraction (from 2011). */
export const smallAmount: Condition = any(
  sectionIn(conviction, oldSubdivision['11357(b)']),
  all(sectionIn(conviction, eachSection['11357']), infraction),
);

/**
 * A conviction that a person had before the offense: "prior" in H&S 11358(d) to 11360(a)(3) is what existed when the
 * marijuana offense was charged (People v. Smit), and an arrest dates that offense better than its conviction.
 */
export function somePriorConviction(where: (other: Subject) => Condition): Condition {
  return someConviction((other) => all(isPrior(other), where(other)));
}

export function isPrior(other: Subject): Condition {
  return before(dateOf(other), offense);
}

/** An arrest before the judgment stands in the file: without one the offense is dated by its judgment alone. */
const earlierArrest: Condition = before(offense, dateOf(conviction));

/** A felony judgment of the day of the Act or later, without an arrest: the offense may have been before the Act. */
export const offenseUndated: Condition = all(felony, convictedSince, not(earlierArrest));

/** The file shows an arrest of the day of the Act or later. */
export const arrestedSince: Condition = all(earlierArrest, offenseSince);

/** Former 11360(b): a misdemeanor of 11360, unless its text names subdivision (a), which was always a felony. */
export const given: Condition = all(
  sectionIn(conviction, eachSection['11360']),
  levelIs(conviction, 'misdemeanor'),
  not(shown(sectionIn(conviction, oldSubdivision['11360(a)']))),
);

/** Two or more convictions of the same section, each dated before the offense. */
export const twoEarlierOfSameSection: Condition = any(
  ...SECTION_NUMBERS.slice(1).map((number) => twoEarlierOf(number)),
);

export function twoEarlierOf(number: (typeof SECTION_NUMBERS)[number]): Condition {
  const list = eachSection[number];
  return all(
    sectionIn(conviction, list),
    atLeastConvictions(2, (other) => all(sectionIn(other, list), isPrior(other))),
  );
}
