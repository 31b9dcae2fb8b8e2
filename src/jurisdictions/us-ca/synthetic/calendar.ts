/** Days are counted from 1900-01-01, day 0; the invented histories stay between 1900 and 2099. */
export type Day = number;

const LAST_DAY = 73_048;
const texts: (string | undefined)[] = new Array<string | undefined>(LAST_DAY + 1).fill(undefined);

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The day of a date of the Gregorian calendar; a day past the month's end runs on into the next month. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  // Years start in March here, which puts the leap day at a year's end.
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 693_901;
}

/** Year × 10000 + month × 100 + day of the month. */
export function numberOf(day: Day): number {
  const shifted = day + 693_901;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return year * 10_000 + month * 100 + dayOfMonth;
}

/** `YYYYMMDD`, kept once made: a file of millions of lines has only some ten thousand different dates. */
export function dateText(day: Day): string {
  const known = texts[day];
  if (known !== undefined) return known;
  const text = String(numberOf(day));
  texts[day] = text;
  return text;
}

/** The same date `years` later or earlier; 29 February gives 1 March in a common year. */
export function addYears(day: Day, years: number): Day {
  const date = numberOf(day);
  return dayOf(Math.floor(date / 10_000) + years, Math.floor(date / 100) % 100, date % 100);
}

/** Completed years between a birth and a later day. */
export function ageAt(birth: Day, day: Day): number {
  const from = numberOf(birth);
  const to = numberOf(day);
  return Math.floor(to / 10_000) - Math.floor(from / 10_000) - (to % 10_000 < from % 10_000 ? 1 : 0);
}

/** Reads `YYYY-MM-DD`; undefined when it is no date, or outside 1990 to 2099. */
export function parseDay(text: string): Day | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return undefined;
  const year = Number(parts[1]);
  if (year < 1990 || year > 2099) return undefined;
  const day = dayOf(year, Number(parts[2]), Number(parts[3]));
  return `${numberOf(day)}` === parts.slice(1).join('') ? day : undefined;
}
