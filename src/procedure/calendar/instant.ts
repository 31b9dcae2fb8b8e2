/**
 * Instants and the local days of a court. An instant is text, `2026-11-02T07:59:59.999Z`: UTC with milliseconds, so that
 * text order is time order. A local day begins at the first instant that the court's clocks call that day: it has 23
 * hours where clocks go forward and 25 where they go back. The machine's own time zone plays no part.
 */
import { type Day, fromDay, toDay } from '../../record/index.ts';

/** UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
export type Instant = string;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const DAY_MS = 86_400_000;
/** No zone is further than this from UTC. */
const FARTHEST_MS = 15 * 3_600_000;

/** Whether a text is an instant of the calendar, in the one spelling that sorts as time does. */
export function isInstant(text: string): boolean {
  if (text === lastInstant) return true;
  const holds = INSTANT.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;
  if (holds) lastInstant = text;
  return holds;
}

/** The last text that was one: many matters that are moved at once all name the same. */
let lastInstant = '';

/** Whether `Intl` knows the IANA time zone, such as `America/Los_Angeles`. */
export function isTimeZone(zone: string): boolean {
  try {
    return formatIn(zone) !== undefined;
  } catch {
    return false;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, format);
  return format;
}

/** The local day of an instant in a zone, and the milliseconds that local clocks show since its midnight. */
function localTime(ms: number, zone: string): { readonly day: Day; readonly sinceMidnight: number } {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatIn(zone).formatToParts(ms)) parts[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  const fraction = ((ms % 1000) + 1000) % 1000;
  return { day: toDay(year, month, day), sinceMidnight: ((hour * 60 + minute) * 60 + second) * 1000 + fraction };
}

/** The answer before: many matters that are moved at once all ask for the same instant. */
let lastAsked = { instant: '', zone: '', day: 0 as Day };

/** The day that a court's calendar shows at an instant. */
export function localDay(instant: Instant, zone: string): Day {
  if (lastAsked.instant !== instant || lastAsked.zone !== zone)
    lastAsked = { instant, zone, day: localTime(Date.parse(instant), zone).day };
  return lastAsked.day;
}

/**
 * The first instant at which a zone's clocks show a time of a day or a later one (`minutes` since midnight). A time in
 * the hour that clocks show twice has two instants, and either may be given: closing times are never in it.
 */
export function instantOf(day: Day, minutes: number, zone: string): Instant {
  const key = `${day} ${minutes} ${zone}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  if (found.size >= MOST_REMEMBERED) found.clear();
  const instant = findInstant(day, minutes, zone);
  found.set(key, instant);
  return instant;
}

/** Instants that were found: each search asks the clocks some thirty times, and all that is due on a day asks for the same. */
const found = new Map<string, Instant>();
const MOST_REMEMBERED = 4096;

function findInstant(day: Day, minutes: number, zone: string): Instant {
  const reached = (ms: number) => {
    const local = localTime(ms, zone);
    return local.day > day || (local.day === day && local.sinceMidnight >= minutes * 60_000);
  };
  let before = day * DAY_MS - FARTHEST_MS;
  let after = (day + 1) * DAY_MS + FARTHEST_MS;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (reached(middle)) after = middle;
    else before = middle;
  }
  return new Date(after).toISOString();
}

/** The first instant of a local day: midnight, or the first moment after it where clocks leave midnight out. */
export function startOfDay(day: Day, zone: string): Instant {
  return instantOf(day, 0, zone);
}

/** `HH:MM` as minutes since midnight; undefined for any other text. */
export function parseMinutes(text: string): number | undefined {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  return match ? Number(match[1]) * 60 + Number(match[2]) : undefined;
}

/** The day of the week, 0 for Sunday to 6 for Saturday. */
export function weekday(day: Day): number {
  // 1970-01-01 was a Thursday.
  return (((day + 4) % 7) + 7) % 7;
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return fromDay(day).year;
}

/** The later of two instants. */
export function laterOf(a: Instant, b: Instant): Instant {
  return [a, b].sort()[1]!;
}
