import { expect, it } from 'vitest';
import { courtLine, fieldsOf, type Line } from '../../../../test/support/doj.ts';
import { buildPerson } from './build-person.ts';
import { readRow } from './row.ts';

const levelOf = (...lines: Line[]) => {
  const [count] = buildPerson(
    '1',
    lines.map((line, index) => readRow(fieldsOf(courtLine(line)), { source: 0, line: index + 1 })),
  ).counts;
  return [count!.level, count!.derivedLevel];
};

const NONE = { CONV_STAT_DESCR: '', OFFENSE_TOC: '' };

it('says when the level of a conviction is that of the charge', () => {
  expect(levelOf({})).toEqual(['felony', undefined]);
  expect(levelOf({ CONV_STAT_DESCR: '', OFFENSE_TOC: 'M' })).toEqual(['misdemeanor', 'charge']);
  expect(levelOf({ CONV_STAT_DESCR: '', CONV_OFFENSE_TOC: 'M' })).toEqual(['misdemeanor', 'charge']);
  expect(levelOf({ CONV_STAT_DESCR: '', CONV_OFFENSE_TOC: ' - ' })).toEqual(['felony', 'charge']);
  expect(levelOf({ CONV_OFFENSE_TOC: 'M' })).toEqual(['felony', undefined]);
  expect(levelOf({ CONV_STAT_DESCR: '' }, { SENT_ORDER: '2' })).toEqual(['felony', undefined]);
  expect(levelOf({ DISP_DESCR: 'DISMISSED', CONV_STAT_DESCR: '' })).toEqual(['felony', undefined]);
});

it('takes the level that the statute fixes where the record gives none', () => {
  expect(levelOf(NONE)).toEqual(['felony', 'statute']);
  expect(levelOf({ ...NONE, OFFENSE_DESCR: '11358 HS-CULTIVATE' })).toEqual(['felony', 'statute']);
});

it.each([
  ['11357(B) HS-POSSESS', '20101231', 'misdemeanor'],
  ['11357(B) HS-POSSESS', '20110101', undefined],
  ['11357(C) HS-POSSESS', '20050610', 'misdemeanor'],
  ['11357(D) HS-POSSESS', '20050610', 'misdemeanor'],
  ['11357(E) HS-POSSESS', '20161108', 'misdemeanor'],
  ['11360(A) HS-TRANSPORT', '20050610', 'felony'],
  ['11360(B) HS-GIVE', '20050610', 'misdemeanor'],
  ['11360 HS-TRANSPORT', '20050610', undefined],
  ['11357 HS-POSSESS', '20050610', undefined],
  ['11359/11357(C) HS', '20050610', undefined],
  ['11359-CONSP HS', '20050610', undefined],
])('takes the level of the subdivision: %s, %s', (offense, date, level) => {
  const line = { ...NONE, OFFENSE_DESCR: offense, STP_EVENT_DATE: date };
  expect(levelOf(line)).toEqual([level, level && 'statute']);
});

it('leaves the level open after the Act, for an attempt, for a section with a choice, and in a contradiction', () => {
  const open = [undefined, undefined];
  expect(levelOf({ ...NONE, STP_EVENT_DATE: '20161109' })).toEqual(open);
  expect(levelOf({ ...NONE, STP_EVENT_DATE: '20160000' })).toEqual(open);
  expect(levelOf({ ...NONE, OFFENSE_DESCR: '664/11359 HS-ATTEMPT' })).toEqual(open);
  expect(levelOf({ ...NONE, OFFENSE_DESCR: '11357(A) HS-POSSESS' })).toEqual(open);
  expect(levelOf({ ...NONE, OFFENSE_DESCR: '11359 PC-NO SUCH' })).toEqual(open);
  expect(levelOf({ ...NONE, CONV_STAT_DESCR: 'OTHER' })).toEqual(open);
  expect(levelOf({}, { CONV_STAT_DESCR: 'MISDEMEANOR' })).toEqual(open);
});
