/** Invented court tables of Minnesota: for tests and demos. Nobody in them exists. */

import { type CourtProfile, inventedCourtTables } from '../../../format/court-table/invent.ts';
import { weighted } from '../../../sources/synthetic/prng.ts';
import { MINNESOTA_COUNTIES } from '../table/counties.ts';

const LESSER = ['MISDEMEANOR', 'GROSS MISDEMEANOR', 'GM'];

/** The forms of one section: with its code, and bare. */
const forms = (number: string) => [`Minn. Stat. ${number}`, number, `${number} MN ST`, `M.S. ${number}`];

const profile: CourtProfile = {
  id: 'us-mn',
  counties: MINNESOTA_COUNTIES,
  offenses: weighted([
    [{ statutes: forms('609.52'), descriptions: ['THEFT'], levels: [...LESSER, 'FELONY'] }, 18],
    [{ statutes: forms('609.605'), descriptions: ['TRESPASS'], levels: ['MISDEMEANOR'] }, 8],
    [
      { statutes: forms('609.72'), descriptions: ['DISORDERLY CONDUCT'], levels: ['MISDEMEANOR', 'PETTY MISDEMEANOR'] },
      8,
    ],
    [{ statutes: forms('171.24'), descriptions: ['DRIVING AFTER REVOCATION'], levels: LESSER }, 8],
    [{ statutes: forms('169A.20'), descriptions: ['DWI'], levels: ['MISDEMEANOR', 'FELONY'] }, 5],
    [{ statutes: forms('169A.25'), descriptions: ['DWI 2ND DEGREE'], levels: ['GROSS MISDEMEANOR'] }, 4],
    [{ statutes: forms('609.2242'), descriptions: ['DOMESTIC ASSAULT'], levels: ['MISDEMEANOR', 'GM', 'FELONY'] }, 6],
    [{ statutes: forms('609.749'), descriptions: ['STALKING'], levels: ['GROSS MISDEMEANOR'] }, 3],
    [
      {
        statutes: ['152.027.4', '152.027, subd. 4', 'Minn. Stat. 152.027, subd. 3', '152.027'],
        descriptions: ['SMALL AMOUNT OF MARIJUANA'],
        levels: ['PETTY MISDEMEANOR', 'PM', 'MISDEMEANOR'],
      },
      10,
    ],
    [
      {
        statutes: [...forms('152.025'), 'ATT 152.025'],
        descriptions: ['CONTROLLED SUBSTANCE 5TH DEGREE', 'MARIJUANA 5TH DEGREE', 'COCAINE 5TH DEGREE'],
        levels: ['FELONY', 'FELONY', 'GROSS MISDEMEANOR'],
      },
      12,
    ],
    [
      {
        statutes: ['152.023.1', '152.023, subd. 2', '152.023'],
        descriptions: ['CONTROLLED SUBSTANCE 3RD DEGREE', 'SALE OF MARIJUANA'],
        levels: ['FELONY'],
      },
      4,
    ],
    [{ statutes: forms('609.582'), descriptions: ['BURGLARY'], levels: ['FELONY', 'GROSS MISDEMEANOR'] }, 5],
  ]),
  sentences: {
    FELONY: ['PRISON 2Y', 'PROBATION 5Y', 'JAIL 1Y; PROBATION 3Y'],
    'PETTY MISDEMEANOR': ['FINE'],
    PM: ['FINE'],
    other: ['FINE', 'JAIL 30D', 'PROBATION 1Y', 'JAIL 60D; PROBATION 2Y', ''],
  },
  dispositions: weighted([
    ['CONVICTED', 26],
    ['PLED GUILTY', 4],
    ['DISMISSED', 6],
    ['STAY OF ADJUDICATION', 2],
    ['ACQUITTED', 1],
    ['PENDING', 1],
  ]),
  guilty: ['CONVICTED', 'PLED GUILTY'],
  changes: ['EXPUNGED', 'REDUCED', 'PARDONED'],
  edges: [
    '2015-01-01',
    '2021-01-01',
    '2022-01-01',
    '2022-01-02',
    '2023-01-01',
    '2023-01-02',
    '2024-01-01',
    '2024-01-02',
  ],
  court: 'DISTRICT COURT OF',
  waits: [0, 2, 3, 4, 5],
};

export const inventedFiles = inventedCourtTables(profile);
