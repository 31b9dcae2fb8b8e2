import type { Examples } from '../../../../../law/language/index.ts';
import { twoEarlierExamples } from '../two-earlier.examples.ts';

/** Histories for which each clause must hold, must fail and must be unknown; as of 2020-07-01. */
export const losAngelesExamples: Readonly<Record<string, Examples>> = {
  'not-felony': {
    holds: ['2005-03-01 HS 11357(c) misdemeanor', '2012-03-01 HS 11357(b) infraction'],
    fails: ['2005-03-01 HS 11359 felony'],
    unknown: ['2005-03-01 HS 11359 ?'],
  },
  '11357-a-or-b': {
    holds: ['2005-03-01 HS 11357(A) felony', '2005-03-01 664/HS 11357(b) felony'],
    fails: ['2005-03-01 HS 11357(c) felony', '2005-03-01 HS 11360(a) felony'],
    unknown: ['2005-03-01 HS 11357 felony'],
  },
  '11357-other': {
    holds: ['2005-03-01 HS 11357(c) felony'],
    fails: ['2005-03-01 HS 11359 felony'],
    unknown: ['2005-03-01 ? felony'],
  },
  superstrike: {
    holds: [
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 209(b) felony',
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 245(d)(3) felony',
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 187(a) felony',
    ],
    fails: [
      '2005-03-02 HS 11359 felony; 2005-03-02 PC 187(a) felony',
      'option superstrikes=false; 2005-03-02 HS 11359 felony; 2005-03-01 PC 187(a) felony',
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 187(a) felony dismissed',
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 459 felony',
    ],
    unknown: ['2005-03-02 HS 11359 felony; ? PC 187(a) felony'],
  },
  registrable: {
    holds: ['2005-03-02 HS 11359 felony; 2005-03-01 PC 288(a) felony'],
    fails: [
      'registered; 2005-03-02 HS 11359 felony',
      'option pc290=false; 2005-03-02 HS 11359 felony; 2005-03-01 PC 288(a) felony',
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 288(a) felony dismissed',
      '2005-03-02 HS 11359 felony; 2005-03-02 PC 288(a) felony',
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 459 felony',
    ],
    unknown: ['2005-03-02 HS 11359 felony; ? PC 288(a) felony'],
  },
  'two-priors': {
    ...twoEarlierExamples,
    fails: [
      ...twoEarlierExamples.fails,
      'option twoPriors=false; 2005-03-03 HS 11359 felony; 2005-03-02 HS 11359 felony; 2005-03-01 HS 11359 felony',
    ],
  },
  'superstrike-perhaps': {
    holds: ['2005-03-02 HS 11359 felony; 2005-03-01 PC 207(a) felony'],
    fails: [
      'option superstrikes=false; 2005-03-02 HS 11359 felony; 2005-03-01 PC 207(a) felony',
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 207(a) felony dismissed',
      '2005-03-02 HS 11359 felony; 2005-03-02 PC 207(a) felony',
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 459 felony',
    ],
    unknown: ['2005-03-02 HS 11359 felony; ? PC 207(a) felony'],
  },
  'registrable-perhaps': {
    holds: ['2005-03-02 HS 11359 felony; 2005-03-01 PC 272 misdemeanor'],
    fails: [
      'option pc290=false; 2005-03-02 HS 11359 felony; 2005-03-01 PC 272 misdemeanor',
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 272 misdemeanor dismissed',
      '2005-03-02 HS 11359 felony; 2005-03-02 PC 272 misdemeanor',
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 288(a) felony',
    ],
    unknown: ['2005-03-02 HS 11359 felony; ? PC 272 misdemeanor'],
  },
  age: {
    holds: ['born 1970-07-01; 2005-03-01 HS 11359 felony'],
    fails: [
      'born 1970-07-02; 2005-03-01 HS 11359 felony',
      'option ageThreshold=0; born 1920-07-01; 2005-03-01 HS 11359 felony',
    ],
    unknown: ['born 1970; 2005-03-01 HS 11359 felony'],
  },
  'under-21': {
    holds: ['born 1984-03-02; 2005-03-01 HS 11359 felony'],
    fails: ['born 1984-03-01; 2005-03-01 HS 11359 felony'],
    unknown: ['born 1984-03; 2005-03-01 HS 11359 felony'],
  },
  'only-prop-64': {
    holds: [
      '2017-06-30 HS 11359 felony, probation 3 years; 2005-03-01 HS 11357(c) misdemeanor, jail 10 days; 2018-01-01 PC 459 felony dismissed',
    ],
    fails: [
      '2017-07-01 HS 11359 felony, probation 3 years',
      '2015-03-01 HS 11359 felony, jail 1 years; 2005-03-01 PC 459 felony, jail 1 years',
    ],
    unknown: ['2015-03-01 HS 11359 felony'],
  },
  'years-clear': {
    holds: ['2010-06-30 HS 11359 felony; 2001-01-01 PC 459 felony; 2018-01-01 PC 459 felony dismissed'],
    fails: [
      '2010-06-30 HS 11359 felony; 2010-07-01 PC 459 felony',
      'option yearsConvictionFree=0; 2001-06-30 HS 11359 felony',
    ],
    unknown: ['2005-03-01 HS 11359 felony; ? PC 459 felony'],
  },
  deceased: {
    holds: ['deceased; 2005-03-01 HS 11359 felony'],
    fails: ['2005-03-01 HS 11359 felony'],
    unknown: ['deceased?; 2005-03-01 HS 11359 felony'],
  },
  serving: {
    holds: [
      '2017-07-01 HS 11359 felony, probation 3 years',
      '2005-03-01 HS 11359 felony, jail 1 years; 2019-01-01 PC 459 felony, prison 2 years',
    ],
    fails: ['2017-06-30 HS 11359 felony, probation 3 years; 2019-01-01 PC 459 felony dismissed, prison 2 years'],
    unknown: ['2017-07-01 HS 11359 felony'],
  },
};
