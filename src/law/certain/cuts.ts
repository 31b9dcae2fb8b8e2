import { type Day, type PartialDate, type Person, parseIsoDay } from '../../record/index.ts';
import { asOfDay, endOfSentence, releaseFrom, type Setting } from '../language/index.ts';
import { shiftDay } from '../language/spans.ts';
import { mayRead, type Reads } from './reads.ts';

/**
 * The days at which the truth of a date comparison can change for a person: every known date, the as-of date and the
 * dates in the law, each shifted by every span that the rules use, and the day after each. An unknown date is cut at
 * these days. Cutting at any day would be sound; these days keep the number of cases small. If you add a condition that
 * compares dates, also collect its days and spans in `reads.ts`.
 */
export function cutDays(person: Person, reads: Reads, setting: Setting): readonly Day[] {
  const bases = new Set<Day>([asOfDay(setting)]);
  for (const iso of reads.days) bases.add(parseIsoDay(iso)!);
  const addEnds = ({ first, last }: PartialDate) => {
    if (Number.isFinite(first)) bases.add(first);
    if (Number.isFinite(last)) bases.add(last);
  };
  addEnds(person.birthDate);
  for (const count of person.counts) {
    if (!mayRead(reads, count)) continue;
    addEnds(count.date);
    if (reads.releases) addEnds(releaseFrom(count));
    if (count.sentence.length > 0 || count.completed !== undefined) addEnds(endOfSentence(count, reads.ends));
  }
  const cuts: Day[] = [];
  const add = (day: Day) => cuts.push(day, day + 1);
  for (const base of bases) {
    add(base);
    for (const { by, unit } of reads.shifts) {
      add(shiftDay(base, by, unit));
      add(shiftDay(base, -by, unit));
    }
  }
  cuts.sort((a, b) => a - b);
  return cuts.filter((cut, i) => cut !== cuts[i - 1]);
}

/** Whether rules can tell days of a date apart. */
export function isCut(date: PartialDate, cuts: readonly Day[]): boolean {
  const first = after(cuts, date.first);
  return first < cuts.length && cuts[first]! <= date.last;
}

/** The place of the first cut after a day. */
function after(cuts: readonly Day[], day: Day): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cuts[middle]! > day) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first and last day that both halves of a date have; undefined where it cannot be cut. */
export function halves(date: PartialDate, cuts: readonly Day[]): readonly [PartialDate, PartialDate] | undefined {
  if (date.first === date.last) return undefined;
  const first = after(cuts, date.first);
  const inside = after(cuts, date.last) - first;
  const cut = inside > 0 ? cuts[first + (inside >> 1)]! : Math.floor((date.first + date.last) / 2) + 1;
  return Number.isFinite(cut) ? [range(date.first, cut - 1), range(cut, date.last)] : undefined;
}

/** The date cut everywhere. */
export function pieces(date: PartialDate, cuts: readonly Day[]): readonly PartialDate[] {
  const inside = cuts.filter((cut) => cut > date.first && cut <= date.last);
  const starts = [date.first, ...inside];
  return starts.map((start, i) => range(start, i + 1 < starts.length ? starts[i + 1]! - 1 : date.last));
}

export function range(first: Day, last: Day): PartialDate {
  return { precision: first === last ? 'day' : 'range', first, last };
}
