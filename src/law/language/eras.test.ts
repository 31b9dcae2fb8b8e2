import { expect, it } from 'vitest';
import { exactDate, parseIsoDay, UNKNOWN_DATE } from '../../record/index.ts';
import { assumeEra, erasOf } from './eras.ts';
import { asOf, before, conviction, dateOf, day, offenseDateOf, onOrAfter, onOrBefore, yearsBefore } from './index.ts';

const setting = { asOf: parseIsoDay('2020-07-01')!, county: 'ALPHA', options: {} };
const since = onOrAfter(dateOf(conviction), day('2016-11-09'));
const undated = before(offenseDateOf(conviction), day('2016-11-09'));
const recent = before(yearsBefore(asOf, 10), dateOf(conviction));

const eras = erasOf([since, undated, recent], setting);
const assumed = (condition: typeof since, iso: string) =>
  assumeEra(condition as never, eras.of(eras.numberOf(exactDate(parseIsoDay(iso)!)))!, setting).kind;

it('decides comparisons of the conviction’s date with a day on both sides of the day itself', () => {
  expect([assumed(since, '2016-11-08'), assumed(since, '2016-11-09')]).toEqual(['never', 'always']);
  expect([assumed(recent, '2010-07-01'), assumed(recent, '2010-07-02')]).toEqual(['never', 'always']);
  const until = onOrBefore(dateOf(conviction), day('2010-07-01'));
  expect([assumed(until, '2010-07-01'), assumed(until, '2010-07-02')]).toEqual(['always', 'never']);
});

it('leaves the date of an offense open where the conviction is not before the day', () => {
  expect([assumed(undated, '2016-11-08'), assumed(undated, '2016-11-09')]).toEqual(['always', 'before']);
});

it('gives a date that is not known to the day no era, and asks nothing of a day that moves', () => {
  expect(eras.of(eras.numberOf(UNKNOWN_DATE))).toBeUndefined();
  expect(erasOf([recent], { ...setting, moving: { day: 0 } }).count).toBe(2);
});
