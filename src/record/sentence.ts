import { addMonths } from './calendar.ts';
import { type PartialDate, UNKNOWN_DATE } from './partial-date.ts';
import type { Count, SentencePart } from './person.ts';

/**
 * How the parts of a sentence run: `added` one after another; `overlapping` with jail or prison inside the probation that it
 * stands beside, unless that was revoked, so that the longest part counts.
 */
export type PartsRun = 'added' | 'overlapping';

/**
 * The day on which a sentence is over: the one that the record gives, where its files have a column for that. Else the day
 * on which it is over if nothing intervened: the date of the count and its parts after it, as they run. Unknown when the date is, or
 * when a part that takes time has no length or unit, or when nothing says what the sentence was.
 *
 * Calendar months and years are used; credits, early release and revocation are not in the sources.
 */
export function sentenceEnd(count: Count, run: PartsRun = 'added'): PartialDate {
  if (count.completed !== undefined) return count.completed;
  if (count.sentence.length === 0 || count.date.precision === 'unknown') return UNKNOWN_DATE;
  if (run === 'overlapping' && !count.revoked) {
    // A part whose kind is not known may be the probation or lie inside it.
    if (count.sentence.some(({ kind }) => kind === 'unknown')) return UNKNOWN_DATE;
    if (count.sentence.some(({ kind }) => kind === 'probation')) return latest(count);
  }
  return endAfter(count, count.sentence);
}

/** The latest day on which one of the parts is over, each counted from the date of the count. */
function latest(count: Count): PartialDate {
  let [first, last] = [count.date.first, count.date.last];
  for (const part of count.sentence) {
    const end = endAfter(count, [part]);
    if (end.precision === 'unknown') return UNKNOWN_DATE;
    [first, last] = [Math.max(first, end.first), Math.max(last, end.last)];
  }
  return { precision: first === last ? 'day' : 'range', first, last };
}

/** The day on which parts are over that run one after another from the date of the count. */
function endAfter({ date }: Count, parts: readonly SentencePart[]): PartialDate {
  let months = 0;
  let days = 0;
  for (const part of parts) {
    if (part.length === undefined || part.unit === undefined) {
      // A fine takes no time; jail, prison or probation without a length could take any.
      if (part.kind !== 'fine') return UNKNOWN_DATE;
    } else if (part.unit === 'days') days += part.length;
    else months += part.unit === 'years' ? part.length * 12 : part.length;
  }
  // Months first, then days, so that the order in which the parts are listed does not matter.
  const shift = (day: number) => addMonths(day, months) + days;
  const first = shift(date.first);
  const last = shift(date.last);
  return { precision: first === last ? 'day' : 'range', first, last };
}
