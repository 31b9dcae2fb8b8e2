import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { arrestPetitions as pack } from '../../../src/jurisdictions/packs.ts';
import { runsOf } from '../../support/effort.ts';
import { arrestPetition } from './arrest-petitions.ts';
import { arrestsOn, saidOf, textOf } from './arrests.ts';

const runs = runsOf(80, 3000);

const anyArrest = arrestsOn(
  [
    '2010-04-10',
    '2012-01-01',
    '2015-01-01',
    '2017-12-31',
    '2020-01-01',
    '2020-01-02',
    '2023-01-01',
    '2023-01-02',
    '2025-01-02',
  ],
  ['PC 187', 'attempt PC 187', 'PC 211', 'PC 264.1', 'PC 484', 'PC 602', 'PC 368', 'PC 273a', 'PC 273.5', 'PC 273.5'],
);

test.each(['2017-12-31', '2018-01-01', '2026-01-01'])('as of %s the pack says what the page says', (asOf) => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(anyArrest, { minLength: 1, maxLength: 7 }), (arrests) => {
      const text = arrests.map(textOf).join('; ');
      const found = saidOf(pack, text, asOf).map((each) => each.split(' ')[0]);
      expect([text, ...found]).toEqual([text, ...arrests.map((each) => arrestPetition(each, arrests, asOf))]);
      for (const each of found) seen.add(each!);
    }),
    { numRuns: runs },
  );
  if (asOf >= '2018-01-01') expect(seen.size).toBe(7);
});

const FIVE = ['2015-03-01', '2015-09-01', '2016-03-01', '2016-09-01', '2017-03-01'];

/** The invented histories of the page, in its order. */
it.each([
  ['2010-05-01 PC 484 misdemeanor arrest, ended not-filed', ['petition-shall not-filed']],
  ['2025-03-01 PC 487 felony arrest, ended not-filed', ['not-yet not-filed-wait']],
  [
    '2010-05-01 PC 187 felony arrest, cycle 1; 2011-05-01 PC 187 felony, ended dismissed-without-prejudice, cycle 1',
    ['not-eligible no-limitation'],
  ],
  [
    '2011-05-01 PC 487 felony arrest, cycle 1; 2012-03-01 PC 487 felony, ended acquitted, cycle 1; 2012-03-01 PC 459 felony, ended acquitted, cycle 1',
    ['petition-shall acquitted'],
  ],
  [
    `${FIVE.map((day, i) => `${day} PC 273.5 misdemeanor arrest, cycle ${i + 1}`).join('; ')}; 2015-05-01 PC 273.5 misdemeanor dismissed, cycle 1`,
    FIVE.map(() => 'petition-may pattern'),
  ],
  ['2015-05-01 PC 484 misdemeanor arrest, ended diverted', ['petition-may diverted-before-filing']],
])('as of 2026-01-01: %s', (text, expected) => {
  expect(saidOf(pack, text, '2026-01-01')).toEqual(expected);
});

it('leaves to a person what no file shows, and goes by the answer', () => {
  const dismissed = (detail: string) =>
    saidOf(
      pack,
      `* 2024-05-01 PC 487 felony arrest, cycle 1${detail}; 2024-09-01 PC 487 felony dismissed, cycle 1`,
      '2026-01-01',
    )[0];
  const refiling = 'refiling: a dismissed charge of the arrest may be filed again (PC 1387)';
  expect(dismissed('')).toBe('hand-review undecided');
  expect(dismissed(`, if ${refiling}`)).toBe('not-yet may-be-refiled');
  expect(dismissed(`, unless ${refiling}`)).toBe('petition-shall dismissed');
  const open = '2010-04-10 PC 484 misdemeanor arrest, cycle 1; 2010-06-01 PC 484 misdemeanor, disposition?, cycle 1';
  expect(saidOf(pack, open, '2026-01-01')).toEqual(['hand-review undecided']);
});
