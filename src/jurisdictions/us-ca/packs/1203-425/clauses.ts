import {
  all,
  any,
  before,
  type Clause,
  conviction,
  dateOf,
  day,
  not,
  otherwise,
  registered,
  relieved,
  sectionIn,
  shown,
  withExamples,
} from '../../../../law/language/index.ts';
import { isRegistrable, perhapsRegistrable } from '../../offenses/registrable.ts';
import { prison, somethingPending, yearSinceJudgment } from '../terms.ts';
import { clauseExamples, gateExamples } from './examples.ts';
import { alreadyGranted, blocked, handReview, notAutomatic, notReached, notYet, relief } from './outcomes.ts';
import { perhapsSerious, seriousAssaults, seriousFelonies } from './sections.ts';
import {
  convictedInWait,
  lesser,
  over,
  pendingEver,
  pendingRecently,
  probationKept,
  prohibited,
  servingElsewhere,
  shortOver,
  supervised,
  supervisionOver,
  waiting,
} from './terms.ts';

const source = 'docs/law/california-automatic-relief.md';
const past = { neverDecides: 'It speaks of days before the one on which the examples are read.' };

/** The first day of the text that runs, and the first of its part on felonies. */
export const RUNS = '2022-07-01';
export const FELONIES_RUN = '2024-10-01';

const given: Clause = {
  id: 'already-granted',
  title: 'Dismissed or sealed already',
  cite: 'PC 1203.425(a)(2)',
  source,
  sure: 'D',
  when: relieved(conviction, 'set-aside', 'sealed', 'dismissed-64', 'destroyed'),
  then: alreadyGranted,
  reason: 'The record shows that the conviction was dismissed or sealed already',
};

/** What shuts out a conviction whatever its sentence was. */
const shutOut: readonly Clause[] = [
  {
    id: 'registered',
    title: 'A person registered under PC 290',
    cite: 'PC 1203.425(a)(1)(B)(i)',
    source,
    sure: 'S',
    when: registered,
    then: notAutomatic,
    reason: 'Automatic relief does not reach a person who has to register as a sex offender',
  },
  {
    id: 'prohibited',
    title: 'A court has prohibited the relief, as an answer says',
    cite: 'PC 1203.425(b)',
    source,
    sure: 'S',
    when: shown(prohibited),
    then: notAutomatic,
    reason:
      'A court has prohibited automatic relief: a petition under PC 1203.4, 1203.4a, 1203.4b or 1203.41 stays open',
  },
  {
    id: 'before-1973',
    title: 'A conviction of before 1973',
    cite: 'PC 1203.425(a)(1)(B)(iv)',
    source,
    sure: 'S',
    when: before(dateOf(conviction), day('1973-01-01')),
    then: notReached,
    reason: 'Automatic relief reaches convictions since 01/01/1973 only',
  },
  {
    id: 'not-running',
    title: 'Before automatic relief ran',
    cite: 'PC 1203.425, AB 1076 (Stats. 2019, ch. 578) and the budget bill of 2021',
    source,
    sure: '2',
    effective: { by: 'as-of', until: RUNS },
    when: { kind: 'always' },
    then: notYet,
    reason: 'Automatic relief runs since 07/01/2022',
    accepted: past,
  },
];

/** What keeps every conviction of a person waiting. */
const blocking: readonly Clause[] = [
  {
    id: 'serving-elsewhere',
    title: 'The sentence for another conviction is not over by its terms',
    cite: 'PC 1203.425(a)(1)(B)(iii)',
    source,
    // That the section reaches no person who serves a sentence is statute text; how long its parts run is our reading.
    sure: 'D',
    when: servingElsewhere,
    then: blocked,
    reason: 'The sentence for another conviction is not over by the record: no conviction is relieved until it is',
  },
  {
    id: 'told-pending',
    title: 'A person serves a sentence, is supervised or charged, as an answer says',
    cite: 'PC 1203.425(a)(1)(B)(ii), (iii)',
    source,
    sure: 'S',
    when: shown(any(somethingPending, supervised)),
    then: blocked,
    reason: 'The person is serving a sentence, supervised or charged: no conviction is relieved until that has ended',
  },
  {
    id: 'pending',
    title: 'A charge of the last three years has no outcome on the record',
    cite: 'PC 1203.425(a)(1)(B)(iii)',
    source,
    sure: 'D',
    when: pendingRecently,
    then: blocked,
    reason:
      'A charge of the last three years has no outcome on the record: no conviction is relieved while one is pending',
  },
  {
    id: 'pending-long-ago',
    title: 'An older charge has no outcome on the record',
    cite: 'PC 1203.425(a)(1)(B)(iii)',
    source,
    sure: 'D',
    when: pendingEver,
    then: handReview,
    reason:
      'A charge of more than three years ago has no outcome on the record: the text has no limit for a pending charge, and the way in which the Department of Justice reads it is not public',
  },
];

/** Completed probation, and sentences for misdemeanors and infractions. */
const sentences: readonly Clause[] = [
  {
    id: 'probation-runs',
    title: 'Probation that was not revoked is not over by its terms',
    cite: 'PC 1203.425(a)(1)(B)(iv)(I)(ia)',
    source,
    sure: 'S',
    when: all(probationKept, not(over)),
    then: notYet,
    reason: 'Automatic relief comes when probation, and any longer term beside it, is over',
  },
  {
    id: 'prison-before-2024',
    title: 'A prison term beside probation, under the text of before 10/01/2024',
    cite: 'PC 1203.425, AB 1076 (Stats. 2019, ch. 578)',
    source,
    sure: 'D',
    effective: { by: 'as-of', until: FELONIES_RUN },
    when: all(probationKept, prison),
    then: handReview,
    reason:
      'The text of 2021 left out convictions with a prison sentence; whether this one was suspended is not on record',
    accepted: past,
  },
  {
    id: 'probation',
    title: 'Probation, not revoked, over',
    cite: 'PC 1203.425(a)(1)(B)(iv)(I)(ia)',
    source,
    sure: 'S',
    when: probationKept,
    then: relief,
    reason:
      'Probation is over and was not revoked: the Department of Justice grants relief without a petition, unless a court prohibits it. Where the note is missing on a current record, a petition under PC 1203.4 is open',
  },
  {
    id: 'short-wait',
    title: 'A misdemeanor or an infraction: no year since judgment, or the sentence runs',
    cite: 'PC 1203.425(a)(1)(B)(iv)(I)(ib)',
    source,
    sure: 'S',
    when: all(lesser, any(not(shortOver), not(yearSinceJudgment))),
    then: notYet,
    reason: 'Automatic relief comes a year after judgment, when the sentence is over',
  },
  {
    id: 'short-sentence',
    title: 'A misdemeanor or an infraction, a year after judgment',
    cite: 'PC 1203.425(a)(1)(B)(iv)(I)(ib)',
    source,
    sure: 'S',
    when: lesser,
    then: relief,
    reason:
      'A year has passed and the sentence is over: the Department of Justice grants relief without a petition, unless a court prohibits it. Where the note is missing on a current record, a petition under PC 1203.4a is open',
  },
];

/** Felonies without probation, or whose probation was revoked. */
const felonies: readonly Clause[] = [
  {
    id: 'felonies-not-running',
    title: 'Before automatic relief ran for felonies without completed probation',
    cite: 'PC 1203.425(a)(1)(B)(iv)(II), AB 168 (Stats. 2024, ch. 49)',
    source,
    sure: 'S',
    effective: { by: 'as-of', until: FELONIES_RUN },
    when: { kind: 'always' },
    then: notYet,
    reason: 'Automatic relief for felonies without completed probation runs since 10/01/2024',
    accepted: past,
  },
  {
    id: 'serious',
    title: 'A serious or violent felony by its section',
    cite: 'PC 1203.425(a)(1)(B)(iv)(II); PC 667.5(c), 1192.7(c)',
    source,
    sure: 'D',
    when: any(sectionIn(conviction, seriousFelonies), sectionIn(conviction, seriousAssaults)),
    then: notAutomatic,
    reason:
      'Automatic relief leaves out serious and violent felonies without completed probation; a petition may be open',
  },
  {
    id: 'registrable',
    title: 'A felony that requires registration',
    cite: 'PC 1203.425(a)(1)(B)(iv)(II); PC 290(c)',
    source,
    sure: 'S',
    when: isRegistrable(conviction),
    then: notAutomatic,
    reason: 'Automatic relief leaves out felonies that require registration, without completed probation',
  },
  {
    id: 'felony-wait',
    title: 'A felony: fewer than four years since its terms were over',
    cite: 'PC 1203.425(a)(1)(B)(iv)(II)',
    source,
    sure: 'S',
    when: waiting,
    then: notYet,
    reason: 'Automatic relief comes four years after all terms and all supervision are over',
  },
  {
    id: 'told-supervised-since',
    title: 'A felony: fewer than four years since supervision, as an answer says',
    cite: 'PC 1203.425(a)(1)(B)(iv)(II)',
    source,
    sure: 'S',
    when: shown(not(supervisionOver)),
    then: notYet,
    reason: 'Automatic relief comes four years after parole and all other supervision are over',
  },
  {
    id: 'convicted-in-wait',
    title: 'A felony: convicted of a felony again within four years of its terms',
    cite: 'PC 1203.425(a)(1)(B)(iv)(II)',
    source,
    sure: 'D',
    when: convictedInWait,
    then: handReview,
    reason:
      'Convicted of a felony in the four years after the terms were over: whether a later clean period serves is not settled',
  },
  {
    id: 'candidate',
    title: 'A felony with a prison term: when parole ended is not on record',
    cite: 'PC 1203.425(a)(1)(B)(iv)(II)',
    source,
    sure: 'D',
    when: all(prison, not(shown(supervisionOver))),
    then: handReview,
    reason:
      'A candidate: the four years count from the end of parole, which the file does not have. Ask the Department of Corrections when it ended',
    accepted: {
      neverDecides: 'It decides where no answer was given, and the invented people of the checks answer all.',
    },
  },
  {
    id: 'perhaps-serious',
    title: 'A felony that may be serious or violent',
    cite: 'PC 1203.425(a)(1)(B)(iv)(II); PC 667.5(c), 1192.7(c)',
    source,
    sure: 'D',
    when: sectionIn(conviction, perhapsSerious),
    then: handReview,
    reason: 'Whether this was a serious or violent felony depends on the degree, a weapon, force or the penalty',
  },
  {
    id: 'perhaps-registrable',
    title: 'A felony that may require registration',
    cite: 'PC 1203.425(a)(1)(B)(iv)(II); PC 290(c)',
    source,
    sure: 'D',
    when: sectionIn(conviction, perhapsRegistrable),
    then: handReview,
    reason: 'Automatic relief leaves this offense out if it requires registration',
  },
  otherwise({
    id: 'felony',
    title: 'Any other felony, after four clean years',
    cite: 'PC 1203.425(a)(1)(B)(iv)(II)',
    source,
    sure: 'S',
    then: relief,
    reason:
      'Four years have passed since the terms were over, without a new felony conviction: the Department of Justice grants relief without a petition, unless a court prohibits it. Where the note is missing on a current record, a petition under PC 1203.41 is open',
  }),
];

export const gate = withExamples([given], gateExamples);
export const statuteClauses = withExamples([...shutOut, ...blocking, ...sentences, ...felonies], clauseExamples);
