/** Invented court tables of Illinois: for tests and demos. Nobody in them exists. */

import { type CourtProfile, inventedCourtTables } from '../../../format/court-table/invent.ts';
import { weighted } from '../../../sources/synthetic/prng.ts';
import { ILLINOIS_COUNTIES } from '../table/counties.ts';

/** The forms of one section of chapter 720, as dockets, tables and the law write it. */
const forms = (number: string) => [`720 ILCS ${number}`, `720-${number}`, `720/${number}`];

const profile: CourtProfile = {
  id: 'us-il',
  counties: ILLINOIS_COUNTIES,
  offenses: weighted([
    [
      {
        statutes: forms('550/4(a)'),
        descriptions: ['POSS CANNABIS <2.5 GRAMS'],
        levels: ['CM', 'CLASS C MISDEMEANOR'],
      },
      9,
    ],
    [{ statutes: forms('550/4(b)'), descriptions: ['POSS CANNABIS 2.5-10 GRAMS'], levels: ['BM'] }, 7],
    [
      {
        statutes: forms('550/4(c)'),
        descriptions: ['POSS CANNABIS 10-30 GRAMS', 'POSS CANNABIS'],
        levels: ['AM', 'F4'],
      },
      7,
    ],
    [
      {
        statutes: forms('550/4(d)'),
        descriptions: ['POSS CANNABIS 30-500 GRAMS'],
        levels: ['CLASS 4 FELONY', 'F4', 'F3'],
      },
      6,
    ],
    [
      {
        statutes: forms('550/4'),
        descriptions: ['POSS CANNABIS', 'POSS CANNABIS <30G'],
        levels: ['MISDEMEANOR', 'F4'],
      },
      4,
    ],
    [{ statutes: forms('550/5(c)'), descriptions: ['DELIVER CANNABIS'], levels: ['F4', 'FELONY'] }, 3],
    [{ statutes: forms('550/5(d)'), descriptions: ['DELIVER CANNABIS 30-500 GRAMS'], levels: ['F3'] }, 3],
    [{ statutes: forms('550/5(g)'), descriptions: ['DELIVER CANNABIS >5000 GRAMS'], levels: ['FX'] }, 1],
    [{ statutes: forms('5/12-3.2'), descriptions: ['DOMESTIC BATTERY'], levels: ['AM', 'F4'] }, 5],
    [{ statutes: forms('5/12-3'), descriptions: ['BATTERY'], levels: ['AM'] }, 5],
    [{ statutes: forms('5/16-25'), descriptions: ['RETAIL THEFT'], levels: ['AM', 'F4'] }, 10],
    [{ statutes: forms('570/402(c)'), descriptions: ['POSS CS'], levels: ['F4'] }, 8],
    [{ statutes: ['625 ILCS 5/6-303'], descriptions: ['DRIVING ON SUSPENDED'], levels: ['AM', 'F4'] }, 6],
  ]),
  sentences: { FX: ['PRISON 6Y'], F3: ['PRISON 2Y', 'PROBATION 2Y'], other: ['FINE', 'PROBATION 1Y', 'JAIL 30D', ''] },
  dispositions: weighted([
    ['GUILTY', 16],
    ['PLEA OF GUILTY', 10],
    ['NOLLE PROSEQUI', 6],
    ['SUPERVISION', 2],
    ['SUPERVISION SATISFIED', 4],
    ['NOT GUILTY', 1],
  ]),
  guilty: ['GUILTY', 'PLEA OF GUILTY'],
  changes: ['EXPUNGED', 'SEALED', 'PARDONED'],
  edges: ['2016-07-29', '2019-06-24', '2019-06-25', '2019-06-26'],
  court: 'CIRCUIT COURT OF',
  offenseDates: true,
};

export const inventedFiles = inventedCourtTables(profile);
