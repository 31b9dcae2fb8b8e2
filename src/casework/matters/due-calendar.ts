import { courtDay, holidaysIn, localDay, weekday, yearOf } from '../../procedure/index.ts';
import { formatDay, parseIsoDay } from '../../record/index.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { countBy } from './counts.ts';
import { procedureOf } from './court.ts';

/** One day of a court: how many matters' next clocks end on it, and why the court does not sit. */
export type CalendarDay = {
  /** `YYYY-MM-DD`, in the court's own calendar. */
  readonly day: string;
  /** 0 for a Sunday. */
  readonly weekday: number;
  readonly n: number;
  readonly closed: 'weekend' | 'holiday' | 'closure' | null;
  /** The holiday that courts keep on it, in the procedure's words. */
  readonly holiday: string | null;
};

/** A month of a court under a procedure. */
export type CalendarMonth = {
  readonly procedure: { readonly id: string; readonly title: string; readonly calendar: string };
  readonly month: string;
  /** Today where the court is. */
  readonly today: string;
  readonly days: readonly CalendarDay[];
  /** Whether the calendar of the court knows the holidays of this month's year. */
  readonly knowsHolidays: boolean;
  /** Matters that are due before this month and after it, and the day of the nearest of each. */
  readonly before: Beside | null;
  readonly after: Beside | null;
  /** Matters whose next day is not known, or that have none. */
  readonly withoutDay: number;
  /** Counties with matters that are due on some day. */
  readonly counties: readonly { readonly county: string; readonly n: number }[];
};

export type Beside = { readonly day: string; readonly n: number };

export type CalendarWanted = {
  readonly procedure: string;
  readonly month: string | null;
  readonly county: string | null;
};

/** What is due on which day of a month: of one court, or of all of an office. */
export async function monthOf(
  context: Context,
  who: Who,
  { procedure: id, month: wanted, county }: CalendarWanted,
): Promise<Result<CalendarMonth>> {
  const procedure = procedureOf(id);
  if (!procedure) return refuse(404, 'procedure-missing');
  const { calendar } = procedure;
  const at = now();
  const today = formatDay(localDay(at, calendar.zone));
  const month = wanted ?? today.slice(0, 7);
  const all = await countBy(context.db, { who, filter: { procedure: id } }, ['due_day', 'county']);
  const own = county === null ? all : all.filter((each) => each.county === county);
  const byDay = new Map<string, number>();
  let withoutDay = 0;
  for (const { due_day, n } of own) {
    if (due_day === null) withoutDay += n;
    else byDay.set(due_day, (byDay.get(due_day) ?? 0) + n);
  }
  const days = daysOf(month).map((day): CalendarDay => {
    const is = courtDay(calendar, day, at);
    const why = is.kind === 'no-court' ? is.why : undefined;
    const holiday = holidaysIn(calendar, yearOf(day))
      .concat(holidaysIn(calendar, yearOf(day) + 1))
      .find(({ observed }) => observed === day);
    const closed = why === 'weekend' || why === 'closure' ? why : why === undefined ? null : 'holiday';
    const text = formatDay(day);
    const named = closed === 'holiday' ? (holiday?.title ?? null) : null;
    return { day: text, weekday: weekday(day), n: byDay.get(text) ?? 0, closed, holiday: named };
  });
  const year = Number(month.slice(0, 4));
  const { covers } = calendar;
  return done({
    procedure: { id, title: procedure.title, calendar: calendar.title },
    month,
    today,
    days,
    knowsHolidays: covers !== undefined && covers.from <= year && year <= covers.until,
    before: nearest(byDay, 'before', month),
    after: nearest(byDay, 'after', month),
    withoutDay,
    counties: countiesOf(all),
  });
}

/** The days of a month that is written `YYYY-MM`. */
function daysOf(month: string): readonly number[] {
  const first = parseIsoDay(`${month}-01`)!;
  const days = Array.from({ length: 31 }, (_, each) => first + each);
  return days.filter((day) => formatDay(day).startsWith(month));
}

/** What is due before a month or after it, with the day of it that is nearest to the month. */
function nearest(byDay: ReadonlyMap<string, number>, side: 'before' | 'after', month: string): Beside | null {
  const beside = [...byDay]
    .filter(([day]) => (side === 'before' ? day < `${month}-01` : day.slice(0, 7) > month))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const day = (side === 'before' ? beside.at(-1) : beside[0])?.[0];
  return day === undefined ? null : { day, n: beside.reduce((sum, [, n]) => sum + n, 0) };
}

function countiesOf(
  all: readonly { readonly county: string; readonly due_day: string | null; readonly n: number }[],
): CalendarMonth['counties'] {
  const byCounty = Map.groupBy(
    all.filter(({ due_day }) => due_day !== null),
    ({ county }) => county,
  );
  return [...byCounty]
    .map(([county, of]) => ({ county, n: of.reduce((sum, { n }) => sum + n, 0) }))
    .sort((a, b) => (a.county < b.county ? -1 : 1));
}
