import type { Examples } from '../../../law/language/index.ts';

const LITTLE = 'crowns: it was worth not more than a hundred crowns';

/** As of 2020-07-01, in the county of STRELSAU. */
export const statuteExamples: Readonly<Record<string, Examples>> = {
  'after-the-act': {
    holds: [
      '2012-03-01 ZC 12-1-1 misdemeanor',
      '2012-03-01 ZC 12-1-1 misdemeanor arrest, cycle 1; 2012-05-01 ZC 12-1-1 misdemeanor, cycle 1',
    ],
    fails: [
      '2012-02-29 ZC 12-1-1 misdemeanor',
      '2012-02-29 ZC 12-1-1 misdemeanor arrest, cycle 1; 2012-05-01 ZC 12-1-1 misdemeanor, cycle 1',
    ],
    unknown: ['2012 ZC 12-1-1 misdemeanor'],
  },
  'earlier-grave': {
    holds: [
      '2005-03-02 ZC 12-1-1 misdemeanor; 2005-03-01 ZC 12-9-1 felony',
      '2005-03-02 ZC 12-1-1 misdemeanor; 2005-03-01 ZC 12-9-2(a) felony, reduced',
      '2005-03-02 ZC 12-1-1 misdemeanor; 2005-03-01 ZC 1-2-1/ZC 12-9-1 felony',
      '2005-03-02 ZC 12-1-1 misdemeanor; 2005-03-01 ZC 1-2-2/ZC 12-9-1 felony',
    ],
    fails: [
      '2005-03-02 ZC 12-1-1 misdemeanor; 2005-03-02 ZC 12-9-1 felony',
      '2005-03-02 ZC 12-1-1 misdemeanor; 2005-03-01 ZC 12-9-1 felony, sealed',
      '2005-03-02 ZC 12-1-1 misdemeanor; 2005-03-01 ZC 12-9-2(b) felony',
      '2005-03-02 ZC 12-1-1 misdemeanor; 2005-03-01 ZC 12-9-1 felony dismissed',
      '2005-03-02 ZC 12-1-1 misdemeanor; 2005-03-01 ZC 1-2-2/ZC 12-5-1 felony',
    ],
    unknown: [
      '2005-03-02 ZC 12-1-1 misdemeanor; 2005-03-01 ZC 12-9-2 felony',
      '2005-03-02 ZC 12-1-1 misdemeanor; 2005-03-01 ZC 1-2-2 felony',
    ],
  },
  registered: {
    holds: ['registered; 2005-03-02 ZC 12-1-1 misdemeanor'],
    fails: ['2005-03-02 ZC 12-1-1 misdemeanor'],
    unknown: ['registered?; 2005-03-02 ZC 12-1-1 misdemeanor'],
  },
  trespass: {
    holds: [
      '2020-05-02 ZC 12-1-1 misdemeanor, jail 30 days',
      '2005-03-02 ZC 12-1-1 misdemeanor, jail 30 days; 2005-03-02 ZC 12-3-1 misdemeanor; 2006-03-02 ZC 12-3-1 misdemeanor dismissed',
    ],
    fails: [
      '2020-05-03 ZC 12-1-1 misdemeanor, jail 30 days',
      '2005-03-02 ZC 12-1-1 misdemeanor, jail 30 days; 2005-03-03 ZC 12-3-1 misdemeanor',
      '2005-03-02 ZC 12-3-1 misdemeanor, jail 30 days',
    ],
    unknown: ['2005-03-02 ZC 12-1-1 misdemeanor'],
  },
  'petty-first': {
    holds: [
      '2005-03-02 ZC 12-2-2 misdemeanor, jail 30 days; 2004-01-01 ZC 12-2-2 misdemeanor dismissed; 2004-01-01 ZC 12-2-2 misdemeanor dismissed',
      '2005-03-02 ZC 12-2-1(a) misdemeanor, fine; 2005-03-02 ZC 12-2-2 misdemeanor',
      '2005-03-02 ZC 12-2-2 misdemeanor, fine; 2005-03-02 ZC 12-2-2 misdemeanor; 2005-03-03 ZC 12-1-1 misdemeanor',
    ],
    fails: [
      '2005-03-02 ZC 12-2-2 misdemeanor, prison 1 years',
      '2005-03-02 ZC 12-2-2 misdemeanor, probation 1 years, revoked',
      '2005-03-02 ZC 12-2-2 misdemeanor, fine; 2005-03-01 ZC 12-1-1 misdemeanor',
      '2005-03-02 ZC 12-2-2 misdemeanor, fine; 2005-03-02 ZC 12-2-2 misdemeanor; 2005-03-02 ZC 12-2-2 misdemeanor',
      '2005-03-02 ZC 12-2-2 misdemeanor, fine; 2005-03-02 ZC 12-2-1(b) misdemeanor; 2005-03-02 ZC 12-2-1(b) misdemeanor',
      '2005-03-02 ZC 12-1-1 misdemeanor, fine',
    ],
    unknown: ['2005-03-02 ZC 12-2-2 misdemeanor', '2005-03-02 ZC 12-2-1 misdemeanor, fine'],
  },
  'grand-small': {
    holds: [
      `2020-04-02 ZC 12-2-1(b) felony, fine, if ${LITTLE}`,
      `as of 2013-01-01; 2005-04-02 ZC 12-2-1(b) felony, fine, if ${LITTLE}`,
    ],
    fails: [
      `2020-04-03 ZC 12-2-1(b) felony, fine, if ${LITTLE}`,
      `2005-04-02 ZC 12-2-1(b) felony, fine, unless ${LITTLE}`,
      `2005-04-02 ZC 12-2-1(a) felony, fine, if ${LITTLE}`,
      `as of 2012-12-31; 2005-04-02 ZC 12-2-1(b) felony, fine, if ${LITTLE}`,
    ],
    unknown: ['2005-04-02 ZC 12-2-1(b) felony, fine'],
  },
  grand: {
    holds: ['2005-04-02 ZC 12-2-1(b) felony'],
    fails: [
      '2005-04-02 ZC 12-2-1(b) infraction',
      '2005-04-02 ZC 12-2-1(b) petty-offense',
      '2005-04-02 ZC 12-2-1(b) misdemeanor',
      '2005-04-02 ZC 12-2-1(a) felony',
    ],
    unknown: ['2005-04-02 ZC 12-2-1 felony'],
  },
  poaching: {
    holds: [
      '1990-01-01 ZC 12-3-1 misdemeanor',
      '2009-12-31 ZC 12-3-1 misdemeanor',
      'as of 2010-03-02; 2005-03-01 ZC 12-3-1 misdemeanor',
    ],
    fails: [
      '1989-12-31 ZC 12-3-1 misdemeanor',
      '2010-01-01 ZC 12-3-1 misdemeanor',
      'as of 2010-03-01; 2005-03-01 ZC 12-3-1 misdemeanor',
      '2005-03-01 ZC 12-1-1 misdemeanor',
    ],
    unknown: ['1989-12-01..1990-01-31 ZC 12-3-1 misdemeanor', '? ZC 12-3-1 misdemeanor'],
  },
  'petty-again': {
    holds: ['2005-03-02 ZC 12-2-2 misdemeanor, prison 1 years', '2005-03-02 ZC 12-2-1(a) misdemeanor'],
    fails: [
      '2005-03-02 ZC 12-2-2 felony',
      '2005-03-02 ZC 12-2-2 petty-offense',
      '2005-03-02 ZC 12-2-2 infraction',
      '2005-03-02 ZC 12-3-1 misdemeanor',
    ],
    unknown: ['2005-03-02 ZC 12-2-2 ?', '2005-03-02 ? misdemeanor'],
  },
  'petty-offense': {
    holds: ['2005-03-02 ZC 12-2-2 petty-offense', '2005-03-02 ZC 12-3-1 infraction'],
    fails: ['2005-03-02 ZC 12-2-2 misdemeanor', '2005-03-02 ZC 12-2-2 felony'],
    unknown: ['2005-03-02 ZC 12-2-2 ?'],
  },
  duelling: {
    holds: [
      '1967-12-31 ZC 12-4-1 felony',
      '1967-12-31 ZC 12-4-1 felony arrest, cycle 1; 1970-03-01 ZC 12-4-1 felony, cycle 1',
      'as of 1977-12-31; 1967-12-31 ZC 12-4-1 felony',
    ],
    fails: [
      '1968-01-01 ZC 12-4-1 felony',
      'as of 1977-12-30; 1967-12-31 ZC 12-4-1 felony',
      '1967-12-31 ZC 12-3-1 felony',
    ],
    unknown: ['1967-12-01..1968-01-31 ZC 12-4-1 felony', '1967-12-31 ? felony'],
  },
};
