import { InvalidArgumentError } from 'commander';
import { type Day, parseIsoDay } from '../record/calendar.ts';

/** Reads `--as-of`. */
export function parseAsOf(text: string): Day {
  const day = parseIsoDay(text);
  if (day === undefined)
    throw new InvalidArgumentError('write a date of the calendar as YYYY-MM-DD, such as 2020-07-01.');
  return day;
}

/** Today by the machine's own calendar: the only clock in Redress, read at its edge and recorded with the run. */
export function today(): Day {
  const now = new Date();
  return Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000);
}
