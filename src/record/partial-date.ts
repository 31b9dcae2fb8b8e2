import { addYears, type Day, daysInMonth, formatDay, fromDay, parseIsoDay, toDay } from './calendar.ts';
import { NO, type Truth, UNKNOWN, YES } from './truth.ts';

/**
 * A date known to the day, to the month, to the year, to a range (sources that disagree), or not at all.
 *
 * It is kept as the first and the last day it can be (both included), so that every comparison is a comparison of
 * ends: certain when the ends agree, unknown when they do not.
 */
export type PartialDate = {
  readonly precision: 'day' | 'month' | 'year' | 'range' | 'unknown';
  /** The earliest and latest day it can be; -Infinity and Infinity when nothing is known. */
  readonly first: Day;
  readonly last: Day;
  /** How a date was found that its own column does not give as such; absent where it does. */
  readonly derived?: DerivedDate;
  /** That the source says something of an unknown date which cannot be right; absent where it says nothing. */
  readonly refused?: true;
};

/**
 * `disposition-date`: read from the column of the disposition's date, as that of the event is blank. `impossible-day`:
 * month and year of a day that the calendar does not have. `other-form`: written in another form than the format's.
 * `cycle-age`: the days of birth that the age at an arrest leaves.
 */
export type DerivedDate = 'disposition-date' | 'impossible-day' | 'other-form' | 'cycle-age';

/** No date at all. */
export const UNKNOWN_DATE: PartialDate = Object.freeze({ precision: 'unknown', first: -Infinity, last: Infinity });

/** A date that cannot be what the source says: no day is known of it, and the record contradicts itself. */
export const REFUSED_DATE: PartialDate = Object.freeze({ ...UNKNOWN_DATE, refused: true });

/** Whether the source says nothing of a date, rather than something that cannot be right. */
export function isBlankDate(date: PartialDate): boolean {
  return date.precision === 'unknown' && date.refused === undefined;
}

export function exactDate(day: Day): PartialDate {
  // In another order than other dates: objects of one layout are kept alike, and beside one that begins at -Infinity the
  // days of all would be kept as fractions, each in a place of its own in memory.
  return { first: day, last: day, precision: 'day' };
}

/** An exact date from `YYYY-MM-DD`; throws on any other text, for constants in packs and tests. */
export function isoDate(text: string): PartialDate {
  const day = parseIsoDay(text);
  if (day === undefined) throw new Error(`not a calendar date: ${text}`);
  return exactDate(day);
}

/**
 * A date written `YYYYMMDD`, where day, or month and day, may be `00` for "not known".
 * Blanks, `NULL`, impossible dates (`20150231`) and anything else are unknown: a wrong date is not half a date.
 */
export function parseCompactDate(text: string): PartialDate {
  const trimmed = text.trim();
  if (!/^\d{8}$/.test(trimmed)) return UNKNOWN_DATE;
  return compactDate(Number(trimmed));
}

/** The same from the eight digits as one number, 19850600 for June 1985. */
export function compactDate(digits: number): PartialDate {
  const year = Math.floor(digits / 10000);
  const month = Math.floor(digits / 100) % 100;
  const day = digits % 100;
  if (year < 1000) return UNKNOWN_DATE;
  if (month === 0 && day === 0) return { precision: 'year', first: toDay(year, 1, 1), last: toDay(year, 12, 31) };
  if (month < 1 || month > 12) return UNKNOWN_DATE;
  if (day === 0)
    return { precision: 'month', first: toDay(year, month, 1), last: toDay(year, month, daysInMonth(year, month)) };
  if (day > daysInMonth(year, month)) return UNKNOWN_DATE;
  return exactDate(toDay(year, month, day));
}

export function isExact(date: PartialDate): boolean {
  return date.first === date.last;
}

/** Whether `a` is before `b`. */
export function isBefore(a: PartialDate, b: PartialDate): Truth {
  return a.last < b.first ? YES : a.first >= b.last ? NO : UNKNOWN;
}

/** Whether `a` is on or before `b`. */
export function isOnOrBefore(a: PartialDate, b: PartialDate): Truth {
  return a.last <= b.first ? YES : a.first > b.last ? NO : UNKNOWN;
}

/** The date `years` later; 29 February becomes 1 March in a common year. */
export function plusYears(date: PartialDate, years: number): PartialDate {
  if (date.precision === 'unknown' || years === 0) return date;
  const first = addYears(date.first, years);
  // A shifted month or year can gain a day at its end (February), so it is a range from then on.
  return date.first === date.last
    ? { precision: 'day', first, last: first }
    : { precision: 'range', first, last: addYears(date.last, years) };
}

export function plusDays(date: PartialDate, days: number): PartialDate {
  if (date.precision === 'unknown' || days === 0) return date;
  return {
    precision: date.precision === 'day' ? 'day' : 'range',
    first: date.first + days,
    last: date.last + days,
  };
}

/**
 * One date from sources that may disagree, whatever their order: unknown sources add nothing to known ones, a coarse date
 * that holds a finer one adds nothing, and dates that contradict each other give the range that holds them all.
 */
export function mergeDates(dates: readonly PartialDate[]): PartialDate {
  const known = dates.filter((date) => date.precision !== 'unknown');
  const head = known[0];
  if (head === undefined) return dates.some((date) => date.refused) ? REFUSED_DATE : UNKNOWN_DATE;
  const same = known.every((date) => date.first === head.first && date.last === head.last);
  // A date that its own column gives is no derived one, whatever another line's is.
  if (same) return known.find((date) => date.derived === undefined) ?? smallestDerived(known);
  const finest = known.filter(
    (coarse) => !known.some((fine) => isWithin(fine, coarse) && fine.last - fine.first < coarse.last - coarse.first),
  );
  const first = Math.min(...finest.map((date) => date.first));
  const last = Math.max(...finest.map((date) => date.last));
  const exactly = finest.find((date) => date.first === first && date.last === last);
  return exactly ?? { precision: 'range', first, last };
}

/** One of equal derived dates, whatever their order. */
function smallestDerived(dates: readonly PartialDate[]): PartialDate {
  return dates.reduce((least, date) => (date.derived! < least.derived! ? date : least));
}

function isWithin(inner: PartialDate, outer: PartialDate): boolean {
  return inner.first >= outer.first && inner.last <= outer.last;
}

/** The date in words that show its precision: `2016-11-09`, `2016-11`, `2016`, `between … and …`, `on or before …`, `unknown`. */
export function formatPartialDate(date: PartialDate): string {
  if (date.precision === 'unknown') return 'unknown';
  if (date.first === date.last) return formatDay(date.first);
  if (date.first === -Infinity) return `on or before ${formatDay(date.last)}`;
  if (date.last === Infinity) return `on or after ${formatDay(date.first)}`;
  const { year, month } = fromDay(date.first);
  if (date.precision === 'year') return String(year);
  if (date.precision === 'month') return `${year}-${String(month).padStart(2, '0')}`;
  return `between ${formatDay(date.first)} and ${formatDay(date.last)}`;
}
