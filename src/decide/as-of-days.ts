import {
  type Condition,
  type DateTerm,
  endOfSentence,
  inverse,
  releaseFrom,
  type Setting,
  type Shift,
  shiftDayBy,
  unfolded,
  walk,
} from '../law/language/index.ts';
import { type Count, type Day, type PartialDate, type Person, parseIsoDay } from '../record/index.ts';

/** A comparison with the as-of date: what it is compared with, and the spans by which that lies away from it. */
type Crossing = { readonly with: DateTerm; readonly shifts: readonly Shift[] };

/** The conditions of a policy, and the setting in which they are asked. */
export type AskedAt = { readonly conditions: readonly Condition[]; readonly setting: Setting };

/**
 * Gives, for histories, the days on which conditions of any of some policies can change their answer because time goes by.
 * Whatever else the conditions ask, decisions are the same from one of these days to the day before the next.
 */
export function asOfDays(asked: readonly AskedAt[]): (people: Iterable<Person>) => ReadonlySet<Day> {
  const crossings = crossingsIn(asked);
  return (people) => {
    const days = new Set<Day>();
    for (const person of people) {
      for (const crossing of crossings) {
        for (const { first, last } of datesOf(crossing.with, person)) {
          addDay(days, first, crossing.shifts);
          if (last !== first) addDay(days, last, crossing.shifts);
        }
      }
    }
    return days;
  };
}

/** Leap days make a span forth and back a day longer or shorter, so the days beside are looked at as well. */
function addDay(days: Set<Day>, day: Day, shifts: readonly Shift[]): void {
  if (!Number.isFinite(day)) return;
  const at = shiftDayBy(day, shifts);
  for (let near = at - 1; near <= at + 2; near++) days.add(near);
}

/** Each once: policies of one law mostly compare with the same dates. */
function crossingsIn(asked: readonly AskedAt[]): readonly Crossing[] {
  const found = new Map<string, Crossing>();
  const note = ({ left: a, right: b }: { readonly left: DateTerm; readonly right: DateTerm }, setting: Setting) => {
    const [left, right] = [unfolded(a, setting), unfolded(b, setting)];
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const) {
      if (one.base.kind !== 'as-of' || other.base.kind === 'as-of') continue;
      const crossing = { with: other.base, shifts: [...other.shifts, ...inverse(one.shifts)] };
      found.set(JSON.stringify([{ ...other.base, of: undefined }, crossing.shifts]), crossing);
    }
  };
  for (const { conditions, setting } of asked) {
    for (const condition of conditions) walk(condition, (each) => each.kind === 'before' && note(each, setting));
  }
  return [...found.values()];
}

/** What a term can be of a person, whichever count it speaks of. */
function datesOf(term: DateTerm, { birthDate, counts }: Person): readonly Pick<PartialDate, 'first' | 'last'>[] {
  switch (term.kind) {
    case 'birth':
      return [birthDate];
    case 'day': {
      const day = parseIsoDay(term.iso)!;
      return [{ first: day, last: day }];
    }
    case 'sentence-end':
      return counts.map((count) => notBefore(count, endOfSentence(count, term.run)));
    case 'release':
      return counts.map((count) => notBefore(count, releaseFrom(count)));
    case 'date-of':
      return counts.map(({ date }) => date);
    case 'offense-date':
      // The record's own date of the offense, or that of a count which stands for it.
      return counts.flatMap(({ date, offended }) => (offended ? [date, offended] : [date]));
    default:
      return [];
  }
}

/** Neither a sentence nor incarceration for it is over before the judgment, however little is known of their ends. */
function notBefore({ date }: Count, { first, last }: PartialDate): Pick<PartialDate, 'first' | 'last'> {
  return { first: Math.max(first, date.first), last };
}
