import { addMonths } from './calendar.ts';
import { type PartialDate, UNKNOWN_DATE } from './partial-date.ts';
import type { Count } from './person.ts';

/**
 * The day on which a sentence is over: the one that the record gives, where its files have a column for that. Else the day
 * on which it is over if nothing intervened: the date of the count and all parts after it (parts add up). Unknown when the date is, or when a part that takes time has no length or unit, or when nothing says
 * what the sentence was.
 *
 * Calendar months and years are used; credits, early release and revocation are not in the sources.
 */
export function sentenceEnd(count: Count): PartialDate {
  if (count.completed !== undefined) return count.completed;
  if (count.sentence.length === 0 || count.date.precision === 'unknown') return UNKNOWN_DATE;
  let months = 0;
  let days = 0;
  for (const part of count.sentence) {
    if (part.length === undefined || part.unit === undefined) {
      // A fine takes no time; jail, prison or probation without a length could take any.
      if (part.kind !== 'fine') return UNKNOWN_DATE;
    } else if (part.unit === 'days') days += part.length;
    else months += part.unit === 'years' ? part.length * 12 : part.length;
  }
  // Months first, then days, so that the order in which the parts are listed does not matter.
  const shift = (day: number) => addMonths(day, months) + days;
  const first = shift(count.date.first);
  const last = shift(count.date.last);
  return { precision: first === last ? 'day' : 'range', first, last };
}
