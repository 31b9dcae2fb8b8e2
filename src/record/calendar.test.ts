import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, addYears, daysInMonth, formatDay, formatDayUs, fromDay, parseIsoDay, toDay } from './calendar.ts';

const days = fc.integer({ min: -100_000, max: 60_000 });

describe('calendar', () => {
  it('counts days as the platform does', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, day: dayOfMonth } = fromDay(day);
        expect(toDay(year, month, dayOfMonth)).toBe(day);
        expect(formatDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  it('knows the lengths of months', () => {
    expect([daysInMonth(1900, 2), daysInMonth(2000, 2), daysInMonth(2015, 2), daysInMonth(2016, 2)]).toEqual([
      28, 29, 28, 29,
    ]);
    expect(daysInMonth(2016, 13)).toBe(0);
  });

  it('gives 1 March for 29 February in a common year', () => {
    expect(formatDay(addYears(toDay(2000, 2, 29), 21))).toBe('2021-03-01');
    expect(formatDay(addYears(toDay(2000, 2, 29), 20))).toBe('2020-02-29');
    expect(formatDay(addYears(toDay(2020, 2, 29), -1))).toBe('2019-03-01');
  });

  it('adds months across years, and runs a missing day over into the next month', () => {
    expect(formatDay(addMonths(toDay(2015, 11, 30), 3))).toBe('2016-03-01');
    expect(formatDay(addMonths(toDay(2015, 1, 15), -2))).toBe('2014-11-15');
  });

  it('reads only dates that the calendar has', () => {
    expect(parseIsoDay('2016-11-09')).toBe(17114);
    for (const text of ['2015-02-29', '2015-13-01', '2015-00-10', '2015-1-1', '', 'yesterday'])
      expect(parseIsoDay(text)).toBeUndefined();
    expect(formatDayUs(17114)).toBe('11/09/2016');
  });
});
