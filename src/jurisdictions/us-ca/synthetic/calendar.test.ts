import { expect, test } from 'vitest';
import { addYears, ageAt, dateText, dayOf, isLeapYear, parseDay } from './calendar.ts';

test('counts days from 1900 and writes them back, every day of two centuries', () => {
  expect(dayOf(1900, 1, 1)).toBe(0);
  expect(dayOf(2099, 12, 31)).toBe(73_048);
  let day = 0;
  for (let year = 1900; year < 2100; year++) {
    const lengths = [31, isLeapYear(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    lengths.forEach((length, month) => {
      for (let date = 1; date <= length; date++, day++) {
        const text = `${year}${String(month + 1).padStart(2, '0')}${String(date).padStart(2, '0')}`;
        if (dateText(day) !== text || dayOf(year, month + 1, date) !== day) throw new Error(text);
      }
    });
  }
});

test('adds years, 29 February giving 1 March in a common year', () => {
  expect(dateText(addYears(dayOf(1996, 2, 29), 21))).toBe('20170301');
  expect(dateText(addYears(dayOf(1996, 2, 29), 20))).toBe('20160229');
  expect(dateText(addYears(dayOf(2020, 7, 1), -10))).toBe('20100701');
});

test('an age is reached on the birthday', () => {
  expect(ageAt(dayOf(1970, 7, 1), dayOf(2020, 7, 1))).toBe(50);
  expect(ageAt(dayOf(1970, 7, 2), dayOf(2020, 7, 1))).toBe(49);
});

test('reads only real dates', () => {
  expect(parseDay('2020-07-01')).toBe(dayOf(2020, 7, 1));
  for (const text of ['2019-02-29', '2020-13-01', '20200701', '1989-01-01', '2100-01-01', '']) {
    expect(parseDay(text)).toBeUndefined();
  }
});
