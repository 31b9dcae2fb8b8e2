import { addMonths } from './calendar.ts';
import { type PartialDate, UNKNOWN_DATE } from './partial-date.ts';
import type { Count, SentencePart } from './person.ts';

/**
 * How the parts of a sentence run: `added` one after another; `overlapping` with jail or prison inside the probation
 * that it stands beside, unless that was revoked, so that the longest part counts.
 */
export type PartsRun = 'added' | 'overlapping';

/**
 * The day on which a sentence is over: the one that the record gives, where its files have a column for that. Else the
 * day on which it is over if nothing intervened: the date of the count and its parts after it, as they run. Unknown
 * when the date is, or when a part that takes time has no length or unit, or when nothing says what the sentence was.
 *
 * Where a later line says that supervision ended, it is over on that day or on the one by its parts: which of them is
 * open, since the line may speak of a part alone, or have been entered late.
 *
 * Calendar months and years are used; credits, early release and revocation are not in the sources.
 */
export function sentenceEnd(count: Count, run: PartsRun = 'added'): PartialDate {
  if (count.completed !== undefined) return count.completed;
  const end = endByParts(count, run);
  if (count.later.length === 0 || count.revoked || end.precision === 'unknown') return end;
  return withEnded(count, end);
}

/** The end of a sentence by its parts, or by lines that say that supervision ended. */
function withEnded(count: Count, end: PartialDate): PartialDate {
  const ended = count.later.filter(({ kind }) => kind === 'ended').map(({ date }) => date);
  if (ended.length === 0) return end;
  const known = ended.filter(({ precision }) => precision !== 'unknown');
  const earliest = known.length < ended.length ? count.date.first : Math.min(...known.map(({ first }) => first));
  const first = Math.max(count.date.first, Math.min(end.first, earliest));
  const last = Math.max(end.last, ...known.map((date) => date.last));
  return { precision: first === last ? 'day' : 'range', first, last };
}

function endByParts(count: Count, run: PartsRun): PartialDate {
  if (count.sentence.length === 0 || count.date.precision === 'unknown') return UNKNOWN_DATE;
  if (run === 'overlapping' && !count.revoked) {
    // A part whose kind is not known may be the probation or lie inside it.
    if (count.sentence.some(({ kind }) => kind === 'unknown')) return UNKNOWN_DATE;
    if (count.sentence.some(({ kind }) => kind === 'probation')) return latest(count);
  }
  return endAfter(count, count.sentence);
}

/**
 * The last release from incarceration for a sentence: the day that the record gives; the date of the count where no one
 * was incarcerated. Else a range, since credits and early release are not in the sources: from the date of the count to
 * the end of its jail, without an end where there was prison (a return from parole is a later release), a part that may
 * be either, or a revocation. It is not after the day on which sentence and supervision were over.
 */
export function lastRelease(count: Count): PartialDate {
  if (count.released !== undefined) return count.released;
  if (count.date.precision === 'unknown') return UNKNOWN_DATE;
  const { first } = count.date;
  const over = count.completed?.precision === 'unknown' ? Infinity : (count.completed?.last ?? Infinity);
  const last = Math.max(first, Math.min(latestRelease(count), over));
  return { precision: first === last ? 'day' : 'range', first, last };
}

/** The latest day of release that the parts of a sentence allow; Infinity where they allow any. */
function latestRelease(count: Count): number {
  const { sentence, revoked, date } = count;
  if (sentence.length === 0 || revoked) return Infinity;
  if (sentence.some(({ kind }) => kind !== 'jail' && kind !== 'probation' && kind !== 'fine')) return Infinity;
  const jail = sentence.filter(({ kind }) => kind === 'jail');
  if (jail.length === 0) return date.last;
  const end = endAfter(count, jail);
  return end.precision === 'unknown' ? Infinity : end.last;
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
