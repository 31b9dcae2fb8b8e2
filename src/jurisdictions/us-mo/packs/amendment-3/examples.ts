import type { Examples } from '../../../../law/language/index.ts';
import { FELONIES, LESSER } from '../../levels.ts';

/** As of 2024-01-01, in the county of GREENE. */

const DRUG = 'if drug: it was marijuana';
const OTHER_DRUG = 'unless drug: it was marijuana';
const ADULT = 'unless minor: it was distributed or delivered to a minor';
const MINOR = 'if minor: it was distributed or delivered to a minor';
const LITTLE = 'if amount: it was three pounds or less';
const MUCH = 'unless amount: it was three pounds or less';
const SMALL = 'if class: today it is a class E felony, or a class D felony of three pounds or less';
const LARGE = 'unless class: today it is a class E felony, or a class D felony of three pounds or less';

export const gateExamples: Readonly<Record<string, Examples>> = {
  'already-granted': {
    holds: [
      `2010-05-01 RSMo 195.202 misdemeanor, fine, destroyed, ${DRUG}`,
      `2010-05-01 RSMo 195.202 misdemeanor, fine, sealed, ${DRUG}`,
    ],
    fails: [
      `2010-05-01 RSMo 195.202 misdemeanor, fine, ${DRUG}`,
      `2010-05-01 RSMo 195.202 misdemeanor, fine, pardoned, ${DRUG}`,
    ],
    unknown: [`2010-05-01 RSMo 195.202 misdemeanor, fine, set aside?, ${DRUG}`],
  },
};

export const clauseExamples: Readonly<Record<string, Examples>> = {
  'not-in-force': {
    holds: [`as of 2022-12-07; 2010-05-01 RSMo 195.202 misdemeanor, fine, ${DRUG}`],
    fails: [`as of 2022-12-08; 2010-05-01 RSMo 195.202 misdemeanor, fine, ${DRUG}`],
    unknown: [],
  },
  driving: {
    holds: ['2018-03-01 RSMo 577.010 misdemeanor, fine'],
    fails: [`2018-03-01 RSMo 579.015 misdemeanor, fine, ${DRUG}`],
    unknown: ['2018-03-01 ? misdemeanor, fine'],
  },
  weapon: {
    holds: ['2018-03-01 RSMo 571.030(1)(11) class-e-felony, fine'],
    fails: [`2018-03-01 RSMo 579.015 misdemeanor, fine, ${DRUG}`],
    unknown: ['2018-03-01 ? misdemeanor, fine'],
  },
  'to-a-minor': {
    holds: [`2018-03-01 RSMo 579.020 class-c-felony, fine, ${MINOR}`],
    fails: [
      `2018-03-01 RSMo 579.020 class-c-felony, fine, ${ADULT}`,
      `2018-03-01 RSMo 579.015 class-d-felony, fine, ${MINOR}`,
    ],
    unknown: ['2018-03-01 RSMo 579.020 class-c-felony, fine'],
  },
  'other-drug': {
    holds: [`2018-03-01 RSMo 579.015 class-d-felony, fine, ${OTHER_DRUG}`],
    fails: [`2018-03-01 RSMo 579.015 class-d-felony, fine, ${DRUG}`],
    unknown: ['2018-03-01 RSMo 579.015 felony, fine'],
  },
  'done-lesser': {
    holds: [
      `2010-05-01 RSMo 195.202 misdemeanor, fine, ${DRUG}`,
      `as of 2023-06-08; 2010-05-01 RSMo 195.202 misdemeanor, fine, ${DRUG}`,
      `2021-01-01 RSMo 579.015 misdemeanor, probation 3 years, ${DRUG}`,
      `2010-05-01 RSMo 195.202 ordinance-violation, fine, ${DRUG}`,
      `2010-05-01 RSMo 195.202 infraction, fine, ${DRUG}`,
    ],
    fails: [
      `2021-01-02 RSMo 579.015 misdemeanor, probation 3 years, ${DRUG}`,
      ...FELONIES.map((level) => `2018-05-01 RSMo 579.015 ${level}, fine, ${DRUG}`),
    ],
    unknown: [
      `2010-05-01 RSMo 195.202 ?, fine, ${DRUG}`,
      `2010-05-01 RSMo 195.202 misdemeanor, ${DRUG}`,
      `2010-05-01 RSMo 195.202 misdemeanor, jail 1 years, completed ?, ${DRUG}`,
    ],
  },
  'done-small-felony': {
    holds: [
      `2018-05-01 RSMo 579.015 class-e-felony, fine, ${DRUG}`,
      `2018-05-01 RSMo 579.015 class-d-felony, fine, ${DRUG}, ${LITTLE}`,
      `2012-05-01 RSMo 195.202 class-c-felony, fine, ${DRUG}, ${SMALL}`,
      `2012-05-01 RSMo 195.211 class-c-felony, fine, ${DRUG}, ${SMALL}`,
      `2018-05-01 RSMo 579.015 felony, fine, ${DRUG}, ${SMALL}`,
      `2016-05-01 RSMo 579.015 class-e-felony, prison 9 years, completed 2024-01-01, ${DRUG}`,
    ],
    fails: [
      `2018-05-01 RSMo 579.015 class-d-felony, fine, ${DRUG}, ${MUCH}`,
      ...['class-a-felony', 'class-b-felony', 'class-c-felony'].map(
        (level) => `2018-05-01 RSMo 579.015 ${level}, fine, ${DRUG}, ${LITTLE}, ${SMALL}`,
      ),
      ...LESSER.map((level) => `2018-05-01 RSMo 579.015 ${level}, fine, ${DRUG}, ${LITTLE}, ${SMALL}`),
      `2012-05-01 RSMo 195.202 class-e-felony, fine, ${DRUG}, ${LARGE}`,
      `2012-05-01 RSMo 195.211 class-d-felony, fine, ${DRUG}, ${LITTLE}, ${LARGE}`,
      `2018-05-01 RSMo 579.015 felony, fine, ${DRUG}, ${LARGE}`,
      `2016-05-01 RSMo 579.015 class-e-felony, prison 1 years, completed 2024-01-02, ${DRUG}`,
    ],
    unknown: [
      `2018-05-01 RSMo 579.015 class-d-felony, fine, ${DRUG}`,
      `2018-05-01 ? class-e-felony, fine, ${DRUG}, ${SMALL}`,
      `2012-05-01 RSMo 195.202 class-c-felony, fine, ${DRUG}`,
      `2016-05-01 RSMo 579.015 class-e-felony, prison 1 years, completed ?, ${DRUG}`,
    ],
  },
  'done-larger-felony': {
    holds: [
      `2012-05-01 RSMo 195.211 class-b-felony, prison 5 years, completed 2018-05-01, ${DRUG}, ${LARGE}`,
      `2012-05-01 RSMo 195.211 class-b-felony, prison 5 years, completed 2024-01-01, ${DRUG}, ${LARGE}`,
    ],
    fails: [`2012-05-01 RSMo 195.211 class-b-felony, prison 5 years, completed 2024-01-02, ${DRUG}, ${LARGE}`],
    unknown: [`2012-05-01 RSMo 195.211 class-b-felony, prison 5 years, completed ?, ${DRUG}, ${LARGE}`],
  },
  'larger-felony-not-over': {
    holds: [
      ...['class-a-felony', 'class-b-felony', 'class-c-felony'].map(
        (level) => `2021-05-01 RSMo 579.015 ${level}, prison 5 years, ${DRUG}, ${LITTLE}, ${SMALL}`,
      ),
      `2021-05-01 RSMo 579.015 class-d-felony, prison 5 years, ${DRUG}, ${MUCH}, ${SMALL}`,
      `2021-05-01 RSMo 579.015 felony, prison 5 years, ${DRUG}, ${LITTLE}, ${LARGE}`,
      `2021-05-01 RSMo 195.211 class-d-felony, prison 5 years, ${DRUG}, ${LITTLE}, ${LARGE}`,
      `2021-05-01 RSMo 195.211 class-e-felony, prison 5 years, ${DRUG}, ${LITTLE}, ${LARGE}`,
    ],
    fails: [
      ...LESSER.map((level) => `2023-05-01 RSMo 579.015 ${level}, jail 5 years, ${DRUG}, ${LARGE}`),
      `2021-05-01 RSMo 579.015 class-d-felony, prison 5 years, ${DRUG}, ${LITTLE}`,
      `2021-05-01 RSMo 579.015 class-e-felony, prison 5 years, ${DRUG}, ${LARGE}`,
      `2021-05-01 RSMo 579.015 felony, prison 5 years, ${DRUG}, ${SMALL}`,
      `2021-05-01 RSMo 195.211 class-b-felony, prison 5 years, ${DRUG}, ${MUCH}, ${SMALL}`,
    ],
    unknown: [
      `2021-05-01 RSMo 579.015 class-d-felony, prison 5 years, ${DRUG}`,
      `2021-05-01 RSMo 579.015 felony, prison 5 years, ${DRUG}`,
      `2021-05-01 RSMo 579.015 ?, prison 5 years, ${DRUG}`,
      `2021-05-01 ? class-e-felony, prison 5 years, ${DRUG}, ${SMALL}`,
    ],
  },
  'on-probation': {
    holds: [
      `as of 2022-12-08; 2021-05-01 RSMo 579.015 class-d-felony, probation 5 years, ${DRUG}, ${LITTLE}`,
      `2023-05-01 RSMo 579.015 misdemeanor, jail 10 days, probation 2 years, ${DRUG}`,
    ],
    fails: [
      `2021-05-01 RSMo 579.015 class-e-felony, prison 2 years, probation 5 years, ${DRUG}`,
      `2023-05-01 RSMo 579.015 misdemeanor, jail 1 years, ${DRUG}`,
    ],
    unknown: [`2023-05-01 RSMo 579.015 misdemeanor, completed 2024-05-01, ${DRUG}`],
  },
  'in-custody': {
    holds: [
      `2021-05-01 RSMo 579.015 class-e-felony, prison 4 years, ${DRUG}`,
      `2023-05-01 RSMo 579.015 misdemeanor, jail 1 years, ${DRUG}`,
    ],
    fails: [`2023-05-01 RSMo 579.015 misdemeanor, fine, completed 2024-05-01, ${DRUG}`],
    unknown: [`2023-05-01 RSMo 579.015 misdemeanor, completed 2024-05-01, ${DRUG}`],
  },
};
