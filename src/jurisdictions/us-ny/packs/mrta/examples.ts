import type { Examples } from '../../../../law/language/index.ts';

/** As of 2026-01-01, in the county of KINGS. */

const SOLE = 'substance: concentrated cannabis was the only substance';
const SMALL = '2015-04-01 PL 221.15 class-a-misdemeanor, fine';

export const gateExamples: Readonly<Record<string, Examples>> = {
  'already-granted': {
    holds: [`${SMALL}, destroyed`],
    fails: [SMALL, `${SMALL}, sealed`],
    unknown: [`${SMALL}, set aside?`],
  },
};

export const clauseExamples: Readonly<Record<string, Examples>> = {
  'before-2019': {
    holds: ['as of 2019-08-27; 1995-04-01 PL 221.05 violation, fine'],
    fails: ['as of 2019-08-28; 1995-04-01 PL 221.05 violation, fine'],
    unknown: [],
  },
  attempt: {
    holds: ['2015-04-01 attempt PL 221.15 class-b-misdemeanor, fine'],
    fails: [SMALL],
    unknown: ['2015-04-01 ? class-a-misdemeanor, fine'],
  },
  'possession-2019': {
    holds: [
      'as of 2019-08-28; 1995-04-01 PL 221.05 violation, fine',
      'as of 2021-03-30; 1995-04-01 PL 221.10 class-b-misdemeanor, fine',
    ],
    fails: [
      'as of 2021-03-31; 1995-04-01 PL 221.05 violation, fine',
      'as of 2021-03-30; 2015-04-01 PL 221.15 class-a-misdemeanor, fine',
    ],
    unknown: ['as of 2021-03-30; 1995-04-01 ? violation, fine'],
  },
  'before-2021': {
    holds: [`as of 2021-03-30; ${SMALL}`],
    fails: [`as of 2021-03-31; ${SMALL}`],
    unknown: [],
  },
  'lesser-now': {
    holds: ['2012-01-01 PL 221.25 class-d-felony, fine', '2012-01-01 PL 221.30 class-c-felony, prison 2 years'],
    fails: [SMALL],
    unknown: ['2012-01-01 ? class-d-felony, fine'],
  },
  'other-substance': {
    holds: [`2010-01-01 PL 220.03 class-a-misdemeanor, fine, unless ${SOLE}`],
    fails: [`2010-01-01 PL 220.03 class-a-misdemeanor, fine, if ${SOLE}`, `${SMALL}, unless ${SOLE}`],
    unknown: [
      '2010-01-01 PL 220.03 class-a-misdemeanor, fine',
      `2010-01-01 ? class-a-misdemeanor, fine, unless ${SOLE}`,
    ],
  },
  'with-another': {
    holds: [
      '2016-01-01 PL 221.40 class-a-misdemeanor, fine, cycle 1; 2016-01-01 PL 220.31 class-d-felony, fine, cycle 1',
      `2016-01-01 PL 221.40 class-a-misdemeanor, fine, cycle 1; 2016-01-01 PL 220.03 class-a-misdemeanor, cycle 1`,
    ],
    fails: [
      SMALL,
      `2010-01-01 PL 220.03 class-a-misdemeanor, fine, if ${SOLE}`,
      '2016-01-01 PL 221.40 class-a-misdemeanor, fine, cycle 1; 2016-01-01 PL 221.05 violation, fine, cycle 1',
      '2016-01-01 PL 221.40 class-a-misdemeanor, fine, cycle 1; 2016-01-01 PL 220.31 class-d-felony, fine, cycle 2',
      '2016-01-01 PL 221.40 class-a-misdemeanor, fine, cycle 1; 2016-01-01 PL 220.31 class-d-felony dismissed, cycle 1',
    ],
    unknown: [
      '2016-01-01 PL 221.40 class-a-misdemeanor, fine, cycle 1; 2016-01-01 PL 220.31 class-d-felony, fine, cycle?',
      '2016-01-01 PL 221.40 class-a-misdemeanor, fine, cycle 1; 2016-01-01 ? class-d-felony, fine, cycle 1',
    ],
  },
};
