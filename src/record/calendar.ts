/**
 * The Gregorian calendar in whole days: a `Day` is the number of days since 1970-01-01, negative before.
 * No clock and no time zone is involved, so the same input gives the same day everywhere.
 */
export type Day = number;

/** Year, month (1 to 12) and day of the month (1 to 31). */
export type CalendarDate = { readonly year: number; readonly month: number; readonly day: number };

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days in a month; 0 where there is no such month. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return MONTH_LENGTHS[month - 1] ?? 0;
}

/** The day of a calendar date; a day past the month's end runs over into the next month. */
export function toDay(year: number, month: number, day: number): Day {
  // Years are counted from March, so that the leap day is the last day of its year.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The calendar date of a day. */
export function fromDay(value: Day): CalendarDate {
  const shifted = value + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** The same calendar date `years` later (earlier when negative); 29 February becomes 1 March in a common year. */
export function addYears(value: Day, years: number): Day {
  if (years === 0) return value;
  const { year, month, day } = fromDay(value);
  return toDay(year + years, month, day);
}

/** The same day of the month `months` later; a day that the month lacks runs over into the next one. */
export function addMonths(value: Day, months: number): Day {
  const { year, month, day } = fromDay(value);
  const index = year * 12 + (month - 1) + months;
  return toDay(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, day);
}

/** `YYYY-MM-DD`. */
export function formatDay(value: Day): string {
  const { year, month, day } = fromDay(value);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `MM/DD/YYYY`, as American courts and the 2019 result files write it. */
export function formatDayUs(value: Day): string {
  const { year, month, day } = fromDay(value);
  return `${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')}/${String(year).padStart(4, '0')}`;
}

/** The day of `YYYY-MM-DD`; undefined for any other text or a date that the calendar does not have. */
export function parseIsoDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return day >= 1 && day <= daysInMonth(year, month) ? toDay(year, month, day) : undefined;
}
