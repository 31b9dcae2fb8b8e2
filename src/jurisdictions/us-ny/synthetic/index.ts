/** Invented court tables of New York: for tests and demos. Nobody in them exists. */

import { type CourtProfile, inventedCourtTables } from '../../../format/court-table/invent.ts';
import { weighted } from '../../../sources/synthetic/prng.ts';
import { NEW_YORK_COUNTIES } from '../table/counties.ts';

const FELONIES = ['A-I FELONY', 'B FELONY', 'C FELONY', 'D FELONY', 'E FELONY', 'CLASS E FELONY', 'FELONY'];
const LESSER = ['A MISDEMEANOR', 'B MISDEMEANOR', 'MISDEMEANOR', 'AM', 'VIOLATION'];

/** The forms of one section of the Penal Law: with the law before and after it, and bare. */
const forms = (number: string) => [`PL ${number}`, number, `${number} PL`, `Penal Law § ${number}`];

const profile: CourtProfile = {
  id: 'us-ny',
  counties: NEW_YORK_COUNTIES,
  offenses: weighted([
    [{ statutes: forms('155.25'), descriptions: ['PETIT LARCENY'], levels: ['A MISDEMEANOR', 'AM'] }, 16],
    [{ statutes: forms('155.30'), descriptions: ['GRAND LARCENY 4'], levels: ['E FELONY', 'FELONY'] }, 12],
    [{ statutes: forms('165.40'), descriptions: ['CPSP 5'], levels: LESSER }, 8],
    [{ statutes: forms('221.05'), descriptions: ['UPM'], levels: ['VIOLATION'] }, 8],
    [{ statutes: forms('221.10'), descriptions: ['CPM 5'], levels: ['B MISDEMEANOR'] }, 8],
    [{ statutes: forms('221.15'), descriptions: ['CPM 4'], levels: ['A MISDEMEANOR'] }, 3],
    [{ statutes: forms('221.25'), descriptions: ['CPM 2'], levels: ['D FELONY'] }, 3],
    [
      {
        statutes: forms('220.03'),
        descriptions: ['CPCS 7', 'CPCS 7 COCAINE', 'CPCS 7 CONCENTRATED CANNABIS'],
        levels: ['A MISDEMEANOR'],
      },
      8,
    ],
    [{ statutes: forms('220.43'), descriptions: ['CSCS 1'], levels: ['A-I FELONY'] }, 2],
    [{ statutes: [...forms('160.10'), 'PL 110/160.10'], descriptions: ['ROBBERY 2'], levels: FELONIES }, 6],
    [{ statutes: forms('120.05'), descriptions: ['ASSAULT 2'], levels: ['D FELONY'] }, 4],
    [{ statutes: forms('125.25'), descriptions: ['MURDER 2'], levels: ['A-I FELONY'] }, 1],
    [{ statutes: forms('125.15'), descriptions: ['MANSLAUGHTER 2'], levels: ['C FELONY'] }, 1],
    [{ statutes: forms('105.10'), descriptions: ['CONSPIRACY 4'], levels: ['E FELONY'] }, 1],
    [{ statutes: forms('130.20'), descriptions: ['SEXUAL MISCONDUCT'], levels: ['A MISDEMEANOR'] }, 2],
    [{ statutes: forms('130.52'), descriptions: ['FORCIBLE TOUCHING'], levels: ['A MISDEMEANOR'] }, 2],
    [{ statutes: forms('240.20'), descriptions: ['DISORDERLY CONDUCT'], levels: ['VIOLATION'] }, 8],
    [{ statutes: ['VTL 1192.1', 'VTL 1192(1)'], descriptions: ['DWAI'], levels: ['INFRACTION'] }, 6],
    [{ statutes: ['VTL 1192.3'], descriptions: ['DWI'], levels: ['UNCLASSIFIED MISDEMEANOR', 'E FELONY'] }, 6],
    [{ statutes: ['VTL 511(1)(a)'], descriptions: ['AUO 3'], levels: ['UM', 'MISDEMEANOR'] }, 4],
  ]),
  sentences: {
    FELONY: ['PRISON 3Y', 'PROBATION 5Y', 'JAIL 1Y'],
    'A-I FELONY': ['PRISON 15Y', 'PRISON 8Y'],
    'B FELONY': ['PRISON 7Y', 'PRISON 5Y'],
    'C FELONY': ['PRISON 5Y', 'JAIL 6M; PROBATION 5Y'],
    'D FELONY': ['PRISON 3Y', 'PROBATION 5Y', 'JAIL 6M; PROBATION 5Y'],
    'E FELONY': ['PRISON 2Y', 'PROBATION 5Y', 'JAIL 1Y', 'CONDITIONAL DISCHARGE 3Y', 'FINE'],
    VIOLATION: ['FINE', 'CONDITIONAL DISCHARGE 1Y', 'JAIL 15D'],
    INFRACTION: ['FINE'],
    other: ['FINE', 'JAIL 30D', 'PROBATION 3Y', 'CONDITIONAL DISCHARGE 1Y', 'JAIL 60D; PROBATION 3Y', ''],
  },
  dispositions: weighted([
    ['PLED GUILTY', 26],
    ['CONVICTED AFTER TRIAL', 4],
    ['DISMISSED', 6],
    ['DISMISSED ACD', 3],
    ['ACQUITTED', 1],
    ['PENDING', 1],
  ]),
  guilty: ['PLED GUILTY', 'CONVICTED AFTER TRIAL'],
  changes: ['SEALED', 'EXPUNGED', 'PARDONED'],
  edges: [
    '2015-12-31',
    '2016-11-16',
    '2016-11-17',
    '2021-11-16',
    '2021-11-17',
    '2022-12-31',
    '2023-01-09',
    '2024-11-16',
  ],
  court: 'COUNTY COURT OF',
  waits: [0, 3, 8, 10],
  releases: true,
};

export const inventedFiles = inventedCourtTables(profile);
