import {
  all,
  any,
  asOf,
  before,
  type Condition,
  cleanInFirst,
  conviction,
  dateOf,
  levelIs,
  not,
  openChargeOf,
  type Subject,
  sectionIn,
  sentenceEndOf,
  someConviction,
  someCount,
  unrecorded,
  yearsAfter,
} from '../../../../law/language/index.ts';
import { CRIMES, LESSER } from '../../levels.ts';
import { fifthDegree } from '../sections.ts';

export const lesser = levelIs(conviction, ...LESSER);
const gross = levelIs(conviction, 'gross-misdemeanor');
const ofFifthDegree = sectionIn(conviction, fifthDegree);
export const felony = levelIs(conviction, 'felony');

/** Fewer than so many years since discharge from the sentence. */
const waiting = (years: number): Condition => before(asOf, yearsAfter(sentenceEndOf(conviction), years));

/** The sorts of conviction that have a wait of their own. */
export const waits = [
  all(levelIs(conviction, 'misdemeanor', 'petty-misdemeanor'), waiting(2)),
  all(gross, waiting(3)),
  all(felony, ofFifthDegree, waiting(4)),
] as const;
export const otherFelonyWaits = all(felony, not(ofFifthDegree), waiting(5));
/** Three years as a gross misdemeanor, or four as an offense of 152.025. */
export const fifthDegreeWaits = all(gross, ofFifthDegree, waiting(4));

const crime = (of: Subject): Condition => levelIs(of, ...CRIMES);
/** The years of every wait, and the further ones of the longer waits. Other felonies are decided before. */
const inWait = (within: (years: number) => Condition): Condition =>
  any(within(2), all(gross, within(3)), all(felony, ofFifthDegree, within(4)));

/** Not convicted again in the first years after discharge. */
export const cleanInWait = not(inWait((years) => not(cleanInFirst(years, sentenceEndOf(conviction), crime))));
/** Convicted in the same number of years just past, so that no yearly review finds it yet. */
export const convictedLately = inWait((years) =>
  someConviction((other) => all(before(asOf, yearsAfter(dateOf(other), years)), crime(other))),
);

/** A pending charge of the table answers it; a table without one does not, since other courts are not in it. */
export const chargePending = unrecorded(conviction, 'pending', 'a charge is pending');
export const somethingPending = any(chargePending, someCount(openChargeOf));
