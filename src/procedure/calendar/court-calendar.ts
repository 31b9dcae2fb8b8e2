import { type Authority, type Day, daysInMonth, fromDay, parseIsoDay, toDay } from '../../record/index.ts';
import { type Instant, weekday, yearOf } from './instant.ts';

/** A day on which courts are closed each year, as the law states it. Months count from 1, weekdays from 0, a Sunday. */
export type HolidayRule = Authority & {
  readonly id: string;
  readonly title: string;
  /** The years in which it is a holiday, both included. */
  readonly from?: number;
  readonly until?: number;
  readonly on:
    | { readonly kind: 'date'; readonly month: number; readonly day: number }
    /** The nth such weekday of the month, -1 for the last; `plus` days after it. */
    | {
        readonly kind: 'weekday';
        readonly month: number;
        readonly weekday: number;
        readonly nth: number;
        readonly plus?: number;
      };
};

/**
 * A day on which an office was closed that no rule makes a holiday. Rows are only ever added, and `entered` says when:
 * the same matter replayed gives the same days.
 */
export type Closure = Authority & {
  /** `YYYY-MM-DD`, in the court's own calendar. */
  readonly day: string;
  readonly why: string;
  readonly entered: Instant;
};

/** When one court is open: data of a state, to which an office adds its closures. */
export type CourtCalendar = Authority & {
  readonly id: string;
  readonly title: string;
  /** The IANA time zone of its clocks. */
  readonly zone: string;
  /** Days of the week without court, 0 for Sunday. */
  readonly weekend: readonly number[];
  readonly holidays: readonly HolidayRule[];
  /** Where a holiday that falls on a Saturday or a Sunday is kept instead. */
  readonly observed: 'friday-and-monday' | 'not-moved';
  /** The years for which the holidays are complete, both included; absent where the state's folder carries none. */
  readonly covers?: { readonly from: number; readonly until: number };
  readonly closures: readonly Closure[];
};

/** Whether the court sits on a day, and if not why: the id of a holiday, `weekend` or `closure`. */
export type CourtDay =
  | { readonly kind: 'court-day' }
  | { readonly kind: 'no-court'; readonly why: string }
  /** The calendar has no holidays for that year, so no answer can be given. */
  | { readonly kind: 'not-covered'; readonly year: number };

/** What a calendar says of a day, by the closures that had been entered at an instant. */
export function courtDay(calendar: CourtCalendar, day: Day, known: Instant): CourtDay {
  const closure = calendar.closures.find((each) => each.entered <= known && parseIsoDay(each.day) === day);
  if (closure) return { kind: 'no-court', why: 'closure' };
  if (calendar.weekend.includes(weekday(day))) return { kind: 'no-court', why: 'weekend' };
  const year = yearOf(day);
  const { covers } = calendar;
  if (!covers || year < covers.from || year > covers.until) return { kind: 'not-covered', year };
  // A New Year's Day on a Saturday is kept on the last Friday of the year before.
  const holiday = [year, year + 1]
    .flatMap((each) => holidaysIn(calendar, each))
    .find(({ observed }) => observed === day);
  return holiday ? { kind: 'no-court', why: holiday.id } : { kind: 'court-day' };
}

/** One holiday of a year: the day that the law names and the day on which courts keep it. */
export type Holiday = { readonly id: string; readonly title: string; readonly day: Day; readonly observed: Day };

/** By calendar and year: due days look at one day after another, and clocks of thousands of matters at the same ones. */
const known = new WeakMap<CourtCalendar, Map<number, readonly Holiday[]>>();

/** The holidays of a year in order, by the rules of a calendar. */
export function holidaysIn(calendar: CourtCalendar, year: number): readonly Holiday[] {
  const byYear = known.get(calendar) ?? new Map<number, readonly Holiday[]>();
  known.set(calendar, byYear);
  const holidays = byYear.get(year) ?? workOut(calendar, year);
  byYear.set(year, holidays);
  return holidays;
}

function workOut(calendar: CourtCalendar, year: number): readonly Holiday[] {
  const inForce = calendar.holidays.filter(
    ({ from = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY }) => from <= year && year <= until,
  );
  return inForce
    .map(({ id, title, on }) => {
      const day = dayOfRule(on, year);
      return { id, title, day, observed: calendar.observed === 'not-moved' ? day : moved(day) };
    })
    .sort((a, b) => a.day - b.day);
}

function dayOfRule(on: HolidayRule['on'], year: number): Day {
  if (on.kind === 'date') return toDay(year, on.month, on.day);
  const { month, nth, plus = 0 } = on;
  if (nth > 0) {
    const first = toDay(year, month, 1);
    return first + ((on.weekday - weekday(first) + 7) % 7) + (nth - 1) * 7 + plus;
  }
  const last = toDay(year, month, daysInMonth(year, month));
  return last - ((weekday(last) - on.weekday + 7) % 7) + (nth + 1) * 7 + plus;
}

function moved(day: Day): Day {
  const which = weekday(day);
  if (which === 6) return day - 1;
  return which === 0 ? day + 1 : day;
}

/** The same day of the month `months` later, or the last day of that month where it has no such day. */
export function addMonthsWithin(day: Day, months: number): Day {
  const date = fromDay(day);
  const index = date.year * 12 + (date.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = (((index % 12) + 12) % 12) + 1;
  return toDay(year, month, Math.min(date.day, daysInMonth(year, month)));
}
