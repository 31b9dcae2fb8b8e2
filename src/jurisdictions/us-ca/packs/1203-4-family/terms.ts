import {
  after,
  all,
  any,
  asOf,
  before,
  type Condition,
  conviction,
  type DateTerm,
  dateOf,
  day,
  levelIs,
  not,
  onOrAfter,
  type Subject,
  sectionIn,
  sentencedTo,
  sentenceEndOf,
  someConviction,
  someOtherConviction,
  unrecorded,
  yearsAfter,
  yearsBefore,
} from '../../../../law/language/index.ts';
import { LONGEST_OF_MISDEMEANORS, reduced } from '../terms.ts';
import { lifeTerms } from './sections.ts';

/** Words of the clauses, each said once. */
export const felony = levelIs(conviction, 'felony');
export const misdemeanor = levelIs(conviction, 'misdemeanor');
export const infraction = levelIs(conviction, 'infraction');
export const probation = all(sentencedTo(conviction, 'probation'), not(infraction));
export const misdemeanorProbation = all(misdemeanor, sentencedTo(conviction, 'probation'));
export const felonyProbation = all(felony, sentencedTo(conviction, 'probation'));
export const withoutProbation = not(sentencedTo(conviction, 'probation'));
export const misdemeanorWithoutProbation = all(misdemeanor, withoutProbation);
export const felonyWithoutProbation = all(felony, withoutProbation);
export const reducedWithoutProbation = all(felonyWithoutProbation, reduced);

/** Realignment: felonies of PC 1170(h) are served in county jail from this day on. */
export const REALIGNMENT = '2011-10-01';
export const beforeRealignment = before(dateOf(conviction), day(REALIGNMENT));

export const withinLongest = before(asOf, yearsAfter(dateOf(conviction), LONGEST_OF_MISDEMEANORS));
const byTheRecord = before(asOf, sentenceEndOf(conviction));

/** The sentence of a misdemeanor or an infraction runs. */
export const shortSentenceRuns = all(byTheRecord, withinLongest);

/**
 * Parts of a sentence add up, but jail is as a rule a condition of probation and runs inside it, so that the end of both
 * together is the latest that there can be. As a condition it is a year at most (PC 19.2): before that the sentence
 * runs in any case, and in between only the court file tells.
 */
const runsEvenSo = (of: Subject) => [
  not(sentencedTo(of, 'jail', 'prison')),
  all(not(sentencedTo(of, 'prison')), before(asOf, yearsBefore(sentenceEndOf(of), 1))),
];

export const consecutive = unrecorded(
  conviction,
  'circumstances',
  'its jail or prison term came on top of its probation, not as a part of it',
);

/** Probation, or a jail term on top of it, runs. */
export const probationRuns = all(byTheRecord, any(...runsEvenSo(conviction), consecutive));

/** Fewer than this many years since the sentence was over. */
export const yearsSinceSentence = (years: number) => before(asOf, yearsAfter(sentenceEndOf(conviction), years));

/**
 * Another conviction of the last five years whose sentence, by the record, is not over. Older ones are left to the
 * question that is put to the person: the record seldom tells when a long sentence ended.
 */
const recentlySentenced = (other: Subject, ...runs: readonly Condition[]) =>
  all(onOrAfter(dateOf(other), yearsBefore(asOf, 5)), before(asOf, sentenceEndOf(other)), ...runs);

const sentencedElsewhere = (...runs: readonly ((of: Subject) => Condition)[]) =>
  someOtherConviction((other) => recentlySentenced(other, ...runs.map((condition) => condition(other))));

export const servingElsewhere = sentencedElsewhere((other) =>
  any(not(sentencedTo(other, 'probation')), ...runsEvenSo(other)),
);

/** The same where jail or prison may have run inside the probation. */
export const perhapsServingElsewhere = sentencedElsewhere();

/** Another term of jail or prison runs. PC 1203.4a does not name probation for another offense. */
export const inCustodyElsewhere = sentencedElsewhere((other) => not(sentencedTo(other, 'probation')));

/** The same beside probation, of which jail as a condition is a year at most. */
export const perhapsInCustodyElsewhere = sentencedElsewhere((other) =>
  any(sentencedTo(other, 'prison'), all(sentencedTo(other, 'jail'), onOrAfter(dateOf(other), yearsBefore(asOf, 1)))),
);

const onProbation = (other: Subject) => recentlySentenced(other, sentencedTo(other, 'probation'));
export const onProbationElsewhere = someOtherConviction(onProbation);
/** The same for a conviction that is itself without probation. */
export const probationOnRecord = someConviction(onProbation);

/**
 * A conviction, other than of an infraction, dated after this judgment. Its offense may have come before: the person
 * is asked.
 */
const offendedSince = (...when: readonly ((date: DateTerm) => Condition)[]) =>
  someConviction((other) =>
    all(
      not(levelIs(other, 'infraction')),
      after(dateOf(other), dateOf(conviction)),
      ...when.map((condition) => condition(dateOf(other))),
    ),
  );

export const convictedSince = offendedSince();
export const convictedOnProbation = offendedSince((date) => before(date, sentenceEndOf(conviction)));

/** A term that may be for life. */
export const perhapsForLife = sectionIn(conviction, lifeTerms);

export const servedInJailToday = unrecorded(
  conviction,
  'circumstances',
  'the crime is one that is served in county jail today (PC 1170(h))',
);

export const splitSentence = unrecorded(
  conviction,
  'circumstances',
  'the jail term was split, with mandatory supervision after it (PC 1170(h)(5)(B))',
);
export const failedToStop = unrecorded(
  conviction,
  'circumstances',
  'it was a failure to stop for an inspection, or driving in an unsafe condition (VC 42002.1)',
);
export const keptTerms = unrecorded(conviction, 'compliance', 'every condition of probation was kept to its end');
export const honestLife = unrecorded(
  conviction,
  'compliance',
  'the sentence was complied with in full and the life led since is honest and upright',
);
