import type { Examples } from '../../language/index.ts';

const LITTLE = 'value: it was worth not more than a hundred crowns';

/** As of 2020-07-01, in the county of STRELSAU. */
export const statuteExamples: Readonly<Record<string, Examples>> = {
  'after-the-act': {
    holds: [
      '2012-03-01 CC 100 misdemeanor',
      '2012-03-01 CC 100 misdemeanor arrest, cycle 1; 2012-05-01 CC 100 misdemeanor, cycle 1',
    ],
    fails: [
      '2012-02-29 CC 100 misdemeanor',
      '2012-02-29 CC 100 misdemeanor arrest, cycle 1; 2012-05-01 CC 100 misdemeanor, cycle 1',
    ],
    unknown: ['2012 CC 100 misdemeanor'],
  },
  'earlier-grave': {
    holds: [
      '2005-03-02 CC 100 misdemeanor; 2005-03-01 CC 900 felony',
      '2005-03-02 CC 100 misdemeanor; 2005-03-01 CC 901(a) felony, reduced',
      '2005-03-02 CC 100 misdemeanor; 2005-03-01 664/CC 900 felony',
      '2005-03-02 CC 100 misdemeanor; 2005-03-01 PC 182/CC 900 felony',
    ],
    fails: [
      '2005-03-02 CC 100 misdemeanor; 2005-03-02 CC 900 felony',
      '2005-03-02 CC 100 misdemeanor; 2005-03-01 CC 900 felony, sealed',
      '2005-03-02 CC 100 misdemeanor; 2005-03-01 CC 901(b) felony',
      '2005-03-02 CC 100 misdemeanor; 2005-03-01 CC 900 felony dismissed',
      '2005-03-02 CC 100 misdemeanor; 2005-03-01 PC 182/CC 50 felony',
    ],
    unknown: [
      '2005-03-02 CC 100 misdemeanor; 2005-03-01 CC 901 felony',
      '2005-03-02 CC 100 misdemeanor; 2005-03-01 PC 182 felony',
    ],
  },
  registered: {
    holds: ['registered; 2005-03-02 CC 100 misdemeanor'],
    fails: ['2005-03-02 CC 100 misdemeanor'],
    unknown: ['registered?; 2005-03-02 CC 100 misdemeanor'],
  },
  trespass: {
    holds: [
      '2020-05-02 CC 100 misdemeanor, jail 30 days',
      '2005-03-02 CC 100 misdemeanor, jail 30 days; 2005-03-02 CC 300 misdemeanor; 2006-03-02 CC 300 misdemeanor dismissed',
    ],
    fails: [
      '2020-05-03 CC 100 misdemeanor, jail 30 days',
      '2005-03-02 CC 100 misdemeanor, jail 30 days; 2005-03-03 CC 300 misdemeanor',
      '2005-03-02 CC 300 misdemeanor, jail 30 days',
    ],
    unknown: ['2005-03-02 CC 100 misdemeanor'],
  },
  'petty-first': {
    holds: [
      '2005-03-02 CC 201 misdemeanor, jail 30 days; 2004-01-01 CC 201 misdemeanor dismissed; 2004-01-01 CC 201 misdemeanor dismissed',
      '2005-03-02 CC 200(a) misdemeanor, fine; 2005-03-02 CC 201 misdemeanor',
      '2005-03-02 CC 201 misdemeanor, fine; 2005-03-02 CC 201 misdemeanor; 2005-03-03 CC 100 misdemeanor',
    ],
    fails: [
      '2005-03-02 CC 201 misdemeanor, prison 1 years',
      '2005-03-02 CC 201 misdemeanor, probation 1 years, revoked',
      '2005-03-02 CC 201 misdemeanor, fine; 2005-03-01 CC 100 misdemeanor',
      '2005-03-02 CC 201 misdemeanor, fine; 2005-03-02 CC 201 misdemeanor; 2005-03-02 CC 201 misdemeanor',
      '2005-03-02 CC 201 misdemeanor, fine; 2005-03-02 CC 200(b) misdemeanor; 2005-03-02 CC 200(b) misdemeanor',
      '2005-03-02 CC 100 misdemeanor, fine',
    ],
    unknown: ['2005-03-02 CC 201 misdemeanor', '2005-03-02 CC 200 misdemeanor, fine'],
  },
  'grand-small': {
    holds: [
      `2020-04-02 CC 200(b) felony, fine, if ${LITTLE}`,
      `as of 2013-01-01; 2005-04-02 CC 200(b) felony, fine, if ${LITTLE}`,
    ],
    fails: [
      `2020-04-03 CC 200(b) felony, fine, if ${LITTLE}`,
      `2005-04-02 CC 200(b) felony, fine, unless ${LITTLE}`,
      `2005-04-02 CC 200(a) felony, fine, if ${LITTLE}`,
      `as of 2012-12-31; 2005-04-02 CC 200(b) felony, fine, if ${LITTLE}`,
    ],
    unknown: ['2005-04-02 CC 200(b) felony, fine'],
  },
  grand: {
    holds: ['2005-04-02 CC 200(b) felony'],
    fails: ['2005-04-02 CC 200(b) infraction', '2005-04-02 CC 200(b) misdemeanor', '2005-04-02 CC 200(a) felony'],
    unknown: ['2005-04-02 CC 200 felony'],
  },
  poaching: {
    holds: [
      '1990-01-01 CC 300 misdemeanor',
      '2009-12-31 CC 300 misdemeanor',
      'as of 2010-03-02; 2005-03-01 CC 300 misdemeanor',
    ],
    fails: [
      '1989-12-31 CC 300 misdemeanor',
      '2010-01-01 CC 300 misdemeanor',
      'as of 2010-03-01; 2005-03-01 CC 300 misdemeanor',
      '2005-03-01 CC 100 misdemeanor',
    ],
    unknown: ['1989-12-01..1990-01-31 CC 300 misdemeanor', '? CC 300 misdemeanor'],
  },
  duelling: {
    holds: [
      '1967-12-31 CC 400 felony',
      '1967-12-31 CC 400 felony arrest, cycle 1; 1970-03-01 CC 400 felony, cycle 1',
      'as of 1977-12-31; 1967-12-31 CC 400 felony',
    ],
    fails: ['1968-01-01 CC 400 felony', 'as of 1977-12-30; 1967-12-31 CC 400 felony', '1967-12-31 CC 300 felony'],
    unknown: ['1967-12-01..1968-01-31 CC 400 felony', '1967-12-31 ? felony'],
  },
};
