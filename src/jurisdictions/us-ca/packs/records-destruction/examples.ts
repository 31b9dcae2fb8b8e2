import type { Examples } from '../../../../law/language/index.ts';

/** Histories for which each clause must hold, must fail and must be unknown; as of 2020-07-01. */
export const destructionExamples: Readonly<Record<string, Examples>> = {
  'before-1976': {
    holds: ['1975-12-31 HS 11357(b) misdemeanor'],
    fails: ['1976-01-01 HS 11357(b) misdemeanor'],
    unknown: ['? HS 11357(b) misdemeanor'],
  },
  'not-named-before-2016': {
    holds: ['as of 2016-11-08; 2005-03-01 HS 11357(a) misdemeanor'],
    fails: [
      'as of 2016-11-09; 2005-03-01 HS 11357(a) misdemeanor',
      'as of 2016-11-08; 2005-03-01 HS 11357(b) misdemeanor',
      'as of 2016-11-08; 2005-03-01 HS 11360(b) misdemeanor',
    ],
    unknown: ['as of 2016-11-08; 2005-03-01 HS 11357 misdemeanor'],
  },
  'school-18': {
    holds: [
      'born 2002-07-01; 2016-03-01 HS 11357(e) misdemeanor',
      'born 2000-07-01; 2016-11-08 HS 11357(e) misdemeanor',
    ],
    fails: [
      'born 2002-07-02; 2016-03-01 HS 11357(e) misdemeanor',
      'born 1980-07-01; 2016-03-01 HS 11357(d) misdemeanor',
      'born 2000-07-01; 2016-11-09 HS 11357(e) misdemeanor',
    ],
    unknown: ['2016-03-01 HS 11357(e) misdemeanor'],
  },
  'school-under-18': {
    holds: ['2016-11-08 HS 11357(e) misdemeanor'],
    fails: ['2016-11-08 HS 11357(d) misdemeanor', '2016-11-09 HS 11357(e) misdemeanor'],
    unknown: ['2016-03-01 HS 11357 misdemeanor'],
  },
  'school-since-18': {
    holds: ['born 2002-07-01; 2018-03-01 HS 11357(d) infraction', 'born 2000-07-01; 2016-11-09 HS 11357(d) infraction'],
    fails: [
      'born 2002-07-02; 2018-03-01 HS 11357(d) infraction',
      'born 1980-07-01; 2018-03-01 HS 11357(c) misdemeanor',
      'born 2000-07-01; 2016-11-08 HS 11357(d) misdemeanor',
    ],
    unknown: ['2018-03-01 HS 11357(d) infraction'],
  },
  'school-since-under-18': {
    holds: ['2016-11-09 HS 11357(d) infraction'],
    fails: ['2016-11-09 HS 11357(c) misdemeanor', '2016-11-08 HS 11357(d) misdemeanor'],
    unknown: ['2018-03-01 HS 11357 infraction'],
  },
  'two-years': {
    holds: [
      '2018-07-01 HS 11357(b) misdemeanor, fine',
      '2018-06-01 HS 11357(c) misdemeanor, jail 30 days',
      '2015-06-01 HS 11357(c) misdemeanor, probation 10 years',
      '2015-06-01 HS 11360(b) misdemeanor, prison 1 years, probation 2 years',
      '2011-07-01 HS 11357(b) misdemeanor',
      '2011-07-01 HS 11357(a) felony, prison 10 years',
    ],
    fails: [
      '2018-07-02 HS 11357(b) misdemeanor, fine',
      '2018-06-02 HS 11357(c) misdemeanor, jail 30 days',
      '2018-06-02 HS 11357(c) misdemeanor, prison 30 days',
      '2011-07-02 HS 11357(a) felony, prison 10 years',
    ],
    unknown: ['2018-07-01 HS 11357(b) misdemeanor', '2011-07-02 HS 11357(b) misdemeanor'],
  },
};
