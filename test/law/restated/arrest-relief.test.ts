import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { createForecaster } from '../../../src/decide/forecast.ts';
import { arrestRelief as pack } from '../../../src/jurisdictions/packs.ts';
import { parseSection } from '../../../src/jurisdictions/us-ca/sections.ts';
import { parseHistory } from '../../../src/law/index.ts';
import { formatDay } from '../../../src/record/index.ts';
import { runsOf } from '../../support/effort.ts';
import { arrestRelief } from './arrest-relief.ts';
import { arrestsOn, COUNTY, choiceOf, saidOf, textOf } from './arrests.ts';

const runs = runsOf(80, 3000);
const anyArrest = arrestsOn(
  [
    '1972-12-31',
    '1973-01-01',
    '2016-07-01',
    '2018-10-01',
    '2018-10-02',
    '2021-10-01',
    '2021-10-02',
    '2023-10-01',
    '2023-10-02',
  ],
  ['PC 187', 'attempt PC 187', 'PC 211', 'PC 215', 'PC 459', 'PC 484', 'PC 602'],
);
const said = (text: string, asOf: string) => saidOf(pack, text, asOf);

test.each(['2022-06-30', '2022-07-01', '2024-09-30', '2024-10-01', '2026-07-01'])(
  'as of %s the pack says what the page says',
  (asOf) => {
    fc.assert(
      fc.property(fc.array(anyArrest, { minLength: 1, maxLength: 3 }), (arrests) => {
        const text = arrests.map(textOf).join('; ');
        const found = said(text, asOf).map((each) => each.split(' ')[0]);
        expect([text, ...found]).toEqual([text, ...arrests.map((each) => arrestRelief(each, asOf))]);
      }),
      { numRuns: runs },
    );
  },
);

/** The invented histories of the page, in its order. */
it.each([
  [
    '2024-10-01',
    '2005-04-10 PC 484 misdemeanor arrest, cycle 1; 2005-06-01 PC 484 misdemeanor dismissed, cycle 1',
    ['automatic-relief misdemeanor-dismissed'],
  ],
  [
    '2024-10-01',
    '2023-10-01 PC 602 misdemeanor arrest, ended released; 2023-10-02 PC 602 misdemeanor arrest',
    ['automatic-relief misdemeanor-not-filed', 'not-yet misdemeanor-wait'],
  ],
  ['2024-10-01', '2021-10-01 PC 487 felony arrest, ended not-filed', ['automatic-relief felony-not-filed']],
  ['2024-10-01', '2020-01-01 PC 211 felony arrest, ended not-filed', ['hand-review perhaps-eight-years']],
  ['2026-01-01', '2020-01-01 PC 211 felony arrest, ended not-filed', ['automatic-relief felony-not-filed']],
  [
    '2026-07-01',
    '2015-01-01 PC 487 felony arrest, cycle 1; 2015-09-01 PC 487 felony dismissed, cycle 1',
    ['not-automatic felony-dismissed'],
  ],
  [
    '2024-10-01',
    '2019-01-01 PC 484 misdemeanor arrest, cycle 1; 2019-01-01 PC 459 felony arrest, cycle 1; 2019-03-01 PC 484 misdemeanor dismissed, cycle 1, case 2; 2019-03-01 PC 459 felony, jail 1 years, cycle 1, case 2',
    ['not-reached convicted'],
  ],
])('as of %s: %s', (asOf, text, expected) => {
  expect(said(text, asOf)).toEqual(expected);
});

it('leaves to a person what the record leaves open', () => {
  const theft = '2005-04-10 PC 484 misdemeanor arrest, cycle 1';
  const first = (other: string) => said(`${theft}; ${other}`, '2024-10-01')[0];
  expect(first('2005-06-01 PC 484 misdemeanor, disposition?, cycle 1')).toBe('hand-review undecided');
  expect(first('2005-06-01 PC 484 misdemeanor, ended ?, cycle 1')).toBe('hand-review undecided');
  expect(first('2005-06-01 PC 484 misdemeanor, fine, cycle?')).toBe('hand-review undecided');
  expect(first('2005-06-01 PC 484 misdemeanor, fine, cycle 2')).toBe('automatic-relief misdemeanor-not-filed');
  expect(said('2020-01-01 PC 484 ? arrest', '2024-10-01')).toEqual(['hand-review undecided']);
});

it('forecasts the day on which each arrest opens', () => {
  const text =
    '2024-02-29 PC 602 misdemeanor arrest; 2023-05-01 PC 487 felony arrest; 2020-01-01 PC 187 felony arrest; 2015-01-01 PC 487 felony arrest, cycle 9; 2015-09-01 PC 487 felony dismissed, cycle 9; 2010-01-01 PC 484 misdemeanor arrest';
  const { person } = parseHistory(text, COUNTY, parseSection);
  const forecasts = createForecaster(choiceOf(pack, '2024-10-01'))(person);
  expect(forecasts.map(({ kind, first }) => `${kind}${first === undefined ? '' : ` ${formatDay(first)}`}`)).toEqual([
    'opens 2025-03-01',
    'opens 2026-05-01',
    'opens 2026-01-01',
    'never',
    'now 2024-10-01',
  ]);
});
