import { compactDate, type Day, fromDay } from '../../record/index.ts';

/**
 * A date written `YYYYMMDD` moved by some days. A date without its day or month keeps what it lacks: the month moves
 * with its first day, the year stays. Blanks, zeroes and impossible dates stay as they are.
 */
export function shiftCompactDate(text: string, days: number): string {
  const trimmed = text.trim();
  if (!/^\d{8}$/.test(trimmed)) return text;
  const date = compactDate(Number(trimmed));
  if (date.precision === 'day') return formatCompact(date.first + days);
  if (date.precision === 'month') return `${formatCompact(date.first + days).slice(0, 6)}00`;
  return text;
}

function formatCompact(day: Day): string {
  const { year, month, day: ofMonth } = fromDay(day);
  return `${String(year).padStart(4, '0')}${String(month).padStart(2, '0')}${String(ofMonth).padStart(2, '0')}`;
}
