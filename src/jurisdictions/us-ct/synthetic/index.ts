/** Invented court tables of Connecticut: for tests and demos. Nobody in them exists. */

import { type CourtProfile, inventedCourtTables } from '../../../format/court-table/invent.ts';
import { weighted } from '../../../sources/synthetic/prng.ts';
import { CONNECTICUT_COUNTIES } from '../table/counties.ts';

/** The forms of one section: bare, as courts write it, and as the law does. */
const forms = (number: string) => [number, number.toUpperCase(), `C.G.S. ${number}`, `${number} CGS`];

const profile: CourtProfile = {
  id: 'us-ct',
  counties: CONNECTICUT_COUNTIES,
  offenses: weighted([
    [{ statutes: forms('53a-125b'), descriptions: ['LARCENY 6TH'], levels: ['CM', 'CLASS C MISDEMEANOR'] }, 14],
    [{ statutes: forms('53a-125'), descriptions: ['LARCENY 4TH'], levels: ['AM', 'CLASS A MISDEMEANOR'] }, 6],
    [{ statutes: forms('53a-124'), descriptions: ['LARCENY 3RD'], levels: ['DF', 'CLASS D FELONY'] }, 6],
    [{ statutes: forms('53a-122'), descriptions: ['LARCENY 1ST'], levels: ['CLASS B FELONY'] }, 2],
    [{ statutes: forms('53a-103'), descriptions: ['BURGLARY 3RD'], levels: ['DF'] }, 4],
    [{ statutes: forms('53a-181'), descriptions: ['BREACH OF PEACE'], levels: ['BM', 'MISDEMEANOR B'] }, 12],
    [{ statutes: forms('53a-107'), descriptions: ['CRIMINAL TRESPASS 1ST'], levels: ['AM'] }, 6],
    [{ statutes: forms('53a-61'), descriptions: ['ASSAULT 3RD'], levels: ['AM'] }, 5],
    [{ statutes: forms('53a-61a'), descriptions: ['ASSAULT 3RD, ELDERLY'], levels: ['AM'] }, 2],
    [{ statutes: forms('53a-73a'), descriptions: ['SEXUAL ASSAULT 4TH'], levels: ['AM', 'DF'] }, 1],
    [{ statutes: ['53a-189a', '53a-189a(a)(1)'], descriptions: ['VOYEURISM'], levels: ['DF'] }, 1],
    [
      {
        statutes: forms('21a-279(c)'),
        descriptions: ['POSS MARIJUANA', 'POSS MARIJUANA', 'POSS OF NARCOTICS', 'POSS CS'],
        levels: ['MISDEMEANOR'],
      },
      10,
    ],
    [{ statutes: forms('21a-279(a)'), descriptions: ['POSS NARCOTICS'], levels: ['FELONY', 'AM'] }, 7],
    [{ statutes: forms('21a-277(b)'), descriptions: ['SALE OF CS'], levels: ['FELONY'] }, 4],
    [{ statutes: forms('14-227a'), descriptions: ['OPERATING UNDER THE INFLUENCE'], levels: ['MISDEMEANOR'] }, 9],
    [{ statutes: forms('14-215'), descriptions: ['OPERATING UNDER SUSPENSION'], levels: ['MISDEMEANOR'] }, 6],
    [{ statutes: ['53a-49', 'ATTEMPT 53a-124 CGS'], descriptions: ['CRIMINAL ATTEMPT'], levels: ['DF'] }, 2],
    [{ statutes: forms('53a-181a'), descriptions: ['PUBLIC DISTURBANCE'], levels: ['INFRACTION'] }, 4],
  ]),
  sentences: {
    FELONY: ['PRISON 3Y', 'JAIL 11M; PROBATION 2Y', 'PROBATION 3Y'],
    DF: ['PRISON 3Y', 'PROBATION 3Y', 'JAIL 6M; PROBATION 3Y'],
    'CLASS B FELONY': ['PRISON 10Y'],
    INFRACTION: ['FINE'],
    other: ['FINE', 'JAIL 30D', 'JAIL 10D; FINE', 'PROBATION 1Y', ''],
  },
  dispositions: weighted([
    ['GUILTY', 20],
    ['GUILTY PLEA', 6],
    ['NOLLE', 8],
    ['DISMISSED', 3],
    ['NOT GUILTY', 1],
    ['PENDING', 1],
  ]),
  guilty: ['GUILTY', 'GUILTY PLEA'],
  changes: ['ERASED', 'PARDONED'],
  edges: ['1999-12-31', '2000-01-01', '2013-01-01', '2015-09-30', '2015-10-01', '2016-01-01', '2016-06-01'],
  court: 'SUPERIOR COURT,',
  waits: [0, 7, 10],
  offenseDates: true,
};

export const inventedFiles = inventedCourtTables(profile);
