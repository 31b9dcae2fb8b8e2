import type { Examples } from '../../../../../law/language/index.ts';
import { twoEarlierExamples } from '../two-earlier.examples.ts';

/** Histories for which each clause must hold, must fail and must be unknown; as of 2020-07-01. */
export const sanFranciscoExamples: Readonly<Record<string, Examples>> = {
  'plea-without-prop-64': {
    holds: ['2005-03-01 HS 11366 felony, cycle 1; 2006-03-01 HS 11359 felony, cycle 2'],
    fails: [
      '2005-03-01 HS 11366 felony, cycle 1; 2005-03-01 HS 11359 felony dismissed, cycle 1',
      '2005-03-01 HS 11359 felony',
      '2005-03-01 PC 459 felony',
    ],
    unknown: ['2005-03-01 HS 11366 felony, cycle 1; 2005-03-01 HS 11359 felony dismissed, cycle?'],
  },
  superstrike: {
    holds: [
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 187(a) felony',
      '2005-03-02 HS 11366 felony; 2005-03-01 PC 187(a) felony',
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 209(b) felony',
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 245(d)(3) felony',
      '2005-03-02 HS 11360(a) misdemeanor; 2005-03-01 PC 187(a) felony',
      '2005-03-02 HS 11360 felony; 2005-03-01 PC 187(a) felony',
      '2005-03-02 HS 11360 infraction; 2005-03-01 PC 187(a) felony',
      '2005-03-02 HS 11359 misdemeanor; 2005-03-01 PC 187(a) felony',
    ],
    fails: [
      '2005-03-02 HS 11359 felony; 2005-03-02 PC 187(a) felony',
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 187(a) felony dismissed',
      '2005-03-02 HS 11357(a) felony; 2005-03-01 PC 187(a) felony',
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 459 felony',
      '2005-03-02 HS 11360(b) misdemeanor; 2005-03-01 PC 187(a) felony',
      '2005-03-02 HS 11360 misdemeanor; 2005-03-01 PC 187(a) felony',
    ],
    unknown: ['2005-03-02 HS 11359 felony; ? PC 187(a) felony'],
  },
  'superstrike-perhaps': {
    holds: [
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 207(a) felony',
      '2005-03-02 HS 11366 felony; 2005-03-01 PC 207(a) felony',
      '2005-03-02 HS 11360(a) misdemeanor; 2005-03-01 PC 207(a) felony',
      '2005-03-02 HS 11360 felony; 2005-03-01 PC 207(a) felony',
      '2005-03-02 HS 11360 infraction; 2005-03-01 PC 207(a) felony',
      '2005-03-02 HS 11359 misdemeanor; 2005-03-01 PC 207(a) felony',
    ],
    fails: [
      '2005-03-02 HS 11359 felony; 2005-03-02 PC 207(a) felony',
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 207(a) felony dismissed',
      '2005-03-02 HS 11357(a) felony; 2005-03-01 PC 207(a) felony',
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 459 felony',
      '2005-03-02 HS 11360(b) misdemeanor; 2005-03-01 PC 207(a) felony',
      '2005-03-02 HS 11360 misdemeanor; 2005-03-01 PC 207(a) felony',
    ],
    unknown: ['2005-03-02 HS 11359 felony; ? PC 207(a) felony'],
  },
  registered: {
    holds: [
      'registered; 2005-03-02 HS 11359 felony',
      'registered; 2005-03-02 PC 32 felony',
      'registered; 2005-03-02 HS 11360(a) misdemeanor',
      'registered; 2005-03-02 HS 11360 felony',
      'registered; 2005-03-02 HS 11360 infraction',
      'registered; 2005-03-02 HS 11359 misdemeanor',
    ],
    fails: [
      'registered; 2005-03-02 HS 11357(a) felony',
      '2005-03-02 HS 11359 felony',
      'registered; 2005-03-02 HS 11360(b) misdemeanor',
      'registered; 2005-03-02 HS 11360 misdemeanor',
      'registered; 2005-03-02 PC 459 felony',
    ],
    unknown: ['registered?; 2005-03-02 HS 11359 felony'],
  },
  'two-priors': twoEarlierExamples,
  'plea-bargain': {
    holds: [
      '2005-03-01 HS 11366 felony, cycle 1; 2005-03-01 HS 11359 felony dismissed, cycle 1',
      '2005-03-01 PC 32 felony, cycle 1; 2004-03-01 PC 459 felony arrest, cycle 1; 2005-03-01 HS 11364 misdemeanor dismissed, cycle 1',
      '2005-03-01 PC 32 felony, cycle 1; 2001-03-01 PC 459 felony, cycle 2',
    ],
    fails: [
      '2005-03-01 HS 11366 felony, cycle 1; 2005-03-01 PC 459 felony dismissed, cycle 1',
      '2005-03-01 HS 11359 felony',
    ],
    unknown: ['2005-03-01 HS 11366 felony, cycle 1; 2005-03-01 ? felony dismissed, cycle 1'],
  },
  'plea-bargain-unclear': {
    holds: ['2005-03-01 HS 11366 felony'],
    fails: ['2005-03-01 HS 11359 felony'],
    unknown: ['2005-03-01 ? felony'],
  },
  'sentence-over': {
    holds: ['2017-06-30 HS 11359 felony, probation 3 years'],
    fails: ['2017-07-01 HS 11359 felony, probation 3 years'],
    unknown: ['2017-07-01 HS 11359 felony'],
  },
};
