import { describe, expect, it } from 'vitest';
import { superiorCourt } from '../../jurisdictions/us-ca/procedures/calendar.ts';
import { formatDay, parseIsoDay } from '../../record/index.ts';
import {
  addMonthsWithin,
  countDays,
  courtDay,
  holidaysIn,
  instantOf,
  isInstant,
  localDay,
  startOfDay,
} from './index.ts';

const day = (iso: string) => parseIsoDay(iso)!;
const KNOWN = '2026-11-01T00:00:00.000Z';
const ZONE = 'America/Los_Angeles';

describe('local days', () => {
  it('begin at midnight of the court, on days of 23, 24 and 25 hours', () => {
    expect(startOfDay(day('2026-07-01'), ZONE)).toBe('2026-07-01T07:00:00.000Z');
    expect(startOfDay(day('2026-11-01'), ZONE)).toBe('2026-11-01T07:00:00.000Z');
    expect(startOfDay(day('2026-11-02'), ZONE)).toBe('2026-11-02T08:00:00.000Z');
    expect(startOfDay(day('2027-03-14'), ZONE)).toBe('2027-03-14T08:00:00.000Z');
    expect(startOfDay(day('2027-03-15'), ZONE)).toBe('2027-03-15T07:00:00.000Z');
  });

  it('begin where clocks leave midnight out, and ahead of UTC', () => {
    // Lebanon's clocks went from 00:00 to 01:00 on 2022-03-27.
    expect(startOfDay(day('2022-03-27'), 'Asia/Beirut')).toBe('2022-03-26T22:00:00.000Z');
    expect(startOfDay(day('2026-01-01'), 'Pacific/Kiritimati')).toBe('2025-12-31T10:00:00.000Z');
  });

  it('end to the millisecond', () => {
    expect(formatDay(localDay('2026-11-02T07:59:59.999Z', ZONE))).toBe('2026-11-01');
    expect(formatDay(localDay('2026-11-02T08:00:00.000Z', ZONE))).toBe('2026-11-02');
    expect(instantOf(day('2026-11-01'), 16 * 60, ZONE)).toBe('2026-11-02T00:00:00.000Z');
  });

  it('know an instant from other texts', () => {
    expect(isInstant('2026-02-28T00:00:00.000Z')).toBe(true);
    for (const text of ['2026-02-30T00:00:00.000Z', '2026-02-28T00:00:00Z', '2026-02-28', '']) {
      expect(isInstant(text), text).toBe(false);
    }
  });
});

/** As courts published them. */
const TABLES: Readonly<Record<number, string>> = {
  2023: '01-02 01-16 02-13 02-20 03-31 05-29 06-19 07-04 09-04 09-22 11-10 11-23 11-24 12-25',
  2024: '01-01 01-15 02-12 02-19 04-01 05-27 06-19 07-04 09-02 09-27 11-11 11-28 11-29 12-25',
  2025: '01-01 01-20 02-12 02-17 03-31 05-26 06-19 07-04 09-01 09-26 11-11 11-27 11-28 12-25',
  2026: '01-01 01-19 02-12 02-16 03-31 05-25 06-19 07-03 09-07 09-25 11-11 11-26 11-27 12-25',
};

describe("California's judicial holidays", () => {
  it.each(Object.entries(TABLES))('of %s are those that courts published', (year, table) => {
    const observed = holidaysIn(superiorCourt, Number(year)).map((each) => formatDay(each.observed));
    expect(observed).toEqual(table.split(' ').map((each) => `${year}-${each}`));
  });

  it('keep a New Year on a Saturday in the old year', () => {
    expect(courtDay(superiorCourt, day('2027-12-31'), KNOWN)).toEqual({ kind: 'no-court', why: 'new-year' });
  });

  it('are not guessed for years that have not been checked', () => {
    expect(courtDay(superiorCourt, day('2022-06-20'), KNOWN)).toEqual({ kind: 'not-covered', year: 2022 });
    expect(courtDay(superiorCourt, day('2031-01-02'), KNOWN)).toEqual({ kind: 'not-covered', year: 2031 });
  });
});

describe('counting', () => {
  const from = day('2026-11-25');
  const due = (
    length: { n: number; unit: 'calendar-day' | 'court-day' | 'month' },
    calendar = superiorCourt,
    known = KNOWN,
  ) => {
    const counted = countDays({ from, length, direction: 'after', roll: 'next-court-day' }, calendar, known);
    return counted.kind === 'day' ? formatDay(counted.due) : counted.kind;
  };

  it('rolls thirty days from the day before Thanksgiving over Christmas', () => {
    expect(due({ n: 30, unit: 'calendar-day' })).toBe('2026-12-28');
    expect(due({ n: 2, unit: 'court-day' })).toBe('2026-12-01');
    const counted = countDays(
      { from, length: { n: 30, unit: 'calendar-day' }, direction: 'after', roll: 'next-court-day' },
      superiorCourt,
      KNOWN,
    );
    expect(counted.kind === 'day' && counted.working.rolled.map((each) => [formatDay(each.day), each.why])).toEqual([
      ['2026-12-25', 'christmas'],
      ['2026-12-26', 'weekend'],
      ['2026-12-27', 'weekend'],
    ]);
  });

  it('goes by the closures that were entered by then', () => {
    const closure = {
      day: '2026-12-28',
      why: 'storm',
      cite: 'CCP 12b',
      source: 'order of the presiding judge',
      sure: 'O',
      entered: '2026-12-20T18:00:00.000Z',
    } as const;
    const closed = { ...superiorCourt, closures: [closure] };
    expect(due({ n: 30, unit: 'calendar-day' }, closed, '2026-12-20T17:59:59.999Z')).toBe('2026-12-28');
    expect(due({ n: 30, unit: 'calendar-day' }, closed, '2026-12-20T18:00:00.000Z')).toBe('2026-12-29');
  });

  it('keeps both readings where the roll is not settled', () => {
    // 90 days before 2027-03-29, a Monday: 2026-12-29 is a Tuesday; 93 days before it is a Saturday.
    const daysBefore = (n: number) =>
      countDays(
        { from: day('2027-03-29'), length: { n, unit: 'calendar-day' }, direction: 'before', roll: 'unsettled' },
        superiorCourt,
        KNOWN,
      );
    const settled = daysBefore(90);
    expect(settled).toMatchObject({ kind: 'day', due: day('2026-12-29'), safe: day('2026-12-29') });
    expect(daysBefore(93)).toMatchObject({ due: day('2026-12-28'), safe: day('2026-12-24') });
  });

  it('counts months to the last day of a shorter month', () => {
    expect(formatDay(addMonthsWithin(day('2026-01-31'), 1))).toBe('2026-02-28');
    expect(formatDay(addMonthsWithin(day('2028-02-29'), 12))).toBe('2029-02-28');
    expect(formatDay(addMonthsWithin(day('2026-03-31'), -1))).toBe('2026-02-28');
  });

  it('says which year of holidays it lacks', () => {
    const counted = countDays(
      { from: day('2019-06-20'), length: { n: 5, unit: 'court-day' }, direction: 'after', roll: 'none' },
      superiorCourt,
      KNOWN,
    );
    expect(counted).toEqual({ kind: 'not-covered', year: 2019 });
  });
});
