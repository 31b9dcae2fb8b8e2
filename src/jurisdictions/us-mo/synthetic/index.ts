/** Invented court tables of Missouri: for tests and demos. Nobody in them exists. */

import { type CourtProfile, inventedCourtTables } from '../../../format/court-table/invent.ts';
import { weighted } from '../../../sources/synthetic/prng.ts';
import { MISSOURI_COUNTIES } from '../table/counties.ts';

const FELONIES = ['FELONY A', 'FELONY B', 'FELONY C', 'FELONY D', 'FELONY E', 'CLASS D FELONY', 'FELONY'];
const LESSER = ['MISDEMEANOR A', 'MISDEMEANOR B', 'MISDEMEANOR', 'INFRACTION', 'ORDINANCE'];
const POSSESSION = [
  'POSSESSION OF MARIJUANA',
  'POSSESSION OF 35 GRAMS OR LESS OF MARIJUANA',
  'POSSESSION OF CONTROLLED SUBSTANCE',
  'POSSESSION OF CONTROLLED SUBSTANCE EXCEPT 35 GRAMS OR LESS OF MARIJUANA',
  'POSSESSION OF METHAMPHETAMINE',
];
const THEFT = ['STEALING', 'STEALING $750 OR MORE'];

/** The forms of one section: with the code before and after it, bare, and as the charge code of the state. */
const forms = (number: string) => [`RSMo ${number}`, number, `${number}-001Y202035__`, `${number} RSMO`];

const profile: CourtProfile = {
  id: 'us-mo',
  counties: MISSOURI_COUNTIES,
  offenses: weighted([
    [{ statutes: forms('579.015'), descriptions: POSSESSION, levels: ['FELONY D', 'FELONY E', ...LESSER] }, 16],
    [{ statutes: forms('195.202'), descriptions: POSSESSION, levels: ['FELONY C', 'FELONY', ...LESSER] }, 14],
    [{ statutes: forms('579.020'), descriptions: ['DELIVERY OF MARIJUANA'], levels: FELONIES }, 4],
    [{ statutes: forms('195.211'), descriptions: ['DISTRIBUTION OF MARIJUANA'], levels: FELONIES }, 6],
    [{ statutes: forms('570.030'), descriptions: THEFT, levels: [...FELONIES, ...LESSER, ...LESSER] }, 30],
    [{ statutes: forms('569.170'), descriptions: ['BURGLARY 2ND'], levels: ['FELONY C', 'FELONY D'] }, 6],
    [{ statutes: forms('569.160'), descriptions: ['BURGLARY 1ST'], levels: ['FELONY B'] }, 4],
    [{ statutes: forms('566.034'), descriptions: ['STATUTORY RAPE 2ND'], levels: ['FELONY D'] }, 2],
    [{ statutes: forms('565.050'), descriptions: ['ASSAULT 1ST'], levels: ['FELONY B'] }, 3],
    [{ statutes: forms('562.012'), descriptions: ['ATTEMPT'], levels: FELONIES }, 2],
    [{ statutes: forms('571.030.1(4)'), descriptions: ['UNLAWFUL USE OF WEAPON'], levels: ['FELONY E'] }, 3],
    [{ statutes: forms('577.010'), descriptions: ['DWI'], levels: ['MISDEMEANOR B', 'FELONY D'] }, 10],
    [{ statutes: forms('302.321'), descriptions: ['DRIVING WHILE REVOKED'], levels: LESSER }, 8],
  ]),
  sentences: {
    FELONY: ['PRISON 5Y', 'PROBATION 5Y', 'JAIL 1Y'],
    'FELONY A': ['PRISON 12Y', 'PRISON 20Y'],
    'FELONY B': ['PRISON 7Y', 'PROBATION 5Y'],
    'FELONY C': ['PRISON 5Y', 'PROBATION 5Y', 'JAIL 120D; PROBATION 5Y'],
    'FELONY D': ['PRISON 3Y', 'PROBATION 3Y', 'JAIL 1Y', 'FINE'],
    'FELONY E': ['PRISON 2Y', 'PROBATION 3Y', 'FINE'],
    other: ['FINE', 'JAIL 10D', 'PROBATION 1Y', 'PROBATION 2Y; FINE', ''],
  },
  dispositions: weighted([
    ['GUILTY PLEA', 24],
    ['FOUND GUILTY', 8],
    ['DISMISSED BY PROSECUTOR', 5],
    ['NOT GUILTY', 2],
    ['PENDING', 2],
    ['SUSPENDED IMPOSITION OF SENTENCE', 3],
  ]),
  guilty: ['GUILTY PLEA', 'FOUND GUILTY'],
  changes: ['EXPUNGED', 'CLOSED', 'PARDONED'],
  edges: [
    '2016-12-31',
    '2017-01-01',
    '2018-12-31',
    '2019-01-01',
    '2023-01-01',
    '2023-01-02',
    '2024-12-31',
    '2025-01-01',
  ],
};

export const inventedFiles = inventedCourtTables(profile);
