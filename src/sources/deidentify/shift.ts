import { addYears, type Count, type Day, type PartialDate, type Person, sentenceEnd } from '../../record/index.ts';
import type { Pseudonyms } from './pseudonyms.ts';

/** By how many days the dates of one person move: those of events together, the birth date by itself. */
export type Shift = { readonly events: number; readonly birth: number };

export const NO_SHIFT: Shift = { events: 0, birth: 0 };

/** What must not move relative to a person's dates. */
export type FixedDates = {
  /** Days on which results are measured. */
  readonly asOf: readonly Day[];
  /** Days that the law names, such as 2016-11-09. */
  readonly law: readonly Day[];
};

/** The largest shift, in days, that is tried. */
export const LARGEST_SHIFT = 180;
/** Tries at each size; the sizes halve. */
const TRIES = 6;

/**
 * Shifts for a person, largest first, each drawn by the key; the last is none at all. Dates in law and the as-of date do
 * not move with a person, so an arbitrary shift would carry an event across 2016-11-09 or a birthday across the day on
 * which age is measured: of these shifts only one that leaves every such relation as it was may be used.
 */
export function* shiftsFor(person: string, pseudonyms: Pseudonyms): Generator<Shift> {
  for (let size = LARGEST_SHIFT; size >= 1; size = Math.floor(size / 2)) {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const draw = (what: string) =>
        Math.round((pseudonyms.fraction(person, `${what} ${size} ${attempt}`) * 2 - 1) * size);
      const shift = { events: draw('events'), birth: draw('birth') };
      if (shift.events !== 0 && shift.birth !== 0) yield shift;
    }
  }
  // Then each by itself, since one of the two may have no room.
  for (let size = LARGEST_SHIFT; size >= 1; size = Math.floor(size / 2)) {
    const draw = Math.round((pseudonyms.fraction(person, `alone ${size}`) * 2 - 1) * size);
    if (draw === 0) continue;
    yield { events: 0, birth: draw };
    yield { events: draw, birth: 0 };
  }
  yield NO_SHIFT;
}

/**
 * Everything that a rule could read from a person's dates, as one text: for every two of their dates the order and the
 * whole years between them; the same for each as-of date, for events up to {@link MOST_EVENT_YEARS} years back; and the
 * order for each day in law. Two histories with equal texts are alike to every rule that compares dates by order and
 * whole years within that.
 */
export function dateSignature(person: Person, fixed: FixedDates): string {
  const own: PartialDate[] = [];
  for (const count of person.counts) {
    if (count.date.precision !== 'unknown') own.push(count.date);
    const end = endOf(count);
    if (end) own.push(end);
  }
  const distinct = [...new Map(own.map((date) => [`${date.first} ${date.last}`, date])).values()];
  const birth = person.birthDate.precision === 'unknown' ? [] : [person.birthDate];
  const parts: string[] = [];
  for (const date of [...birth, ...distinct]) {
    const most = date === person.birthDate ? MOST_YEARS : MOST_EVENT_YEARS;
    for (const day of fixed.asOf) parts.push(relation(date, { first: day, last: day }, most));
    for (const day of fixed.law) parts.push(order(date.first, day) + order(date.last, day));
  }
  for (const date of birth) for (const event of distinct) parts.push(relation(date, event));
  distinct.forEach((a, index) => {
    for (const b of distinct.slice(index + 1)) parts.push(relation(a, b));
  });
  return parts.join(',');
}

type Ends = { readonly first: Day; readonly last: Day };

/** Whole years are counted to a person's greatest age. */
const MOST_YEARS = 120;
/** No rule counts more years than this from an event to the as-of date; beyond, that it is more is all that matters. */
const MOST_EVENT_YEARS = 20;

function relation(a: Ends, b: Ends, most = MOST_YEARS): string {
  return [a.first, a.last].flatMap((from) => [b.first, b.last].map((to) => years(from, to, most))).join('/');
}

/** Whole years from one day to another, whether the last is complete to the day, and the order. */
function years(from: Day, to: Day, most: number): string {
  if (!Number.isFinite(from) || !Number.isFinite(to)) return '?';
  const sign = from <= to ? 1 : -1;
  if (Math.abs(to - from) > (most + 1) * 366) return sign > 0 ? 'more' : 'less';
  const guess = Math.min(Math.floor(Math.abs(to - from) / 365.2425), MOST_YEARS);
  for (let count = guess + 1; count >= Math.max(guess - 1, 0); count--) {
    const day = addYears(from, sign * count);
    // Both ways of counting, since a rule may add years to one date or take them from the other.
    const back = addYears(to, -sign * count);
    if (sign * (to - day) >= 0) return `${sign * count}${day === to ? '=' : ''}${order(back, from)}`;
  }
  return '0';
}

function order(a: Day, b: Day): string {
  return a < b ? '<' : a > b ? '>' : '=';
}

function endOf(count: Count): PartialDate | undefined {
  const end = sentenceEnd(count);
  return end.precision === 'unknown' ? undefined : end;
}
