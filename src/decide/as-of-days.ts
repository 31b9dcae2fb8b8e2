import {
  type Condition,
  type DateTerm,
  endOfSentence,
  type Setting,
  shiftDay,
  spanOf,
  walk,
} from '../law/language/index.ts';
import { type Day, type PartialDate, type Person, parseIsoDay } from '../record/index.ts';

/** A comparison with the as-of date: what it is compared with, and the spans by which that lies away from it. */
type Crossing = { readonly with: DateTerm; readonly spans: readonly Span[] };
type Span = { readonly by: number; readonly unit: 'years' | 'months' | 'days' };

/**
 * Gives, for a person, the days on which conditions can change their answer because time goes by, in order and each once.
 * Whatever else the conditions ask, a person's decisions are the same from one of these days to the day before the next.
 */
export function asOfDays(
  conditions: readonly Condition[],
  setting: Pick<Setting, 'options' | 'readings' | 'asOf' | 'county'>,
): (person: Person) => readonly Day[] {
  const crossings = crossingsIn(conditions, setting);
  return (person) => {
    const days = new Set<Day>();
    for (const crossing of crossings) {
      for (const { first, last } of datesOf(crossing.with, person)) {
        addDay(days, first, crossing.spans);
        if (last !== first) addDay(days, last, crossing.spans);
      }
    }
    return [...days].sort((a, b) => a - b);
  };
}

/** Leap days make a span forth and back a day longer or shorter, so the days beside are looked at as well. */
function addDay(days: Set<Day>, day: Day, spans: readonly Span[]): void {
  if (!Number.isFinite(day)) return;
  const at = spans.reduce((value, { by, unit }) => shiftDay(value, by, unit), day);
  for (let near = at - 1; near <= at + 2; near++) days.add(near);
}

function crossingsIn(conditions: readonly Condition[], setting: Parameters<typeof asOfDays>[1]): readonly Crossing[] {
  const found = new Map<string, Crossing>();
  for (const condition of conditions) {
    walk(condition, (each) => {
      if (each.kind !== 'before') return;
      const [left, right] = [unfolded(each.left, setting), unfolded(each.right, setting)];
      for (const [one, other] of [
        [left, right],
        [right, left],
      ] as const) {
        if (one.base.kind !== 'as-of' || other.base.kind === 'as-of') continue;
        const back = one.spans.map(({ by, unit }) => ({ by: -by, unit })).reverse();
        const crossing = { with: other.base, spans: [...other.spans, ...back] };
        found.set(JSON.stringify([{ ...other.base, of: undefined }, crossing.spans]), crossing);
      }
    });
  }
  return [...found.values()];
}

/** A date term without its spans, and those in the order in which they are added to it. */
function unfolded(
  term: DateTerm,
  setting: Parameters<typeof asOfDays>[1],
): { readonly base: DateTerm; readonly spans: readonly Span[] } {
  if (term.kind !== 'shift') return { base: term, spans: [] };
  const { base, spans } = unfolded(term.date, setting);
  return { base, spans: [...spans, spanOf(term, setting)] };
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
      return counts.map(endOfSentence);
    case 'date-of':
    case 'offense-date':
      return counts.map(({ date }) => date);
    default:
      return [];
  }
}
