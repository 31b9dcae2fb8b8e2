import type { Examples } from '../../../../law/language/index.ts';

/** Of an arrest before the Act and a judgment since. */
export const acrossExamples: Examples = {
  holds: [
    '2016-11-08 HS 11359 arrest, cycle 1; 2016-11-09 HS 11359 felony, cycle 1',
    '2016-05-01 HS 11359 arrest, cycle 1; 2017-02-01 HS 11359 felony, cycle 1',
  ],
  fails: [
    '2016-11-08 HS 11359 felony',
    '2016-11-07 HS 11359 arrest, cycle 1; 2016-11-08 HS 11359 felony, cycle 1',
    '2016-11-09 HS 11359 arrest, cycle 1; 2017-02-01 HS 11359 felony, cycle 1',
    '2016-05-01 HS 11359 arrest, cycle 2; 2017-02-01 HS 11359 felony, cycle 1',
  ],
  unknown: ['2016 HS 11359 arrest, cycle 1; 2017-02-01 HS 11359 felony, cycle 1'],
};

/** Of a felony judgment since the Act without an arrest. */
export const undatedExamples: Examples = {
  holds: ['2016-11-09 HS 11359 felony', '2017-02-01 HS 11359 felony; 2016-05-01 HS 11359 arrest, cycle 2'],
  fails: [
    '2016-11-08 HS 11359 felony',
    '2016-11-09 HS 11359 misdemeanor',
    '2016-11-09 HS 11357(b) infraction',
    '2016-11-10 HS 11359 arrest, cycle 1; 2017-02-01 HS 11359 felony, cycle 1',
  ],
  unknown: ['2016-11 HS 11359 felony', '2017-02-01 HS 11359 ?'],
};

/** Of an arrest since the Act. */
export const arrestedSinceExamples: Examples = {
  holds: ['2016-11-09 HS 11359 arrest, cycle 1; 2018-01-01 HS 11359 felony, cycle 1'],
  fails: [
    '2018-01-01 HS 11359 felony',
    '2018-01-01 HS 11359 felony; 2017-01-01 HS 11359 arrest, cycle 2',
    '2016-11-08 HS 11359 arrest, cycle 1; 2018-01-01 HS 11359 felony, cycle 1',
  ],
  unknown: ['2016-11 HS 11359 arrest, cycle 1; 2018-01-01 HS 11359 felony, cycle 1'],
};

/** Histories for which each clause of the statute must hold, must fail and must be unknown. */
export const statuteExamples: Readonly<Record<string, Examples>> = {
  'across-the-act': acrossExamples,
  'offense-undated': undatedExamples,
  'after-the-act': {
    holds: ['2016-11-09 HS 11359 felony', '2016-11-09 HS 11359 arrest, cycle 1; 2018-01-01 HS 11359 felony, cycle 1'],
    fails: ['2016-11-08 HS 11359 felony', '2016-11-08 HS 11359 arrest, cycle 1; 2018-01-01 HS 11359 felony, cycle 1'],
    unknown: ['2016-11 HS 11359 felony', '? HS 11359 felony'],
  },
  accessory: {
    holds: ['2005-03-01 PC 32 felony, cycle 1; 2005-03-01 HS 11359 felony dismissed, cycle 1'],
    fails: ['2005-03-01 HS 11359 felony'],
    unknown: ['2005-03-01 ? felony'],
  },
  'already-infraction': {
    holds: ['born 1990-03-02; 2011-03-01 HS 11357(b) infraction'],
    fails: [
      'born 1990-03-01; 2011-03-01 HS 11357(b) infraction',
      'born 1995-01-01; 2011-03-01 HS 11357(b) misdemeanor',
      'born 1995-01-01; 2011-03-01 HS 11357(b) felony',
    ],
    unknown: ['born 1990; 2011-03-01 HS 11357(b) infraction', 'born 1995-01-01; 2011-03-01 HS 11357(b) ?'],
  },
  'minor-contradicted': {
    holds: [
      'born 1970-01-01; 2008-03-01 HS 11357(e) misdemeanor',
      'born 1970-01-01; 2008-03-01 HS 11357(e) infraction',
      'born 1990-03-01; 2008-03-01 HS 11357(e) misdemeanor',
    ],
    fails: [
      'born 1990-03-02; 2008-03-01 HS 11357(e) misdemeanor',
      'born 1970-01-01; 2008-03-01 HS 11357(b) misdemeanor',
      'born 1970-01-01; 2008-03-01 HS 11357(e) felony',
      'born 1970-01-01; 2012-03-01 HS 11357 infraction',
    ],
    unknown: ['born 1990-03; 2008-03-01 HS 11357(e) misdemeanor', 'born 1970-01-01; 2008-03-01 HS 11357 misdemeanor'],
  },
  'under-18': {
    holds: [
      'born 1990-03-02; 2008-03-01 HS 11359 felony',
      'born 1970-01-01; 2008-03-01 HS 11357(e) misdemeanor',
      'born 1970-01-01; 2008-03-01 HS 11357(e) infraction',
    ],
    fails: [
      'born 1990-03-01; 2008-03-01 HS 11359 felony',
      'born 1990-03-01; 2008-03-01 HS 11359 misdemeanor',
      'born 1970-01-01; 2008-03-01 HS 11357(e) felony',
      'born 1970-01-01; 2012-03-01 HS 11357 infraction',
    ],
    unknown: ['born 1990-03; 2008-03-01 HS 11359 felony', 'born 1970-01-01; 2008-03-01 HS 11357 misdemeanor'],
  },
  'earlier-superstrike': {
    holds: [
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 187 felony',
      '2005-03-02 HS 11358 felony; 2005-03-01 PC 187(a) felony',
      '2005-03-02 HS 11358 felony; 2005-03-01 PC 206 felony',
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 245(d)(3) felony',
    ],
    fails: [
      '2005-03-02 HS 11359 felony; 2005-03-02 PC 187 felony',
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 207(a) felony',
      // After the arrest, although before the judgment.
      '2005-06-15 HS 11359 felony, cycle 1; 2005-05-01 HS 11359 arrest, cycle 1; 2005-06-01 PC 187 felony',
      // A bar that the file does not establish does not count.
      '2005-03-02 HS 11359 felony; 2005 PC 187 felony',
      '2005-03-02 HS 11359 felony; 2001-01-01 ? felony',
      '2005-03-02 HS 11359 felony; 2001-01-01 PC 187 felony, disposition?',
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 187 felony dismissed',
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 459 felony',
      '2005-03-02 HS 11359 misdemeanor; 2005-03-01 PC 187 felony',
      '2005-03-02 HS 11359 infraction; 2005-03-01 PC 187 felony',
      '2005-03-02 HS 11357(a) felony; 2005-03-01 PC 187 felony',
    ],
    unknown: ['2005-03-02 HS 11359 ?; 2005-03-01 PC 187 felony'],
  },
  'earlier-registrable': {
    holds: [
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 288 felony',
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 220 felony',
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 290(b) felony',
    ],
    fails: [
      '2005-03-02 HS 11359 felony; 2005-03-02 PC 288 felony',
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 261.5(c) felony',
      '2005-03-02 HS 11359 felony; ? PC 288 felony',
      'registered; 2005-03-02 HS 11359 felony',
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 459 felony',
      '2005-03-02 HS 11359 misdemeanor; 2005-03-01 PC 288 felony',
      '2005-03-02 HS 11359 infraction; 2005-03-01 PC 288 felony',
      '2005-03-02 HS 11359 felony; 2005-03-01 PC 288 felony dismissed',
      '2005-03-02 HS 11357(a) felony; 2005-03-01 PC 288 felony',
    ],
    unknown: ['2005-03-02 HS 11359 ?; 2005-03-01 PC 288 felony'],
  },
  'concentrate-lawful': {
    holds: [
      'born 1980-03-01; 2001-03-01 HS 11357(a) misdemeanor, if amount: it was not more than 8 grams of concentrate',
      'born 1980-03-01; 2001-03-01 HS 11357 felony, if amount: it was not more than 8 grams of concentrate',
      'born 1980-03-01; 2012-03-01 HS 11357(a) infraction, if amount: it was not more than 8 grams of concentrate',
    ],
    fails: [
      'born 1980-03-01; 2012-03-01 HS 11357 infraction, if amount: it was not more than 8 grams of concentrate',
      'born 1980-03-02; 2001-03-01 HS 11357(a) felony',
      'born 1980-03-01; 2001-03-01 HS 11358 felony',
      'born 1980-03-01; 2001-03-01 HS 11357(c) misdemeanor, if amount: it was not more than 8 grams of concentrate',
      'born 1980-03-01; 2001-03-01 HS 11357(c) infraction, if amount: it was not more than 8 grams of concentrate',
      'born 1980-03-01; 2001-03-01 HS 11357(a) felony, unless amount: it was not more than 8 grams of concentrate',
    ],
    unknown: ['born 1980-03-01; 2001-03-01 HS 11357(a) felony', 'born 1980-03-01; 2001-03-01 HS 11357 misdemeanor'],
  },
  'concentrate-18-20': {
    holds: [
      '2012-03-01 HS 11357(a) infraction, if amount: it was not more than 8 grams of concentrate',
      '2001-03-01 HS 11357(a) misdemeanor, if amount: it was not more than 8 grams of concentrate',
      '2001-03-01 HS 11357 felony, if amount: it was not more than 8 grams of concentrate',
    ],
    fails: [
      '2012-03-01 HS 11357 infraction, if amount: it was not more than 8 grams of concentrate',
      '2001-03-01 HS 11357(a) felony, unless amount: it was not more than 8 grams of concentrate',
      '2001-03-01 HS 11357(c) misdemeanor, if amount: it was not more than 8 grams of concentrate',
      '2001-03-01 HS 11357(c) infraction, if amount: it was not more than 8 grams of concentrate',
      '2001-03-01 HS 11358 felony, if amount: it was not more than 8 grams of concentrate',
    ],
    unknown: [
      '2001-03-01 HS 11357(a) felony',
      '2001-03-01 HS 11357 misdemeanor, if amount: it was not more than 8 grams of concentrate',
    ],
  },
  concentrate: {
    holds: ['2001-03-01 HS 11357(a) felony', '2001-03-01 HS 11357 felony'],
    fails: ['2001-03-01 HS 11357(a) misdemeanor', '2001-03-01 HS 11357(a) infraction', '2001-03-01 HS 11359 felony'],
    unknown: ['2001-03-01 HS 11357(a) ?', '2001-03-01 ? felony'],
  },
  'small-amount-lawful': {
    holds: ['born 1980-03-01; 2001-03-01 HS 11357(b) misdemeanor', 'born 1980-03-01; 2012-03-01 HS 11357 infraction'],
    fails: [
      'born 1980-03-01; 2001-03-01 HS 11357(c) felony',
      'born 1980-03-01; 2012-03-01 HS 11358 infraction',
      'born 1980-03-02; 2001-03-01 HS 11357(b) misdemeanor',
      'born 1980-03-01; 2001-03-01 HS 11357(c) misdemeanor',
    ],
    unknown: ['born 1980-03; 2001-03-01 HS 11357(b) misdemeanor', 'born 1970-01-01; 2001-03-01 HS 11357 misdemeanor'],
  },
  'small-amount-18-20': {
    holds: ['2001-03-01 HS 11357(b) misdemeanor', '2012-03-01 HS 11357 infraction'],
    fails: ['2001-03-01 HS 11357(c) misdemeanor', '2001-03-01 HS 11357(c) felony', '2012-03-01 HS 11358 infraction'],
    unknown: ['2001-03-01 HS 11357 misdemeanor'],
  },
  'few-plants-lawful': {
    holds: ['born 1980-03-01; 2001-03-01 HS 11358 felony, if amount: there were not more than 6 living plants'],
    fails: [
      'born 1980-03-02; 2001-03-01 HS 11358 felony',
      'born 1980-03-01; 2001-03-01 HS 11358 felony, unless amount: there were not more than 6 living plants',
      'born 1980-03-01; 2001-03-01 HS 11359 felony',
    ],
    unknown: ['born 1980-03-01; 2001-03-01 HS 11358 felony'],
  },
  'few-plants-18-20': {
    holds: ['2001-03-01 HS 11358 felony, if amount: there were not more than 6 living plants'],
    fails: [
      '2001-03-01 HS 11358 felony, unless amount: there were not more than 6 living plants',
      '2001-03-01 HS 11359 felony, if amount: there were not more than 6 living plants',
    ],
    unknown: ['2001-03-01 HS 11358 felony'],
  },
  cultivation: {
    holds: ['2001-03-01 HS 11358 felony', '2001-03-01 664/HS 11358 felony'],
    fails: ['2001-03-01 HS 11358 misdemeanor', '2001-03-01 HS 11358 infraction', '2001-03-01 HS 11359 felony'],
    unknown: ['2001-03-01 HS 11358 ?'],
  },
  'possession-for-sale': {
    holds: ['2001-03-01 HS 11359 felony', '2001-03-01 664/HS 11359 felony'],
    fails: [
      '2001-03-01 HS 11359 misdemeanor',
      '2001-03-01 HS 11359 infraction',
      '2001-03-01 HS 11360 felony',
      '2001-03-01 PC 11359 felony',
    ],
    unknown: ['2001-03-01 HS 11359 ?'],
  },
  'gift-lawful': {
    holds: [
      'born 1980-03-01; 2001-03-01 HS 11360(b) misdemeanor, if recipient: it was transported only, or given without pay to a person of 21 or older',
      'born 1980-03-01; 2001-03-01 HS 11360 misdemeanor, if recipient: it was transported only, or given without pay to a person of 21 or older',
    ],
    fails: [
      'born 1980-03-01; 2001-03-01 HS 11359 misdemeanor, if recipient: it was transported only, or given without pay to a person of 21 or older',
      'born 1980-03-02; 2001-03-01 HS 11360(b) misdemeanor',
      'born 1980-03-01; 2001-03-01 HS 11360(a) misdemeanor, if recipient: it was transported only, or given without pay to a person of 21 or older',
      'born 1980-03-01; 2001-03-01 HS 11360(b) felony, if recipient: it was transported only, or given without pay to a person of 21 or older',
      'born 1980-03-01; 2001-03-01 HS 11360(b) infraction, if recipient: it was transported only, or given without pay to a person of 21 or older',
      // A felony of 11360 is of its subdivision (a), whatever letter stands there or none.
      'born 1980-03-01; 2001-03-01 HS 11360 felony',
      'born 1980-03-01; 2001-03-01 HS 11360(b) misdemeanor, unless recipient: it was transported only, or given without pay to a person of 21 or older',
    ],
    unknown: ['born 1980-03-01; 2001-03-01 HS 11360(b) misdemeanor'],
  },
  gift: {
    holds: ['2001-03-01 HS 11360(b) misdemeanor', '2001-03-01 HS 11360 misdemeanor'],
    fails: [
      '2001-03-01 HS 11360(a) misdemeanor',
      '2001-03-01 HS 11360 felony',
      '2001-03-01 HS 11360(b) felony',
      '2001-03-01 HS 11360(b) infraction',
      '2001-03-01 HS 11357(b) misdemeanor',
    ],
    unknown: ['2001-03-01 HS 11360(b) ?'],
  },
  'transport-or-sale': {
    holds: ['2001-03-01 HS 11360(a) felony', '2001-03-01 HS 11360 felony'],
    fails: ['2001-03-01 HS 11360 misdemeanor', '2001-03-01 HS 11360 infraction', '2001-03-01 HS 11359 felony'],
    unknown: ['2001-03-01 HS 11360 ?'],
  },
  'misdemeanor-still': {
    holds: ['2001-03-01 HS 11357(c) misdemeanor', '2001-03-01 HS 11359 misdemeanor'],
    fails: ['2001-03-01 HS 11359 felony', '2001-03-01 HS 11359 infraction'],
    unknown: ['2001-03-01 HS 11359 ?'],
  },
};
