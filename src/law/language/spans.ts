import { addMonths, addYears, type Day, type PartialDate } from '../../record/index.ts';
import type { DateTerm, NumberTerm, SpanUnit } from './condition.ts';
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

/** One calendar span that date comparisons use, such as 21 years. */
export type Shift = { readonly by: number; readonly unit: SpanUnit };

/** A day some spans later, one after another. */
export function shiftDayBy(day: Day, shifts: readonly Shift[]): Day {
  return shifts.reduce((value, { by, unit }) => shiftDay(value, by, unit), day);
}

/** The spans that lead back, in the order in which they do. Leap days make the way there and back a day longer or shorter. */
export function inverse(shifts: readonly Shift[]): readonly Shift[] {
  return shifts.map(({ by, unit }) => ({ by: -by, unit })).reverse();
}

/** A date term without its spans, and those in the order in which they are added to it. */
export function unfolded(
  term: DateTerm,
  setting: Setting,
): { readonly base: Exclude<DateTerm, { readonly kind: 'shift' }>; readonly shifts: readonly Shift[] } {
  if (term.kind !== 'shift') return { base: term, shifts: [] };
  const { base, shifts } = unfolded(term.date, setting);
  return { base, shifts: [...shifts, spanOf(term, setting)] };
}

/** A span of a term as the file's years are read: calendar years, or days. */
export function spanOf(
  term: { readonly by: NumberTerm; readonly sign: 1 | -1; readonly unit: SpanUnit },
  setting: Setting,
): Shift {
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
