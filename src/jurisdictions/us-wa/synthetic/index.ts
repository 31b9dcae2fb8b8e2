/** Invented court tables of Washington: for tests and demos. Nobody in them exists. */

import { type CourtProfile, inventedCourtTables } from '../../../format/court-table/invent.ts';
import { weighted } from '../../../sources/synthetic/prng.ts';
import { WASHINGTON_COUNTIES } from '../table/counties.ts';

/** The forms of one section: bare, as courts write it, and as the law does. */
const forms = (number: string) => [number, number, `RCW ${number}`, `${number} RCW`];

const profile: CourtProfile = {
  id: 'us-wa',
  counties: WASHINGTON_COUNTIES,
  offenses: weighted([
    [{ statutes: forms('9A.56.050'), descriptions: ['THEFT 3'], levels: ['GROSS MISDEMEANOR', 'GM'] }, 16],
    [{ statutes: forms('9A.56.040'), descriptions: ['THEFT 2'], levels: ['CLASS C FELONY', 'FC'] }, 6],
    [{ statutes: forms('9A.56.030'), descriptions: ['THEFT 1'], levels: ['FB', 'FELONY'] }, 3],
    [{ statutes: forms('9A.52.030'), descriptions: ['BURGLARY 2'], levels: ['FB'] }, 5],
    [{ statutes: forms('9A.52.020'), descriptions: ['BURGLARY 1'], levels: ['FA'] }, 1],
    [
      {
        statutes: forms('9A.36.041'),
        descriptions: ['ASSAULT 4', 'ASSAULT 4 DV', 'ASSAULT 4 / G', 'ASSAULT 4 / GV'],
        levels: ['GM'],
      },
      10,
    ],
    [{ statutes: forms('9A.36.031'), descriptions: ['ASSAULT 3'], levels: ['FC'] }, 3],
    [{ statutes: forms('9A.36.011'), descriptions: ['ASSAULT 1'], levels: ['FA'] }, 1],
    [{ statutes: forms('9A.56.210'), descriptions: ['ROBBERY 2'], levels: ['FB'] }, 2],
    [{ statutes: forms('69.50.4014'), descriptions: ['POSS MARIJUANA'], levels: ['MISDEMEANOR', 'M'] }, 10],
    [{ statutes: forms('69.50.401(e)'), descriptions: ['POSS MARIJUANA'], levels: ['MISDEMEANOR'] }, 3],
    [{ statutes: forms('69.50.4013'), descriptions: ['POSS CS'], levels: ['FC', 'FELONY', 'GM'] }, 9],
    [{ statutes: ['69.50.4011', '69.50.4011(1)(b)'], descriptions: ['COUNTERFEIT CS'], levels: ['GM'] }, 1],
    [{ statutes: forms('46.61.502'), descriptions: ['DUI'], levels: ['GM', 'FB'] }, 9],
    [{ statutes: forms('46.61.500'), descriptions: ['RECKLESS DRIVING'], levels: ['GM'] }, 4],
    [{ statutes: forms('46.20.342'), descriptions: ['DWLS 3'], levels: ['MISDEMEANOR'] }, 10],
    [{ statutes: forms('9A.44.132'), descriptions: ['FAILURE TO REGISTER'], levels: ['FC', 'GM'] }, 1],
    [{ statutes: ['SMC 12A.08.020', '9A.28.020'], descriptions: ['ATTEMPT', 'ORDINANCE'], levels: ['GM'] }, 2],
    [{ statutes: forms('46.61.400'), descriptions: ['SPEEDING'], levels: ['INFRACTION'] }, 3],
  ]),
  sentences: {
    FELONY: ['PRISON 2Y', 'JAIL 6M; PROBATION 1Y'],
    'CLASS C FELONY': ['JAIL 6M', 'JAIL 3M; PROBATION 1Y'],
    FC: ['JAIL 6M', 'JAIL 3M; PROBATION 1Y', 'PRISON 14M'],
    FB: ['PRISON 3Y', 'JAIL 9M; PROBATION 1Y'],
    FA: ['PRISON 8Y'],
    INFRACTION: ['FINE'],
    other: ['FINE', 'JAIL 30D', 'JAIL 10D; PROBATION 2Y', 'PROBATION 1Y', ''],
  },
  dispositions: weighted([
    ['GUILTY', 22],
    ['PLED GUILTY', 8],
    ['DISMISSED', 7],
    ['NOT GUILTY', 1],
    ['DEFERRED', 1],
    ['TRANSFERRED', 1],
  ]),
  guilty: ['GUILTY', 'PLED GUILTY'],
  changes: ['VACATED', 'SEALED', 'PARDONED'],
  edges: ['2004-07-01', '2004-06-30', '2016-01-01', '2021-01-01', '2021-02-24', '2021-02-25', '2023-01-01'],
  court: 'SUPERIOR COURT,',
  waits: [0, 3, 5, 10],
  offenseDates: true,
};

export const inventedFiles = inventedCourtTables(profile);
