/**
 * Clocks of a matter. The due day of a clock that runs is worked out afresh with every event, by the closures that had
 * been entered by then; once a clock has ended nothing moves it. Invariant: at which instant a clock ends does not
 * depend on when anybody looks: a closure that was entered after the end of the due day changes nothing.
 */
import { formatDay, parseIsoDay } from '../../record/index.ts';
import {
  type CourtCalendar,
  countDays,
  type Instant,
  instantOf,
  localDay,
  parseMinutes,
  startOfDay,
} from '../calendar/index.ts';
import { type Clock, indexOf, type Procedure } from '../language/index.ts';
import type { ClockRun, Due, Matter, MissingForDue } from './matter.ts';

/** What an event is applied in: the table, and the calendar of the matter's court with its closures. */
export type Court = { readonly procedure: Procedure; readonly calendar: CourtCalendar };

/** Whether a clock has still to end. */
export function isOpen({ status }: ClockRun): boolean {
  return status === 'running' || status === 'tolled';
}

/** The run of a clock that has still to end, if there is one. */
export function openRun(matter: Matter, clock: string): ClockRun | undefined {
  return matter.clocks.find((run) => run.clock === clock && isOpen(run));
}

/** The last run of a clock. */
export function lastRun(matter: Matter, clock: string): ClockRun | undefined {
  return matter.clocks.findLast((run) => run.clock === clock);
}

/** Whether a clock's due day is over at an instant and its end not yet on record. */
export function hasRunOut(run: ClockRun, at: Instant): boolean {
  return run.status === 'running' && run.due.kind === 'day' && run.due.end <= at;
}

/** Starts a clock in a matter; `from` is the day that the act or a need of it names. */
export function startClock(matter: Matter, clock: Clock, from: string | undefined, court: Court): ClockRun {
  const blank: ClockRun = {
    clock: clock.id,
    run: matter.clocks.filter((run) => run.clock === clock.id).length + 1,
    seq: matter.seq,
    since: matter.at,
    status: 'running',
    ...(from === undefined ? {} : { from }),
    due: { kind: 'unknown', missing: { kind: 'date', id: clock.id } },
    tolledDays: 0,
  };
  return { ...blank, due: dueOf(blank, matter, court, matter.at) };
}

/** A matter with the due days of all clocks that run, as they stand at an instant. */
export function settleClocks(matter: Matter, court: Court, at: Instant): Matter {
  if (!matter.clocks.some(isOpen)) return matter;
  return {
    ...matter,
    clocks: matter.clocks.map((run) => (isOpen(run) ? { ...run, due: dueOf(run, matter, court, at) } : run)),
  };
}

/** When a clock ends, by what had been entered at an instant. */
export function dueOf(run: ClockRun, matter: Matter, court: Court, at: Instant): Due {
  const clock = indexOf(court.procedure).clocks.get(run.clock)!;
  let due = dueAsKnown(run, clock, matter, court.calendar, run.since);
  const later = court.calendar.closures
    .map(({ entered }) => entered)
    .filter((entered) => entered > run.since && entered <= at);
  for (const entered of [...new Set(later)].sort()) {
    if (due.kind === 'day' && due.end <= entered && run.status === 'running') break;
    due = dueAsKnown(run, clock, matter, court.calendar, entered);
  }
  return due;
}

function dueAsKnown(run: ClockRun, clock: Clock, matter: Matter, calendar: CourtCalendar, known: Instant): Due {
  const start = startDay(run, clock, matter);
  if (typeof start !== 'string') return { kind: 'unknown', missing: start };
  const n = lengthOf(clock, matter);
  if (typeof n === 'object') return { kind: 'unknown', missing: n };
  const counted = countDays(
    {
      from: parseIsoDay(start)! + run.tolledDays,
      ...(n === undefined || !clock.length ? {} : { length: { n, unit: clock.length.unit } }),
      direction: clock.direction,
      roll: clock.roll,
    },
    calendar,
    known,
  );
  if (counted.kind === 'not-covered')
    return { kind: 'unknown', missing: { kind: 'calendar', id: String(counted.year) } };
  const extended = run.extendedTo === undefined ? undefined : parseIsoDay(run.extendedTo);
  const due = Math.max(counted.due, extended ?? counted.due);
  const safe = Math.max(counted.safe, extended ?? counted.safe);
  return {
    kind: 'day',
    day: formatDay(due),
    safe: formatDay(safe),
    end: endOf(clock, due, calendar.zone),
    working: counted.working,
  };
}

/** The first instant after the last moment of a due day. */
function endOf(clock: Clock, due: number, zone: string): Instant {
  if (clock.ends.kind === 'midnight') return startOfDay(due + 1, zone);
  return instantOf(due, parseMinutes(clock.ends.at)!, zone);
}

function startDay(run: ClockRun, { from }: Clock, matter: Matter): string | MissingForDue {
  switch (from.kind) {
    case 'act':
    case 'need':
      return run.from!;
    case 'day':
      return (from.unlessGiven === undefined ? undefined : matter.dates[from.unlessGiven]) ?? from.day;
    case 'given':
      return matter.dates[from.date] ?? { kind: 'date', id: from.date };
  }
}

function lengthOf({ length }: Clock, matter: Matter): number | MissingForDue | undefined {
  if (!length || typeof length.n === 'number') return length?.n as number | undefined;
  const value = matter.settings[length.n.setting];
  return typeof value === 'number' ? value : { kind: 'setting', id: length.n.setting };
}

/** The day that a court's calendar shows at an instant, `YYYY-MM-DD`. */
export function dayAt(at: Instant, { calendar }: Court): string {
  return formatDay(localDay(at, calendar.zone));
}

/** A clock whose due day another state of the calendar moves. */
export type MovedClock = { readonly clock: string; readonly run: number; readonly was: Due; readonly is: Due };

/**
 * The clocks of a matter whose due days are others once a calendar has been changed, at an instant: what an office lists
 * when it enters a closure. Clocks that have ended are not among them.
 */
export function movedClocks(matter: Matter, before: Court, after: Court, at: Instant): readonly MovedClock[] {
  return matter.clocks.filter(isOpen).flatMap((run) => {
    const was = dueOf(run, matter, before, at);
    const is = dueOf(run, matter, after, at);
    const same = was.kind === is.kind && (was.kind === 'unknown' || (is.kind === 'day' && was.end === is.end));
    return same ? [] : [{ clock: run.clock, run: run.run, was, is }];
  });
}
