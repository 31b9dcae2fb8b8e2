/** Invented court tables of Pennsylvania: for tests and demos. Nobody in them exists. */

import { type CourtProfile, inventedCourtTables } from '../../../format/court-table/invent.ts';
import { weighted } from '../../../sources/synthetic/prng.ts';
import { PENNSYLVANIA_COUNTIES } from '../table/counties.ts';

/** The forms of one section of the Crimes Code: as the law and as dockets cite it. */
const forms = (number: string) => [`18 Pa.C.S. ${number}`, `18 § ${number}`, `18 § ${number} §§ A`];

const profile: CourtProfile = {
  id: 'us-pa',
  counties: PENNSYLVANIA_COUNTIES,
  offenses: weighted([
    [
      { statutes: [...forms('3929'), '18 § 3929 §§ A1'], descriptions: ['RETAIL THEFT'], levels: ['M2', 'S', 'M1'] },
      16,
    ],
    [{ statutes: forms('3921'), descriptions: ['THEFT BY UNLAW TAKING'], levels: ['M2', 'M3', 'M1', 'F3'] }, 10],
    [{ statutes: forms('5503'), descriptions: ['DISORDERLY CONDUCT'], levels: ['S', 'SUMMARY', 'M3'] }, 14],
    [{ statutes: forms('5505'), descriptions: ['PUBLIC DRUNKENNESS'], levels: ['S'] }, 8],
    [{ statutes: ['35 § 780-113 §§ A16'], descriptions: ['INT POSS CONTR SUBST'], levels: ['M'] }, 8],
    [{ statutes: ['35 § 780-113 §§ A30'], descriptions: ['MANUFACTURE, DELIVERY'], levels: ['F'] }, 8],
    [{ statutes: ['75 § 3802 §§ A1*', '75 Pa.C.S. 3802(a)(1)'], descriptions: ['DUI'], levels: ['M', 'M1'] }, 8],
    [
      {
        statutes: [...forms('2701'), 'ATTEMPT 18 Pa.C.S. 2701'],
        descriptions: ['SIMPLE ASSAULT'],
        levels: ['M2', 'M3'],
      },
      8,
    ],
    [{ statutes: forms('2709'), descriptions: ['HARASSMENT'], levels: ['S', 'M3'] }, 4],
    [{ statutes: forms('3502'), descriptions: ['BURGLARY'], levels: ['F1', 'F2'] }, 5],
    [{ statutes: ['18 § 901 §§ A'], descriptions: ['CRIMINAL ATTEMPT'], levels: ['M2', 'F3'] }, 2],
    [{ statutes: forms('6106'), descriptions: ['FIREARMS NOT TO BE CARRIED'], levels: ['F3', 'M1'] }, 3],
    [{ statutes: forms('6301'), descriptions: ['CORRUPTION OF MINORS'], levels: ['M1', 'M3'] }, 2],
    [{ statutes: forms('4304'), descriptions: ['ENDANGERING WELFARE'], levels: ['M1', 'M2'] }, 2],
    [{ statutes: forms('3127'), descriptions: ['INDECENT EXPOSURE'], levels: ['M2'] }, 1],
    [{ statutes: ['LO § 10-601'], descriptions: ['LOCAL ORDINANCE'], levels: ['S'] }, 2],
    [{ statutes: forms('2502'), descriptions: ['MURDER'], levels: ['H', 'F1'] }, 1],
  ]),
  sentences: {
    F: ['PRISON 2Y', 'PROBATION 5Y', 'JAIL 11M; PROBATION 2Y'],
    F1: ['PRISON 5Y'],
    F2: ['PRISON 3Y', 'PROBATION 5Y'],
    F3: ['PROBATION 3Y', 'JAIL 11M'],
    S: ['FINE'],
    SUMMARY: ['FINE', ''],
    other: ['FINE', 'PROBATION 1Y', 'JAIL 30D', 'PROBATION 2Y', 'NO FURTHER PENALTY', ''],
  },
  dispositions: weighted([
    ['GUILTY PLEA', 14],
    ['GUILTY PLEA - NEGOTIATED', 10],
    ['GUILTY', 4],
    ['NOLO CONTENDERE', 1],
    ['MERGED', 2],
    ['NOLLE PROSSED', 4],
    ['WITHDRAWN', 4],
    ['DISMISSED', 2],
    ['NOT GUILTY', 1],
    ['HELD FOR COURT', 1],
    ['ARD', 1],
    ['PENDING', 1],
  ]),
  guilty: ['GUILTY PLEA', 'GUILTY PLEA - NEGOTIATED', 'GUILTY', 'NOLO CONTENDERE', 'MERGED'],
  changes: ['LIMITED ACCESS', 'EXPUNGED', 'PARDONED'],
  edges: [
    '2014-06-10',
    '2014-06-11',
    '2016-01-09',
    '2016-01-10',
    '2017-06-11',
    '2017-06-12',
    '2019-01-09',
    '2021-01-09',
  ],
  court: 'COURT OF COMMON PLEAS OF',
  waits: [0, 5, 7, 10],
};

export const inventedFiles = inventedCourtTables(profile);
