import { expect, test } from 'vitest';
import { goesOnWithSentence, readSentence } from './sentence.ts';

/** Terms in a line: `PROBATION 3 Y`; a term without a length ends in a question mark. */
const terms = (text: string) =>
  readSentence(text)
    .terms.map(({ where, length, unit }) => (unit ? `${where} ${length} ${unit}` : `${where} ?`))
    .join(', ');

test.for([
  ['3 YEARS PROBATION, 30 DAYS JAIL, FINE, RESTN', 'PROBATION 3 Y, JAIL 30 D, FINE ?, FINE (RESTITUTION) ?'],
  ['012 MONTHS PROBATION, 045 DAYS JAIL', 'PROBATION 12 M, JAIL 45 D'],
  ['16 MONTHS PRISON', 'PRISON 16 M'],
  ['2 YEARS, 8 MONTHS PRISON', 'PRISON 2 Y, PRISON 8 M'],
  ['1 YEAR 4 MONTHS PRISON', 'PRISON 1 Y, PRISON 4 M'],
  ['X3 YR PROB, 6 MO JL WORK, $971 FINE $420 RSTN', 'PROBATION 3 Y, JAIL WORK 6 M, FINE ?, FINE (RESTITUTION) ?'],
  ['6 MONTHS JAIL SS', 'SUSPENDED 6 M JAIL SS 0 D'],
  ['IMP SEN SS, 5 YEARS PROBATION', 'IMP SEN SS 0 D, PROBATION 5 Y'],
  ['30 DAYS JAIL, CREDIT TIME SERVED, CONCURRENT', 'JAIL 30 D, CREDIT TIME SERVED 0 D, CONCURRENT 0 D'],
  ['2 WEEKS JAIL', 'JAIL 14 D'],
  ['2 YEARS JAIL, 1 YEAR MANDATORY SUPERVISION', 'JAIL 2 Y, MANDATORY SUPERVISION 1 Y'],
  ['1 YR PRISON SS, 1 YR JL CC', 'SUSPENDED 1 Y PRISON SS 0 D, JAIL CC 1 Y'],
  ['3 YR PROB,90 DS JL, FINE FNSS RSTN', 'PROBATION 3 Y, JAIL 90 D, SUSPENDED FINE FINE SS 0 D, FINE (RESTITUTION) ?'],
  ['012 MONTHS PROBATION, 045 DAYS JAIL, FINESS', 'PROBATION 12 M, JAIL 45 D, SUSPENDED FINE SS 0 D'],
  ['180 DS JL-CC', 'JAIL CC 180 D'],
  ['JLSS', 'SUSPENDED JAIL SS 0 D'],
  ['20 HOURS COMMUNITY SERVICE', 'COMMUNITY SERVICE 0 D'],
])('%s', ([text, expected]) => {
  expect(readSentence(text!).notUnderstood).toEqual([]);
  expect(terms(text!)).toBe(expected);
});

test.for([
  ['2 YEARS PRISON CONSECUTIVE', 'PRISON 2 Y, OTHER: CONSECUTIVE ?'],
  ['365 DS JL-CS', 'JAIL 365 D, OTHER: CS ?'],
  ['LIFE PRISON', 'OTHER: LIFE ?, PRISON ?'],
  ['PRISON', 'PRISON ?'],
])('%s has no end that the sheet tells', ([text, expected]) => {
  expect(terms(text!)).toBe(expected);
});

test('a word that is not known is reported and leaves the end open', () => {
  expect(readSentence('3 YEARS PROBATION, XYZZY').notUnderstood).toEqual(['XYZZY']);
  expect(terms('3 YEARS PROBATION, XYZZY')).toBe('PROBATION 3 Y, OTHER: XYZZY ?');
});

test('a sentence goes on over its line, inside a part too', () => {
  expect(goesOnWithSentence('3 YEARS PROBATION, 30 DAYS', 'JAIL, FINE')).toBe(true);
  expect(goesOnWithSentence('3 YEARS PROBATION, 30', 'DAYS JAIL')).toBe(true);
  expect(goesOnWithSentence('3 YEARS PROBATION', '459 PC-BURGLARY')).toBe(false);
});
