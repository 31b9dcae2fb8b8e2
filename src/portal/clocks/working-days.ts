import { type CourtCalendar, courtDay, instantOf, localDay, weekday } from '../../procedure/index.ts';
import type { PortalPack } from '../pack/schema.ts';

const MADE = new WeakMap<PortalPack['calendar'], CourtCalendar>();

/** The calendar of a pack, as the procedure engine counts by: made one time for each pack. */
export function calendarOf({ calendar }: Pick<PortalPack, 'calendar'>): CourtCalendar {
  const made = MADE.get(calendar) ?? calendarFrom(calendar);
  MADE.set(calendar, made);
  return made;
}

function calendarFrom(calendar: PortalPack['calendar']): CourtCalendar {
  const { covers, ...rest } = calendar;
  const holidays = rest.holidays.map(({ from, until, on, ...holiday }) => ({
    ...holiday,
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    on: on.kind === 'date' ? on : { ...on, plus: on.plus ?? 0 },
  }));
  return { ...rest, holidays, closures: [], ...(covers && { covers }) };
}

/**
 * Whether offices work on a local day. In years whose holidays the pack does not know, every weekday counts: a reminder
 * may then come on a holiday, which harms less than one that never comes.
 */
export function isWorkingDay(calendar: CourtCalendar, day: number, known: string): boolean {
  const what = courtDay(calendar, day, known);
  return what.kind === 'not-covered' ? !calendar.weekend.includes(weekday(day)) : what.kind === 'court-day';
}

/** The instant at which a number of working days after a moment is over: the end of the office's day. */
export function addWorkingDays(pack: Pick<PortalPack, 'calendar'>, from: Date, days: number): string {
  const calendar = calendarOf(pack);
  const known = from.toISOString();
  let day = localDay(known, calendar.zone);
  for (let left = days; left > 0; ) {
    day += 1;
    if (isWorkingDay(calendar, day, known)) left -= 1;
  }
  return instantOf(day, CLOSES, calendar.zone);
}

/** Minutes since midnight at which an office's day is over. */
const CLOSES = 17 * 60;
