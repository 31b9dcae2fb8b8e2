/** Invented court tables of Michigan: for tests and demos. Nobody in them exists. */

import { type CourtProfile, inventedCourtTables } from '../../../format/court-table/invent.ts';
import { weighted } from '../../../sources/synthetic/prng.ts';
import { MICHIGAN_COUNTIES } from '../table/counties.ts';

const FELONIES = ['FELONY 2Y', 'FELONY 4Y', 'FELONY 5Y', 'FELONY'];

/** The forms of one section: with its code before and after it, and bare. */
const forms = (number: string) => [`MCL ${number}`, number, `${number} MCL`, `MCL § ${number}`];

const profile: CourtProfile = {
  id: 'us-mi',
  counties: MICHIGAN_COUNTIES,
  offenses: weighted([
    [{ statutes: forms('750.356'), descriptions: ['LARCENY'], levels: ['MISDEMEANOR 93D', 'MISDEMEANOR 1Y'] }, 16],
    [{ statutes: forms('750.356'), descriptions: ['LARCENY $1,000 OR MORE'], levels: FELONIES }, 12],
    [
      { statutes: forms('750.535'), descriptions: ['RECEIVING STOLEN PROPERTY'], levels: ['FELONY 5Y', 'FELONY 10Y'] },
      6,
    ],
    [{ statutes: forms('750.110'), descriptions: ['BREAKING AND ENTERING'], levels: ['FELONY 10Y'] }, 6],
    [
      { statutes: forms('750.167'), descriptions: ['DISORDERLY PERSON'], levels: ['MISDEMEANOR 90D', 'MISDEMEANOR'] },
      10,
    ],
    [
      { statutes: forms('257.904'), descriptions: ['DRIVING WHILE LICENSE SUSPENDED'], levels: ['MISDEMEANOR 93D'] },
      10,
    ],
    [{ statutes: forms('257.625'), descriptions: ['OPERATING WHILE INTOXICATED'], levels: ['MISDEMEANOR 93D'] }, 8],
    [{ statutes: forms('750.81a'), descriptions: ['ASSAULT'], levels: ['MISDEMEANOR 1Y'] }, 5],
    [
      {
        statutes: ['MCL 750.84', 'ATT 750.84'],
        descriptions: ['ASSAULT WITH INTENT'],
        levels: ['FELONY 10Y', 'FELONY 5Y'],
      },
      4,
    ],
    [{ statutes: forms('750.174'), descriptions: ['EMBEZZLEMENT'], levels: ['FELONY 5Y', 'MISDEMEANOR 93D'] }, 4],
    [{ statutes: forms('750.249'), descriptions: ['UTTERING AND PUBLISHING'], levels: ['FELONY 5Y'] }, 3],
    [{ statutes: forms('750.316'), descriptions: ['MURDER 1'], levels: ['FELONY LIFE'] }, 1],
    [{ statutes: forms('750.520e'), descriptions: ['CSC 4'], levels: ['MISDEMEANOR 2Y'] }, 2],
    [
      {
        statutes: forms('333.7403'),
        descriptions: ['POSSESSION OF MARIJUANA', 'POSSESSION OF COCAINE', 'POSSESSION OF CONTROLLED SUBSTANCE'],
        levels: ['MISDEMEANOR 1Y', 'MISDEMEANOR 90D', 'FELONY 4Y'],
      },
      10,
    ],
  ]),
  sentences: {
    'FELONY LIFE': ['PRISON LIFE'],
    'FELONY 2Y': ['PROBATION 2Y', 'JAIL 6M', 'PRISON 1Y'],
    'FELONY 4Y': ['PROBATION 3Y', 'JAIL 6M; PROBATION 2Y', 'PRISON 2Y'],
    'FELONY 5Y': ['PROBATION 3Y', 'JAIL 1Y', 'PRISON 3Y', 'FINE'],
    'FELONY 10Y': ['PROBATION 5Y', 'PRISON 5Y'],
    FELONY: ['PRISON 3Y', 'PROBATION 3Y', 'JAIL 1Y'],
    other: ['FINE', 'JAIL 30D', 'PROBATION 1Y', 'JAIL 60D; PROBATION 2Y', ''],
  },
  dispositions: weighted([
    ['PLED GUILTY', 26],
    ['FOUND GUILTY', 4],
    ['DISMISSED', 6],
    ['NOLLE PROSEQUI', 3],
    ['ACQUITTED', 1],
    ['PENDING', 1],
  ]),
  guilty: ['PLED GUILTY', 'FOUND GUILTY'],
  changes: ['SET ASIDE', 'EXPUNGED', 'PARDONED'],
  edges: [
    '2010-04-11',
    '2013-04-11',
    '2014-05-01',
    '2014-05-02',
    '2017-05-01',
    '2017-05-02',
    '2019-05-01',
    '2021-05-02',
  ],
  court: 'DISTRICT COURT OF',
  waits: [0, 3, 5, 7, 10],
  releases: true,
};

export const inventedFiles = inventedCourtTables(profile);
