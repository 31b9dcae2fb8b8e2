import { daysInMonth, exactDate, type PartialDate, REFUSED_DATE, toDay, UNKNOWN_DATE } from '../../../record/index.ts';

/** What single cells of the crown's files mean. */

/** A cell without blanks around it; a hyphen alone says nothing. */
export function cleanCell(text: string): string {
  const trimmed = text.trim();
  return trimmed === '-' ? '' : trimmed;
}

/** `DD.MM.YYYY`, with `00` for a day or month that is not known; a blank is unknown, and any other text is refused. */
export function readCrownDate(text: string): PartialDate {
  const cell = cleanCell(text);
  if (cell === '') return UNKNOWN_DATE;
  const parts = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(cell);
  if (!parts) return REFUSED_DATE;
  const [day, month, year] = parts.slice(1).map(Number) as [number, number, number];
  if (month === 0 && day === 0) return { precision: 'year', first: toDay(year, 1, 1), last: toDay(year, 12, 31) };
  if (month < 1 || month > 12 || day > daysInMonth(year, month)) return REFUSED_DATE;
  if (day === 0)
    return { precision: 'month', first: toDay(year, month, 1), last: toDay(year, month, daysInMonth(year, month)) };
  return exactDate(toDay(year, month, day));
}

/** `17/2001` as a number that no other case has; undefined where it is written otherwise. */
export function readCaseNumber(text: string): number | undefined {
  const parts = /^(\d{1,6})\/(\d{4})$/.exec(cleanCell(text));
  return parts ? Number(parts[2]) * 1_000_000 + Number(parts[1]) : undefined;
}
