import type { Examples } from '../../../../law/language/index.ts';

const sections = ['11357', '11358', '11359', '11360'] as const;

/** Of two sections, one that is not this. */
const another = (number: string) => (number === '11358' ? '11359' : '11358');

/** Histories for each line of the options table; as of 2020-07-01, under the options of `optionsExamplesWith`. */
export const optionsExamples: Readonly<Record<string, Examples>> = {
  'not-felony': {
    holds: ['2005-03-01 HS 11357(c) misdemeanor', '2012-03-01 HS 11357(b) infraction'],
    fails: ['2005-03-01 HS 11359 felony'],
    unknown: ['2005-03-01 HS 11359 ?'],
  },
  ...Object.fromEntries(
    sections.flatMap((number) =>
      ['dismiss', 'reduce'].map((choice) => [
        `${choice}-${number}`,
        {
          holds: [`option ${choice}=${number}; 2005-03-01 HS ${number} felony`],
          fails: [
            `option ${choice}=${another(number)}; 2005-03-01 HS ${number} felony`,
            `option ${choice}=${number}; 2005-03-01 HS ${another(number)} felony`,
          ],
          unknown: [`option ${choice}=${number}; 2005-03-01 ? felony`],
        },
      ]),
    ),
  ),
  ...Object.fromEntries(
    sections.map((number) => [
      `reduce-minor-${number}`,
      {
        holds: [`option reduce=${number}; born 1990-03-02; 2008-03-01 HS ${number} felony`],
        fails: [
          `option reduce=${number}; born 1990-03-01; 2008-03-01 HS ${number} felony`,
          `option reduce=${another(number)}; born 1990-03-02; 2008-03-01 HS ${number} felony`,
          `option reduce=${number}; born 1990-03-02; 2008-03-01 HS ${another(number)} felony`,
        ],
        unknown: [`option reduce=${number}; born 1990-03; 2008-03-01 HS ${number} felony`],
      },
    ]),
  ),
  'under-21': {
    holds: ['born 1984-03-02; 2005-03-01 HS 11359 felony'],
    fails: [
      'born 1984-03-01; 2005-03-01 HS 11359 felony',
      'option subjectUnder21AtConviction=false; born 1990-01-01; 2005-03-01 HS 11359 felony',
    ],
    unknown: ['born 1984-03; 2005-03-01 HS 11359 felony'],
  },
  age: {
    holds: ['born 1963-07-01; 2005-03-01 HS 11359 felony'],
    fails: [
      'born 1963-07-02; 2005-03-01 HS 11359 felony',
      'option subjectAgeThreshold=0; born 1940-01-01; 2005-03-01 HS 11359 felony',
    ],
    unknown: ['born 1963; 2005-03-01 HS 11359 felony'],
  },
  'long-ago': {
    holds: ['2010-07-01 HS 11359 felony'],
    fails: ['2010-07-02 HS 11359 felony', 'option yearsSinceConvictionThreshold=0; 1990-01-01 HS 11359 felony'],
    unknown: ['2010 HS 11359 felony'],
  },
  'crime-free': {
    holds: ['2015-06-30 HS 11359 felony; 2001-01-01 PC 459 felony; 2018-01-01 PC 459 felony dismissed'],
    fails: [
      '2015-07-01 HS 11359 felony',
      '2001-01-01 HS 11359 felony; 2015-07-01 PC 459 felony',
      'option yearsCrimeFreeThreshold=0; 1990-01-01 HS 11359 felony',
    ],
    unknown: ['2005-03-01 HS 11359 felony; ? PC 459 felony'],
  },
  'only-prop-64': {
    holds: ['2005-03-01 HS 11359 felony; 2001-01-01 HS 11357 felony; 2001-01-01 PC 459 felony dismissed'],
    fails: [
      '2005-03-01 HS 11359 felony; 2001-01-01 PC 459 felony',
      'option subjectHasOnlyProp64Charges=false; 2005-03-01 HS 11359 felony',
    ],
    unknown: ['2005-03-01 HS 11359 felony; 2001-01-01 ? felony'],
  },
  deceased: {
    holds: ['deceased; 2005-03-01 HS 11359 felony'],
    fails: ['2005-03-01 HS 11359 felony', 'option subjectIsDeceased=false; deceased; 2005-03-01 HS 11359 felony'],
    unknown: ['deceased?; 2005-03-01 HS 11359 felony'],
  },
};

/** Every option on, so that each line can be tried; an example switches off what it is about. */
export const optionsExamplesWith = {
  dismiss: [],
  reduce: [],
  subjectUnder21AtConviction: true,
  subjectAgeThreshold: 57,
  yearsSinceConvictionThreshold: 10,
  yearsCrimeFreeThreshold: 5,
  subjectHasOnlyProp64Charges: true,
  subjectIsDeceased: true,
} as const;
