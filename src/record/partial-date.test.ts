import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exactDate,
  formatPartialDate,
  isBefore,
  isExact,
  isOnOrBefore,
  isoDate,
  mergeDates,
  type PartialDate,
  parseCompactDate,
  plusDays,
  plusYears,
  UNKNOWN_DATE,
} from './partial-date.ts';
import { NO, UNKNOWN, YES } from './truth.ts';

const compact = fc
  .record({
    year: fc.integer({ min: 1900, max: 2030 }),
    month: fc.integer({ min: 0, max: 12 }),
    day: fc.integer({ min: 0, max: 31 }),
  })
  .map(({ year, month, day }) =>
    parseCompactDate(`${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`),
  );

/** A day that a partial date may be. */
const within = (date: PartialDate, share: number) =>
  date.precision === 'unknown' ? Math.floor(share * 60_000) : date.first + Math.floor(share * (date.last - date.first));

describe('reading dates', () => {
  it.each([
    ['20161109', 'day', '2016-11-09'],
    ['20160000', 'year', '2016'],
    ['19850600', 'month', '1985-06'],
    [' 20161109 ', 'day', '2016-11-09'],
    ['20160229', 'day', '2016-02-29'],
  ])('%s is known to the %s', (text, precision, shown) => {
    const date = parseCompactDate(text);
    expect(date.precision).toBe(precision);
    expect(formatPartialDate(date)).toBe(shown);
  });

  it.each(['', '        ', 'NULL', '20150231', '19991345', '20150011', '00000000', '2016', '201611090', '2016110a'])(
    '"%s" is no date, not half of one',
    (text) => expect(parseCompactDate(text)).toEqual(UNKNOWN_DATE),
  );
});

describe('comparing dates', () => {
  it('is certain where the precision allows it, and unknown elsewhere', () => {
    const june = parseCompactDate('19850600');
    expect(isBefore(june, isoDate('1985-07-01'))).toBe(YES);
    expect(isBefore(june, isoDate('1985-06-01'))).toBe(NO);
    expect(isBefore(june, isoDate('1985-06-02'))).toBe(UNKNOWN);
    expect(isOnOrBefore(june, isoDate('1985-06-30'))).toBe(YES);
    expect(isOnOrBefore(june, isoDate('1985-05-31'))).toBe(NO);
    expect(isOnOrBefore(june, june)).toBe(UNKNOWN);
    expect(isBefore(UNKNOWN_DATE, isoDate('2016-11-09'))).toBe(UNKNOWN);
  });

  it('never contradicts any day that the dates may be', () => {
    fc.assert(
      fc.property(
        compact,
        compact,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b, x, y) => {
          const [left, right] = [within(a, x), within(b, y)];
          const before = isBefore(a, b);
          if (before !== UNKNOWN) expect(before === YES).toBe(left < right);
          const onOrBefore = isOnOrBefore(a, b);
          if (onOrBefore !== UNKNOWN) expect(onOrBefore === YES).toBe(left <= right);
        },
      ),
    );
  });

  it('shifts by years and days as a whole', () => {
    expect(formatPartialDate(plusYears(isoDate('1996-02-29'), 21))).toBe('2017-03-01');
    expect(formatPartialDate(plusYears(parseCompactDate('20160200'), 1))).toBe('between 2017-02-01 and 2017-03-01');
    expect(plusYears(UNKNOWN_DATE, 5)).toBe(UNKNOWN_DATE);
    expect(formatPartialDate(plusDays(isoDate('2016-02-28'), 2))).toBe('2016-03-01');
    expect(plusDays(parseCompactDate('20160200'), 1).precision).toBe('range');
    expect(plusDays(UNKNOWN_DATE, 1)).toBe(UNKNOWN_DATE);
    expect(isExact(isoDate('2016-01-01'))).toBe(true);
  });

  it('refuses a constant that is no date', () => {
    expect(() => isoDate('2015-02-29')).toThrow('not a calendar date');
  });
});

describe('merging dates of one event', () => {
  it('takes the finer of two that agree, and the range of two that do not', () => {
    expect(formatPartialDate(mergeDates([parseCompactDate('20160000'), isoDate('2016-05-01'), UNKNOWN_DATE]))).toBe(
      '2016-05-01',
    );
    expect(formatPartialDate(mergeDates([isoDate('2016-05-01'), isoDate('2017-05-01')]))).toBe(
      'between 2016-05-01 and 2017-05-01',
    );
    expect(mergeDates([])).toBe(UNKNOWN_DATE);
    expect(mergeDates([exactDate(5), exactDate(5)])).toEqual(exactDate(5));
  });

  it('does not depend on the order, nor on repeats', () => {
    fc.assert(
      fc.property(fc.array(compact, { maxLength: 5 }), fc.infiniteStream(fc.nat()), (dates, random) => {
        const shuffled = [...dates, ...dates.slice(0, 2)]
          .map((date) => ({ date, key: random.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ date }) => date);
        expect(formatPartialDate(mergeDates(shuffled))).toBe(formatPartialDate(mergeDates(dates)));
      }),
    );
  });
});
