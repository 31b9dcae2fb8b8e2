import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prop64 } from '../../../src/jurisdictions/packs.ts';
import { runsOf } from '../../support/effort.ts';
import { AS_OF } from './counties.ts';
import { histories, historyText, IMPOSSIBLE, ofDated, saidByPack } from './plain.ts';
import { relief, statute } from './statute.ts';

const runs = runsOf(500, 4000);

/** Sections in the grades that the law knew before 2016-11-09. */
const CHARGES = [
  'HS 11357(a) felony|misdemeanor',
  'HS 11357(A) felony|misdemeanor',
  'HS 11357 felony',
  '664/HS 11357(a) felony',
  'HS 11357(b) misdemeanor|infraction',
  'HS 11357(B) infraction',
  'HS 11357(c) misdemeanor',
  'HS 11357(d) misdemeanor',
  'HS 11357(e) misdemeanor',
  'HS 11358 felony|misdemeanor',
  'HS 11358(a) felony',
  '664/HS 11358 felony',
  'HS 11359 felony|misdemeanor',
  'HS 11359(B) felony',
  'HS 11360(a) felony|misdemeanor',
  'HS 11360 felony',
  'HS 11360(B) misdemeanor',
  'HS 11357.5 misdemeanor',
  'HS 11361 felony',
  'PC 459 felony',
  'PC 32 felony|misdemeanor',
  'PC 182 felony',
  'PC 272 misdemeanor',
  'PC 653f(d) misdemeanor',
  'PC 187(a) felony',
  'PC 243.4(a) felony|misdemeanor',
  'PC 288.2(a) felony',
];
const DAYS = [
  '2008-02-29',
  '2009-03-01',
  '2011-03-01',
  '2011-03-02',
  '2016-11-07',
  '2016-11-08',
  '2016-11-09',
  '2017-01-05',
];
const BORN = [
  '1960-01-01',
  '1987-02-28',
  '1988-02-29',
  '1988-03-01',
  '1990-03-01',
  '1990-03-02',
  '1993-03-02',
  '1998-11-08',
  '',
  IMPOSSIBLE,
];

test('the statute gives what the table of section, age and date gives, amounts unknown', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(histories({ charges: CHARGES, days: DAYS, born: BORN }), (history) => {
      const expected = history.counts.map((count) =>
        count.kind === 'convicted' ? statute(count, history) : undefined,
      );
      const said = saidByPack(prop64, 'statute', history, { asOf: AS_OF }).map(relief);
      expect([historyText(history), ...ofDated(history, said)]).toEqual([
        historyText(history),
        ...ofDated(history, expected),
      ]);
      for (const each of expected) if (each) seen.set(each, (seen.get(each) ?? 0) + 1);
    }),
    { numRuns: runs },
  );
  for (const label of ['Eligible for Dismissal', 'Eligible for Reduction', 'Not eligible', 'Hand Review']) {
    expect([label, seen.get(label) ?? 0]).toSatisfy(([, number]) => number > runs / 40);
  }
});
