/** Invented court tables of Virginia: for tests and demos. Nobody in them exists. */

import { type CourtProfile, inventedCourtTables } from '../../../format/court-table/invent.ts';
import { weighted } from '../../../sources/synthetic/prng.ts';
import { VIRGINIA_COUNTIES } from '../table/counties.ts';

/** The forms of one section of the Code: bare, as courts write it, and as the law does. */
const forms = (number: string) => [number, number, `Va. Code ${number}`, `VA CODE § ${number}`];

const profile: CourtProfile = {
  id: 'us-va',
  counties: VIRGINIA_COUNTIES,
  offenses: weighted([
    [
      {
        statutes: forms('18.2-96'),
        descriptions: ['PETIT LARCENY'],
        levels: ['MISDEMEANOR', 'CLASS 1 MISDEMEANOR', 'M1'],
      },
      16,
    ],
    [{ statutes: forms('18.2-103'), descriptions: ['SHOPLIFTING'], levels: ['MISDEMEANOR', 'M1', 'FELONY'] }, 8],
    [{ statutes: forms('18.2-119'), descriptions: ['TRESPASS'], levels: ['M1', 'MISDEMEANOR'] }, 8],
    [{ statutes: forms('18.2-415'), descriptions: ['DISORDERLY CONDUCT'], levels: ['M1'] }, 5],
    [{ statutes: forms('18.2-248.1'), descriptions: ['PWID MARIJUANA'], levels: ['M1', 'F5'] }, 5],
    [{ statutes: forms('18.2-250.1'), descriptions: ['POSSESS MARIJUANA'], levels: ['MISDEMEANOR', 'INFRACTION'] }, 10],
    [{ statutes: forms('18.2-95'), descriptions: ['GRAND LARCENY'], levels: ['FELONY', 'F'] }, 8],
    [{ statutes: forms('18.2-250'), descriptions: ['POSSESS SCH I/II'], levels: ['F5', 'CLASS 5 FELONY'] }, 6],
    [{ statutes: forms('18.2-91'), descriptions: ['BURGLARY'], levels: ['F3', 'F2', 'FELONY'] }, 4],
    [
      { statutes: [...forms('18.2-57'), '18.2-57(A)', '18.2-57(C)'], descriptions: ['ASSAULT'], levels: ['M1', 'F6'] },
      8,
    ],
    [{ statutes: forms('18.2-57.2'), descriptions: ['ASSAULT FAMILY MEMBER'], levels: ['M1'] }, 4],
    [{ statutes: forms('18.2-266'), descriptions: ['DWI'], levels: ['M1', 'F6'] }, 6],
    [{ statutes: forms('18.2-178'), descriptions: ['FALSE PRETENSES'], levels: ['F4', 'M1'] }, 4],
    [{ statutes: ['18.2-26', 'ATTEMPT 18.2-95 VA CODE'], descriptions: ['ATTEMPT'], levels: ['F6'] }, 2],
    [{ statutes: forms('18.2-67.4'), descriptions: ['SEXUAL BATTERY'], levels: ['M1'] }, 1],
    [{ statutes: forms('18.2-265.3'), descriptions: ['PARAPHERNALIA'], levels: ['M1'] }, 2],
    [{ statutes: forms('46.2-862'), descriptions: ['RECKLESS DRIVING'], levels: ['M1', 'INFRACTION'] }, 8],
  ]),
  sentences: {
    FELONY: ['PRISON 3Y', 'JAIL 11M; PROBATION 2Y', 'PROBATION 3Y'],
    F2: ['PRISON 10Y'],
    F3: ['PRISON 5Y'],
    F4: ['PRISON 4Y', 'PROBATION 5Y'],
    F5: ['JAIL 6M; PROBATION 2Y', 'PRISON 2Y'],
    INFRACTION: ['FINE'],
    other: ['FINE', 'JAIL 30D', 'JAIL 10D; FINE', 'PROBATION 1Y', ''],
  },
  dispositions: weighted([
    ['GUILTY', 20],
    ['GUILTY PLEA', 6],
    ['GUILTY IN ABSENTIA', 2],
    ['PREPAID', 2],
    ['NOLLE PROSEQUI', 5],
    ['DISMISSED', 3],
    ['DISMISSED WITH PREJUDICE', 1],
    ['NOT GUILTY', 1],
    ['CERTIFIED', 1],
    ['PENDING', 1],
  ]),
  guilty: ['GUILTY', 'GUILTY PLEA', 'GUILTY IN ABSENTIA', 'PREPAID'],
  changes: ['SEALED', 'EXPUNGED', 'PARDONED'],
  edges: [
    '1985-12-31',
    '1986-01-01',
    '2006-07-01',
    '2006-07-02',
    '2016-07-01',
    '2016-07-02',
    '2019-07-01',
    '2019-07-02',
  ],
  court: 'CIRCUIT COURT OF',
  waits: [0, 7, 10, 20],
  releases: true,
};

export const inventedFiles = inventedCourtTables(profile);
