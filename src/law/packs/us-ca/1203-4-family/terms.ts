import {
  all,
  any,
  asOf,
  before,
  type Condition,
  conviction,
  dateOf,
  day,
  levelIs,
  not,
  onOrAfter,
  onOrBefore,
  type Subject,
  sentencedTo,
  sentenceEndOf,
  someOtherConviction,
  unrecorded,
  yearsAfter,
  yearsBefore,
} from '../../../language/index.ts';

/** Words of the clauses, each said once. */
export const felony = levelIs(conviction, 'felony');
export const misdemeanor = levelIs(conviction, 'misdemeanor');
export const infraction = levelIs(conviction, 'infraction');
export const probation = all(sentencedTo(conviction, 'probation'), not(infraction));
export const felonyProbation = all(felony, sentencedTo(conviction, 'probation'));
export const prison = sentencedTo(conviction, 'prison');
export const withoutProbation = not(sentencedTo(conviction, 'probation'));
export const felonyWithoutProbation = all(felony, withoutProbation);

/** Realignment: felonies of PC 1170(h) are served in county jail from this day on. */
export const REALIGNMENT = '2011-10-01';
export const beforeRealignment = before(dateOf(conviction), day(REALIGNMENT));

export const sentenceRuns = before(asOf, sentenceEndOf(conviction));

/**
 * Parts of a sentence add up, but jail is as a rule a condition of probation and runs inside it, so that the end of both
 * together is the latest that there can be. As a condition it is a year at most (PC 19.2): before that the sentence
 * runs in any case, and in between only the court file tells.
 */
const runsEvenSo = (of: Subject) => [
  not(sentencedTo(of, 'jail', 'prison')),
  all(not(sentencedTo(of, 'prison')), before(asOf, yearsBefore(sentenceEndOf(of), 1))),
];

/** Probation, or a jail term on top of it, runs. */
export const probationRuns = all(
  sentenceRuns,
  any(
    ...runsEvenSo(conviction),
    unrecorded(
      conviction,
      'circumstances',
      'its jail or prison term came on top of its probation, not as a part of it',
    ),
  ),
);

/** Fewer than this many years since the sentence was over. */
export const yearsSinceSentence = (years: number) => before(asOf, yearsAfter(sentenceEndOf(conviction), years));
export const yearSinceJudgment = onOrBefore(yearsAfter(dateOf(conviction), 1), asOf);

/**
 * Another conviction of the last five years whose sentence, by the record, is not over. Older ones are left to the
 * question that is put to the person: the record seldom tells when a long sentence ended.
 */
const sentencedElsewhere = (...runs: readonly ((of: Subject) => Condition)[]) =>
  someOtherConviction((other) =>
    all(
      onOrAfter(dateOf(other), yearsBefore(asOf, 5)),
      before(asOf, sentenceEndOf(other)),
      ...runs.map((condition) => condition(other)),
    ),
  );

export const servingElsewhere = sentencedElsewhere((other) =>
  any(not(sentencedTo(other, 'probation')), ...runsEvenSo(other)),
);

/** The same where jail or prison may have run inside the probation. */
export const perhapsServingElsewhere = sentencedElsewhere();

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
export const somethingPending = unrecorded(
  conviction,
  'pending',
  'the person is serving a sentence for, on probation for, or charged with any offense',
);
export const keptTerms = unrecorded(conviction, 'compliance', 'every condition of probation was kept to its end');
export const honestLife = unrecorded(
  conviction,
  'compliance',
  'the sentence was complied with in full and the life led since is honest and upright',
);
