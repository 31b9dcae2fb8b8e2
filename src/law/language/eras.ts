import { type Day, getOrCreate, type PartialDate } from '../../record/index.ts';
import { constantDay } from './compile-dates.ts';
import type { Condition, DateTerm } from './condition.ts';
import type { Setting } from './situation.ts';
import { walk } from './walk.ts';

/** Days from one up to another, the latter aside. */
export type Era = { readonly from: Day; readonly until: Day };

/**
 * The days of the law that conditions compare a conviction's date with (2016-11-09, so many years before the as-of day)
 * cut time into eras. Within one such comparisons come to the same for every conviction, so they need not be asked.
 */
export type Eras = {
  /** How many numbers `numberOf` gives. */
  readonly count: number;
  /** The number of the era of a date; that of no era where the date is not known to the day. */
  readonly numberOf: (date: PartialDate) => number;
  /** The era of a number; undefined for that of none. */
  readonly of: (number: number) => Era | undefined;
};

/** Conditions that compare with more days than this would make more eras than they save questions. */
const MOST_CUTS = 6;

/** The eras that conditions tell apart, whose options have been put in already. */
export function erasOf(conditions: readonly Condition[], setting: Setting): Eras {
  const found = new Set<Day>();
  for (const condition of conditions) {
    walk(condition, (each) => {
      const cut = each.kind === 'before' ? cutOf(each, setting) : undefined;
      if (cut !== undefined) found.add(cut.day);
    });
  }
  const cuts = found.size > MOST_CUTS ? [] : [...found].sort((a, b) => a - b);
  const none = cuts.length + 1;
  return {
    count: none + 1,
    numberOf: ({ first, last }) => {
      if (first !== last) return none;
      let number = 0;
      while (number < cuts.length && first >= cuts[number]!) number++;
      return number;
    },
    of: (number) =>
      number === none ? undefined : { from: cuts[number - 1] ?? -Infinity, until: cuts[number] ?? Infinity },
  };
}

type Comparison = Condition & { readonly kind: 'before' };

/** The comparison for convictions of an era; the same object where the era leaves it open. */
export function assumeEra(condition: Comparison, era: Era, setting: Setting): Condition {
  const cut = cutOf(condition, setting);
  if (cut === undefined) return condition;
  // An offense is not dated after its conviction, but may be dated long before it.
  if (era.until <= cut.day) return { kind: cut.holds === 'before' ? 'always' : 'never' };
  if (era.from >= cut.day && cut.of === 'date-of') return { kind: cut.holds === 'before' ? 'never' : 'always' };
  return condition;
}

/** A comparison of the conviction's date, or that of its offense, with a day: it holds before that day, or from it on. */
type Cut = { readonly day: Day; readonly of: DateTerm['kind']; readonly holds: 'before' | 'since' };

/** Cuts by setting and comparison: each kind of conviction asks for those of all its clauses again. */
const known = new WeakMap<Setting, WeakMap<Comparison, Cut | typeof NO_CUT>>();
const NO_CUT = Symbol('no cut');

function cutOf(condition: Comparison, setting: Setting): Cut | undefined {
  const own = getOrCreate(known, setting, () => new WeakMap<Comparison, Cut | typeof NO_CUT>());
  const cut = getOrCreate(own, condition, () => findCut(condition, setting) ?? NO_CUT);
  return cut === NO_CUT ? undefined : cut;
}

function findCut({ left, right, orOn }: Comparison, setting: Setting): Cut | undefined {
  const slack = orOn ? 1 : 0;
  if (isOfConviction(left)) {
    const day = constantDay(right, setting);
    return day === undefined ? undefined : { day: day + slack, of: left.kind, holds: 'before' };
  }
  if (!isOfConviction(right)) return undefined;
  const day = constantDay(left, setting);
  return day === undefined ? undefined : { day: day + 1 - slack, of: right.kind, holds: 'since' };
}

function isOfConviction(term: DateTerm): boolean {
  return (term.kind === 'date-of' || term.kind === 'offense-date') && term.of === 0;
}
