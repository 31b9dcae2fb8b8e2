import {
  all,
  arrest,
  before,
  type Clause,
  dateOf,
  day,
  not,
  otherwise,
  withExamples,
} from '../../../../law/language/index.ts';
import {
  acquitted,
  anotherArrest,
  convictedOfIt,
  deferred,
  dismissed,
  diverted,
  felony,
  firstYear,
  inCourt,
  sealed,
  severalDates,
  sixYears,
  threeYears,
} from '../arrest-terms.ts';
import { clauseExamples, gateExamples } from './examples.ts';
import { alreadyGranted, handReview, notAutomatic, notReached, notYet, relief } from './outcomes.ts';
import { carriesEight, crime, filedAsFelony, perhapsEight } from './terms.ts';

const source = 'docs/law/california-automatic-relief.md';
const past = { neverDecides: 'It speaks of days before the one on which the examples are read.' };

/** The first day of the text that runs, and the first of its rows on felonies. */
export const RUNS = '2022-07-01';
export const FELONIES_RUN = '2024-10-01';

const given: Clause = {
  id: 'already-granted',
  title: 'Relieved, sealed or destroyed already',
  cite: 'PC 851.93; PC 851.8, 851.87, 851.91',
  source,
  sure: 'D',
  when: sealed,
  then: alreadyGranted,
  reason: 'The record shows that the arrest was relieved, sealed or destroyed already',
};

/** What no row of the section reaches. */
const shutOut: readonly Clause[] = [
  {
    id: 'several-dates',
    title: 'Lines of one arrest with different dates',
    cite: 'PC 851.93',
    source,
    sure: 'D',
    when: severalDates,
    then: handReview,
    reason: 'The lines of the arrest give different dates: from which of them the years run is not on record',
  },
  {
    id: 'before-1973',
    title: 'An arrest of before 1973',
    cite: 'PC 851.93',
    source,
    sure: 'S',
    when: before(dateOf(arrest), day('1973-01-01')),
    then: notReached,
    reason: 'Automatic relief reaches arrests since 01/01/1973 only',
  },
  {
    id: 'not-running',
    title: 'Before automatic relief ran',
    cite: 'PC 851.93, AB 1076 (Stats. 2019, ch. 578) and the budget bill of 2021',
    source,
    sure: '2',
    effective: { by: 'as-of', until: RUNS },
    when: { kind: 'always' },
    then: notYet,
    reason: 'Automatic relief runs since 07/01/2022',
    accepted: past,
  },
  {
    id: 'several-arrests',
    title: 'A cycle with several arrests and a court action',
    cite: 'PC 851.93',
    source,
    sure: 'D',
    when: all(anotherArrest, inCourt),
    then: handReview,
    reason: 'The cycle has several arrests and a court action: which of them the charges came of is not on record',
  },
  {
    id: 'convicted',
    title: 'A conviction came of the arrest',
    cite: 'PC 851.93, rows (B) and (C)',
    source,
    sure: 'S',
    when: convictedOfIt,
    then: notReached,
    reason: 'A conviction came of the arrest: relief for it is that of a conviction, PC 1203.425 or a petition',
  },
];

const diversion: readonly Clause[] = [
  {
    id: 'diverted-before-2024',
    title: 'A felony arrest that ended by diversion, under the text of before 10/01/2024',
    cite: 'PC 851.93, AB 1076 (Stats. 2019, ch. 578)',
    source,
    sure: 'D',
    effective: { by: 'as-of', until: FELONIES_RUN },
    when: all(felony, diverted),
    then: handReview,
    reason: 'Whether the text of 2021 reached felony arrests that ended by diversion was not confirmed',
    accepted: past,
  },
  {
    id: 'diverted',
    title: 'Diversion or deferred entry of judgment completed',
    cite: 'PC 851.93, row (D)',
    source,
    sure: 'S',
    when: diverted,
    then: relief,
    reason:
      'Diversion was completed: the Department of Justice grants relief without a petition. Where the note is missing on a current record, a petition under PC 851.87 or 851.90 is open',
  },
  {
    id: 'deferred',
    title: 'Diversion or deferred entry of judgment granted, not shown to be completed',
    cite: 'PC 851.93, row (D)',
    source,
    sure: 'D',
    when: deferred,
    then: handReview,
    reason: 'Diversion was granted, and whether it was completed is not on record',
  },
];

/** Arrests for misdemeanors alone, rows (A) and (B). */
const misdemeanors: readonly Clause[] = [
  {
    id: 'infraction',
    title: 'An arrest for neither a felony nor a misdemeanor',
    cite: 'PC 851.93, rows (A) to (C)',
    source,
    sure: 'D',
    when: not(crime),
    then: handReview,
    reason: 'The section speaks of misdemeanors and felonies; whether it reaches an infraction is not settled',
  },
  {
    id: 'filed-as-felony',
    title: 'A misdemeanor arrest, filed as a felony',
    cite: 'PC 851.93, rows (A) and (B)',
    source,
    sure: 'D',
    when: all(not(felony), filedAsFelony),
    then: handReview,
    reason: 'The arrest was for a misdemeanor and a felony was charged: which row applies is not settled',
  },
  {
    id: 'misdemeanor-dismissed',
    title: 'A misdemeanor arrest, charge dismissed',
    cite: 'PC 851.93, row (A)',
    source,
    sure: 'S',
    when: all(not(felony), dismissed),
    then: relief,
    reason:
      'The charge was dismissed: the Department of Justice grants relief without a petition. Where the note is missing on a current record, a petition under PC 851.91 may be open',
  },
  {
    id: 'misdemeanor-acquitted',
    title: 'A misdemeanor arrest, acquitted',
    cite: 'PC 851.93, row (B)',
    source,
    sure: 'D',
    when: all(not(felony), acquitted),
    then: relief,
    reason:
      'The person was acquitted: the Department of Justice grants relief without a petition. Where the note is missing on a current record, a petition under PC 851.91 is open',
  },
  {
    id: 'misdemeanor-wait',
    title: 'A misdemeanor arrest, nothing filed: the first year',
    cite: 'PC 851.93, row (B)',
    source,
    sure: 'S',
    when: all(not(felony), firstYear),
    then: notYet,
    reason: 'Automatic relief comes a year after a misdemeanor arrest of which nothing came',
  },
  {
    id: 'misdemeanor-not-filed',
    title: 'A misdemeanor arrest, nothing filed, after a year',
    cite: 'PC 851.93, row (B)',
    source,
    sure: 'S',
    when: not(felony),
    then: relief,
    reason:
      'A year has passed and the record shows no proceedings: the Department of Justice grants relief without a petition. Where the note is missing on a current record, a petition under PC 851.91 may be open',
  },
];

/** Arrests for a felony, row (C). */
const felonies: readonly Clause[] = [
  {
    id: 'felonies-not-running',
    title: 'Before automatic relief ran for felony arrests',
    cite: 'PC 851.93, row (C), SB 731 (Stats. 2022, ch. 814), AB 168 (Stats. 2024, ch. 49)',
    source,
    sure: 'O',
    effective: { by: 'as-of', until: FELONIES_RUN },
    when: { kind: 'always' },
    then: notYet,
    reason: 'Automatic relief for felony arrests runs since 10/01/2024',
    accepted: past,
  },
  {
    id: 'acquitted-in-part',
    title: 'A felony arrest: some charges acquitted, others dismissed',
    cite: 'PC 851.93, row (C)',
    source,
    sure: 'D',
    when: all(acquitted, dismissed),
    then: handReview,
    reason:
      'Some charges ended in an acquittal and others were dismissed: whether the section reaches that is not settled',
  },
  {
    id: 'felony-dismissed',
    title: 'A felony arrest, charge filed and dismissed',
    cite: 'PC 851.93, rows (A) and (C)',
    source,
    sure: 'S',
    when: dismissed,
    then: notAutomatic,
    reason:
      'No row of the section reaches a felony arrest whose charge was filed and dismissed: a petition under PC 851.91 may be open',
  },
  {
    id: 'felony-acquitted',
    title: 'A felony arrest, acquitted',
    cite: 'PC 851.93, row (C)',
    source,
    sure: 'D',
    when: acquitted,
    then: relief,
    reason:
      'The person was acquitted: the Department of Justice grants relief without a petition. Where the note is missing on a current record, a petition under PC 851.91 is open',
  },
  {
    id: 'felony-wait',
    title: 'A felony arrest, nothing filed: the first three years',
    cite: 'PC 851.93, row (C)(i) and (ii)',
    source,
    sure: 'S',
    when: threeYears,
    then: notYet,
    reason:
      'Automatic relief comes three years after a felony arrest of which nothing came, six where the felony carries eight years or more',
  },
  {
    id: 'eight-years-wait',
    title: 'An arrest for a felony that carries eight years or more, nothing filed: the first six years',
    cite: 'PC 851.93, row (C)(ii)',
    source,
    sure: 'D',
    when: all(carriesEight, sixYears),
    then: notYet,
    reason: 'Automatic relief comes six years after an arrest for a felony that carries eight years or more',
  },
  {
    id: 'perhaps-eight-years',
    title: 'An arrest for a felony that may carry eight years or more, nothing filed: the first six years',
    cite: 'PC 851.93, row (C)(i) and (ii)',
    source,
    sure: 'D',
    when: all(perhapsEight, sixYears),
    then: handReview,
    reason:
      'Whether the felony carries eight years or more, and so whether six years are needed, depends on the degree, a weapon, force or the penalty',
  },
  otherwise({
    id: 'felony-not-filed',
    title: 'A felony arrest, nothing filed, after three or six years',
    cite: 'PC 851.93, row (C)',
    source,
    sure: 'S',
    then: relief,
    reason:
      'The years have passed and the record shows no proceedings: the Department of Justice grants relief without a petition. Where the note is missing on a current record, a petition under PC 851.91 may be open',
  }),
];

export const gate = withExamples([given], gateExamples);
export const statuteClauses = withExamples([...shutOut, ...diversion, ...misdemeanors, ...felonies], clauseExamples);
