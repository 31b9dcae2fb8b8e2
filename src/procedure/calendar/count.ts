/**
 * Counting to a due day, with the working kept. The first day is left out and the last is taken in; then the last day is
 * rolled off days without court where the rule says so. What the calendar does not know stays unknown: a day is never
 * guessed.
 */
import type { Day } from '../../record/index.ts';
import { addMonthsWithin, type CourtCalendar, courtDay } from './court-calendar.ts';
import type { Instant } from './instant.ts';

export type Unit = 'calendar-day' | 'court-day' | 'month' | 'year';

/**
 * What becomes of a last day without court. `unsettled` where the law does not say: then `due` is the latest day that
 * any reading gives and `safe` the earliest.
 */
export type Roll = 'next-court-day' | 'previous-court-day' | 'none' | 'unsettled';

export type Count = {
  readonly from: Day;
  /** Absent for a date that is due itself. */
  readonly length?: { readonly n: number; readonly unit: Unit };
  readonly direction: 'after' | 'before';
  readonly roll: Roll;
};

/** A day that was stepped over, and why: the id of a holiday, `weekend` or `closure`. */
export type Skipped = { readonly day: Day; readonly why: string };

/** How a due day was found: every number that a reader needs to count it again. */
export type Working = Count & {
  /** Days without court that a count of court days stepped over. */
  readonly skipped: readonly Skipped[];
  /** The last day of the count, before any roll. */
  readonly counted: Day;
  /** Days without court that the roll stepped over. */
  readonly rolled: readonly Skipped[];
};

export type Counted =
  | { readonly kind: 'day'; readonly due: Day; readonly safe: Day; readonly working: Working }
  | { readonly kind: 'not-covered'; readonly year: number };

type Step = { readonly kind: 'day'; readonly day: Day; readonly skipped: readonly Skipped[] };
type NotCovered = { readonly kind: 'not-covered'; readonly year: number };

/** The due day of a count in a court's calendar, by the closures that had been entered at an instant. */
export function countDays(count: Count, calendar: CourtCalendar, known: Instant): Counted {
  const counted = lastDay(count, calendar, known);
  if (counted.kind === 'not-covered') return counted;
  const { day, skipped } = counted;
  const at = (due: Day, safe: Day, rolled: readonly Skipped[]): Counted => ({
    kind: 'day',
    due,
    safe,
    working: { ...count, skipped, counted: day, rolled },
  });
  if (count.roll === 'none') return at(day, day, []);
  const back = count.roll === 'next-court-day' ? counted : roll(day, -1, calendar, known);
  if (back.kind === 'not-covered') return back;
  if (count.roll === 'previous-court-day') return at(back.day, back.day, back.skipped);
  const forward = roll(day, 1, calendar, known);
  if (forward.kind === 'not-covered') return forward;
  return at(forward.day, count.roll === 'unsettled' ? back.day : forward.day, forward.skipped);
}

function lastDay({ from, length, direction }: Count, calendar: CourtCalendar, known: Instant): Step | NotCovered {
  const sign = direction === 'after' ? 1 : -1;
  const plain = (day: Day): Step => ({ kind: 'day', day, skipped: [] });
  if (!length) return plain(from);
  switch (length.unit) {
    case 'calendar-day':
      return plain(from + sign * length.n);
    case 'month':
      return plain(addMonthsWithin(from, sign * length.n));
    case 'year':
      return plain(addMonthsWithin(from, sign * length.n * 12));
    case 'court-day':
      return courtDaysOn(from, sign * length.n, calendar, known);
  }
}

function courtDaysOn(from: Day, n: number, calendar: CourtCalendar, known: Instant): Step | NotCovered {
  const skipped: Skipped[] = [];
  const sign = Math.sign(n);
  let day = from;
  for (let left = Math.abs(n); left > 0; ) {
    day += sign;
    const what = courtDay(calendar, day, known);
    if (what.kind === 'not-covered') return what;
    if (what.kind === 'court-day') left -= 1;
    else skipped.push({ day, why: what.why });
  }
  return { kind: 'day', day, skipped };
}

/** The nearest day with court from a day on, itself included. */
function roll(from: Day, sign: 1 | -1, calendar: CourtCalendar, known: Instant): Step | NotCovered {
  const skipped: Skipped[] = [];
  for (let day = from; ; day += sign) {
    const what = courtDay(calendar, day, known);
    if (what.kind === 'not-covered') return what;
    if (what.kind === 'court-day') return { kind: 'day', day, skipped };
    skipped.push({ day, why: what.why });
  }
}
