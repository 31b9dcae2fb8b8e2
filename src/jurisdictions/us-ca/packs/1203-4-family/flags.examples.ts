import type { Examples } from '../../../../law/language/index.ts';

const PENDING = 'pending: the person is serving a sentence for, on probation for, or charged with any offense';
const KEPT = 'compliance: every condition of probation was kept to its end';
const HONEST = 'compliance: the sentence was complied with in full and the life led since is honest and upright';

/** Histories of the gate, read as of 2024-07-01. */
export const gateExamples: Readonly<Record<string, Examples>> = {
  'already-granted': {
    holds: [
      '2015-03-01 PC 459 felony, probation 3 years, set aside',
      '2015-03-01 PC 459 felony, probation 3 years, sealed',
      '2015-03-01 HS 11357(a) misdemeanor, probation 1 years, dismissed-64',
      '2015-03-01 HS 11357(b) misdemeanor, fine, destroyed',
    ],
    fails: ['2015-03-01 PC 459 felony, probation 3 years', '2015-03-01 PC 459 felony, probation 3 years, reduced'],
    unknown: ['2015-03-01 PC 459 felony, probation 3 years, set aside?'],
  },
};

/** Histories for which each question is put, is not, and may have to be. */
export const flagExamples: Readonly<Record<string, Examples>> = {
  pending: {
    holds: [`2015-03-01 PC 459 felony, probation 3 years, if ${PENDING}`],
    fails: [`2015-03-01 PC 459 felony, probation 3 years, unless ${PENDING}`],
    unknown: ['2015-03-01 PC 459 felony, probation 3 years'],
  },
  'probation-kept': {
    holds: [
      `2015-03-01 PC 459 felony, probation 3 years, if ${KEPT}`,
      `2015-03-01 PC 459 misdemeanor, probation 3 years, if ${KEPT}`,
    ],
    fails: [
      '2015-03-01 PC 459 felony, prison 3 years',
      `2015-03-01 PC 459 felony, probation 3 years, unless ${KEPT}`,
      `2015-03-01 PC 459 infraction, probation 3 years, if ${KEPT}`,
    ],
    unknown: ['2015-03-01 PC 459 felony, probation 3 years'],
  },
  'honest-life': {
    holds: [`2015-03-01 PC 459 misdemeanor, jail 3 days, if ${HONEST}`],
    fails: [
      `2015-03-01 PC 459 misdemeanor, probation 1 years, if ${HONEST}`,
      `2015-03-01 PC 459 felony, jail 1 years, if ${HONEST}`,
      `2015-03-01 PC 459 infraction, fine, if ${HONEST}`,
      `2015-03-01 PC 459 misdemeanor, jail 3 days, unless ${HONEST}`,
    ],
    unknown: ['2015-03-01 PC 459 misdemeanor, jail 3 days'],
  },
  'honest-life-infraction': {
    holds: [`2015-03-01 PC 459 infraction, fine, if ${HONEST}`],
    fails: [
      `2015-03-01 PC 459 misdemeanor, fine, if ${HONEST}`,
      `2015-03-01 PC 459 felony, fine, if ${HONEST}`,
      `2015-03-01 PC 459 infraction, fine, unless ${HONEST}`,
    ],
    unknown: ['2015-03-01 PC 459 infraction, fine'],
  },
  'supervision-end': {
    holds: ['2015-03-01 PC 459 felony, prison 3 years'],
    fails: [
      '2015-03-01 PC 459 felony, probation 3 years',
      '2015-03-01 PC 459 misdemeanor, jail 3 days',
      '2015-03-01 PC 459 infraction, fine',
    ],
    unknown: ['2015-03-01 PC 459 felony'],
  },
  'probation-elsewhere': {
    holds: [
      '2015-03-01 PC 459 misdemeanor, jail 3 days; 2023-03-01 PC 211 felony, probation 3 years',
      '2015-03-01 PC 459 misdemeanor, jail 3 days; 2019-07-01 PC 211 felony, probation 9 years',
    ],
    fails: [
      '2015-03-01 PC 459 infraction, fine; 2023-03-01 PC 211 felony, probation 3 years',
      '2015-03-01 PC 459 misdemeanor, probation 1 years; 2023-03-01 PC 211 felony, probation 3 years',
      '2015-03-01 PC 459 felony, jail 3 years; 2023-03-01 PC 211 felony, probation 3 years',
      '2015-03-01 PC 459 misdemeanor, jail 3 days; 2023-03-01 PC 211 felony, prison 3 years',
      '2015-03-01 PC 459 misdemeanor, jail 3 days; 2023-03-01 PC 211 felony dismissed, probation 3 years',
      '2015-03-01 PC 459 misdemeanor, jail 3 days; 2021-07-01 PC 211 felony, probation 3 years',
      '2015-03-01 PC 459 misdemeanor, jail 3 days; 2019-06-30 PC 211 felony, probation 9 years',
    ],
    unknown: ['2015-03-01 PC 459 misdemeanor; 2023-03-01 PC 211 felony, probation 3 years'],
  },
  'infraction-probation-elsewhere': {
    holds: [
      '2015-03-01 PC 459 infraction, fine; 2023-03-01 PC 211 felony, probation 3 years',
      '2015-03-01 PC 459 infraction, fine; 2019-07-01 PC 211 felony, probation 9 years',
    ],
    fails: [
      '2023-03-01 PC 459 infraction, probation 3 years',
      '2015-03-01 PC 459 misdemeanor, fine; 2023-03-01 PC 211 felony, probation 3 years',
      '2015-03-01 PC 459 felony, fine; 2023-03-01 PC 211 felony, probation 3 years',
      '2015-03-01 PC 459 infraction, fine; 2023-03-01 PC 211 felony, prison 3 years',
      '2015-03-01 PC 459 infraction, fine; 2023-03-01 PC 211 felony dismissed, probation 3 years',
      '2015-03-01 PC 459 infraction, fine; 2021-07-01 PC 211 felony, probation 3 years',
      '2015-03-01 PC 459 infraction, fine; 2019-06-30 PC 211 felony, probation 9 years',
    ],
    unknown: ['2015-03-01 PC 459 infraction, fine; 2023-03-01 PC 211 felony'],
  },
  'automatic-relief': {
    holds: [
      'as of 2022-07-01; 2015-03-01 PC 459 felony, probation 3 years',
      'as of 2022-07-01; 2015-03-01 PC 459 misdemeanor, jail 3 days',
      'as of 2022-07-01; 2015-03-01 PC 459 infraction, fine',
      'as of 2022-07-01; 1973-01-01 PC 459 felony, probation 3 years',
    ],
    fails: [
      'as of 2022-06-30; 2015-03-01 PC 459 felony, probation 3 years',
      'as of 2022-07-01; 1972-12-31 PC 459 felony, probation 3 years',
      'registered; 2015-03-01 PC 459 felony, probation 3 years',
      '2015-03-01 PC 459 felony, prison 3 years',
    ],
    unknown: ['2015-03-01 PC 459 felony', '2015-03-01 PC 459 ?, jail 3 days'],
  },
  'automatic-relief-felony': {
    holds: [
      'as of 2024-10-01; 2015-03-01 PC 459 felony, prison 3 years',
      'as of 2024-10-01; 1973-01-01 PC 459 felony, prison 3 years',
    ],
    fails: [
      'as of 2024-09-30; 2015-03-01 PC 459 felony, prison 3 years',
      'as of 2024-10-01; 1972-12-31 PC 459 felony, prison 3 years',
      'as of 2024-10-01; registered; 2015-03-01 PC 459 felony, prison 3 years',
      'as of 2024-10-01; 2015-03-01 PC 459 felony, prison 3 years, probation 1 years',
      'as of 2024-10-01; 2015-03-01 PC 459 misdemeanor, prison 3 years',
      'as of 2024-10-01; 2015-03-01 PC 459 infraction, fine',
    ],
    unknown: ['as of 2024-10-01; 2015-03-01 PC 459 felony'],
  },
  wobbler: {
    holds: ['2015-03-01 PC 459 felony, probation 3 years'],
    fails: [
      '2015-03-01 PC 459 misdemeanor, probation 3 years',
      '2015-03-01 PC 459 infraction, probation 3 years',
      '2015-03-01 PC 459 felony, prison 3 years',
    ],
    unknown: ['2015-03-01 PC 459 felony'],
  },
  trafficking: {
    holds: ['2015-03-01 PC 647(b) misdemeanor, probation 1 years'],
    fails: ['2015-03-01 PC 647(f) misdemeanor, probation 1 years'],
    unknown: ['2015-03-01 PC 647 misdemeanor, probation 1 years'],
  },
  'recent-arrest': {
    holds: [
      '2015-03-01 PC 459 felony, probation 3 years; 2021-07-01 PC 459 arrest',
      '2015-03-01 PC 459 felony, probation 3 years; 2021-07-01 PC 459 supplemental',
    ],
    fails: [
      '2015-03-01 PC 459 felony, probation 3 years; 2021-06-30 PC 459 arrest',
      '2022-03-01 PC 459 felony, probation 1 years',
    ],
    unknown: ['2015-03-01 PC 459 felony, probation 3 years; 2021 PC 459 arrest'],
  },
};
