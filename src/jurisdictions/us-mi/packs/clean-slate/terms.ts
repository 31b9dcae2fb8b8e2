import {
  all,
  any,
  asOf,
  atLeastConvictions,
  before,
  type Condition,
  cleanInFirst,
  conviction,
  type DateTerm,
  dateOf,
  lastReleaseOf,
  levelIs,
  not,
  relieved,
  type SectionList,
  type Subject,
  sectionIn,
  sentencedTo,
  unrecorded,
  yearsAfter,
} from '../../../../law/language/index.ts';
import { FELONIES, MISDEMEANORS, SHORT, TEN_YEARS } from '../../levels.ts';
import {
  assaultive,
  barred,
  dishonesty,
  dishonestyChapters,
  intoxicatedDriving,
  seriousMisdemeanors,
} from '../sections.ts';
import { felony, misdemeanor, sinceSentence } from '../terms.ts';

/** Years that a felony and a misdemeanor wait, and how many of each are set aside in a lifetime. */
export const FELONY = { years: 10, most: 2 } as const;
export const MISDEMEANOR = { years: 7, most: 4 } as const;

/** Of a felony without its longest sentence, a person says whether that was ten years or more. */
export const perhapsTenYears = all(
  levelIs(conviction, 'felony'),
  unrecorded(conviction, 'maximum', 'it was punishable by imprisonment for 10 years or more'),
);

/** A misdemeanor of 92 days or less, which rows (1) and (3) of the section set aside without the bars of the others. */
export const short = any(
  levelIs(conviction, SHORT),
  all(
    levelIs(conviction, 'misdemeanor'),
    not(unrecorded(conviction, 'maximum', 'it was punishable by imprisonment for 93 days or more')),
  ),
);

/** Imprisonment by the Department of Corrections; a jail term does not move the start of the ten years. */
const imprisoned = (of: Subject): Condition => sentencedTo(of, 'prison');

const felonyWaits = (of: Subject): Condition =>
  any(sinceSentence(of, FELONY.years), all(imprisoned(of), before(asOf, yearsAfter(lastReleaseOf(of), FELONY.years))));
export const felonyWaiting = all(felony, felonyWaits(conviction));
export const misdemeanorWaiting = all(misdemeanor, sinceSentence(conviction, MISDEMEANOR.years));

/** Left out surely, or by a list for a lawyer to confirm. */
const inAny = (of: Subject, lists: readonly SectionList[]): Condition =>
  any(...lists.map((list) => sectionIn(of, list)));
export const dishonest = all(felony, sectionIn(conviction, dishonesty));
const BY_KIND = [dishonesty, dishonestyChapters, assaultive, seriousMisdemeanors, barred, intoxicatedDriving] as const;
export const byKind = inAny(conviction, BY_KIND);

/**
 * Whether a conviction counts in the wait. One of 92 days or less may be in the files of a court alone, and one that was set
 * aside itself may not count: a person says whether the State Police database has it.
 */
const counts = (of: Subject): Condition =>
  any(
    not(any(levelIs(of, SHORT), relieved(of, 'set-aside', 'destroyed'))),
    unrecorded(of, 'database', 'the State Police database has it as a conviction'),
  );
const again = (years: number, from: DateTerm): Condition => not(cleanInFirst(years, from, counts));

/** Convicted in the first years after the start: that only these count is our reading of "during the applicable time period required". */
export const convictedInWait = any(
  all(misdemeanor, again(MISDEMEANOR.years, dateOf(conviction))),
  all(felony, not(imprisoned(conviction)), again(FELONY.years, dateOf(conviction))),
  all(felony, imprisoned(conviction), again(FELONY.years, lastReleaseOf(conviction))),
);

/**
 * More convictions of a kind than a lifetime allows: those for which the years since the sentence have passed, and those that
 * were set aside already. What else may keep one of them from being set aside does not lower the number.
 */
const moreThan = ({ years, most }: typeof FELONY | typeof MISDEMEANOR, levels: readonly string[]): Condition =>
  atLeastConvictions(most + 1, (of) =>
    all(levelIs(of, ...levels), any(not(sinceSentence(of, years)), relieved(of, 'set-aside'))),
  );
export const felonyCap = all(
  felony,
  moreThan(
    FELONY,
    FELONIES.filter((level) => !TEN_YEARS.includes(level)),
  ),
);
export const misdemeanorCap = all(
  misdemeanor,
  moreThan(
    MISDEMEANOR,
    MISDEMEANORS.filter((level) => level !== SHORT),
  ),
);
