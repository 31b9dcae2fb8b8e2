import { addMonths, addYears, type Day, type PartialDate } from '../../record/index.ts';
import type { NumberTerm, SpanUnit } from './condition.ts';
import type { Setting } from './situation.ts';

/** A day some calendar units later (earlier when negative); what is not known stays so. */
export function shiftDay(day: Day, by: number, unit: SpanUnit): Day {
  if (!Number.isFinite(day) || by === 0) return day;
  return unit === 'years' ? addYears(day, by) : unit === 'months' ? addMonths(day, by) : day + by;
}

/** The same for a date that may be partial. */
export function shiftDate(date: PartialDate, by: number, unit: SpanUnit): PartialDate {
  if (date.precision === 'unknown' || by === 0) return date;
  const first = shiftDay(date.first, by, unit);
  // A shifted month or year can gain a day at its end (February), so it is a range from then on.
  return date.first === date.last
    ? { precision: 'day', first, last: first }
    : { precision: 'range', first, last: shiftDay(date.last, by, unit) };
}

/** A span of a term as the file's years are read: calendar years, or days. */
export function spanOf(
  term: { readonly by: NumberTerm; readonly sign: 1 | -1; readonly unit: SpanUnit },
  setting: Setting,
): { readonly by: number; readonly unit: SpanUnit } {
  const by = numberOf(term.by, setting);
  if (term.unit === 'years' && setting.readings?.years === 'days')
    return { by: Math.round(by * DAYS_A_YEAR) * term.sign, unit: 'days' };
  return { by: by * term.sign, unit: term.unit };
}

const DAYS_A_YEAR = 365.25;

/** A number of the law, or the one that the county chose; 0 where it chose none. */
export function numberOf(term: NumberTerm, setting: Setting): number {
  if (term.kind === 'number') return term.value;
  const value = setting.options[term.key];
  return typeof value === 'number' ? value : 0;
}
