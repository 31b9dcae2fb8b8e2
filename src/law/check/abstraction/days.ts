import { type Day, parseIsoDay } from '../../../record/index.ts';
import { type Condition, type DateTerm, type Setting, walk } from '../../language/index.ts';
import { inverse, type Shift, shiftDayBy, unfolded } from '../../language/spans.ts';

/** What date comparisons compare: the dates of a history, or a fixed day. */
export type DateName = 'date' | 'offense' | 'birth' | 'end' | 'release' | 'other.date' | 'other.end' | 'other.release';
type Side = { readonly name: DateName | undefined; readonly day: Day; readonly shifts: readonly Shift[] };
/** Days at which a comparison with another date can change, given that other date. */
type Link = { readonly to: DateName; readonly map: (day: Day) => Day };

/**
 * The days that matter to a set of date comparisons. A history's dates can be moved to the nearest of them without
 * changing what any comparison says, whatever the other dates are.
 */
export type DayTable = {
  readonly uses: (name: DateName) => boolean;
  /** Days that stand for all that a date may be, given the dates that are fixed already. */
  readonly representatives: (name: DateName, fixed: Partial<Record<DateName, Day>>) => readonly Day[];
};

export function dayTable(conditions: readonly Condition[], setting: Setting): DayTable {
  const fixedDays = new Map<DateName, Set<Day>>();
  const links = new Map<DateName, Link[]>();
  const used = new Set<DateName>();
  const relateBoth = (left: Side, right: Side) => {
    relate(left, right);
    relate(right, left);
  };
  for (const [left, right] of comparisons(conditions, setting)) {
    relateBoth(left, right);
    // What a quantifier binds may be the conviction itself.
    if (left.name?.startsWith('other.') || right.name?.startsWith('other.')) relateBoth(asOwn(left), asOwn(right));
  }
  // An offense is not after its conviction, nor a release or the end of a sentence before it, nor that end before the
  // release: what matters to one matters to both.
  for (const [early, late] of [
    ['offense', 'date'],
    ['date', 'end'],
    ['other.date', 'other.end'],
    ['date', 'release'],
    ['release', 'end'],
    ['other.date', 'other.release'],
    ['other.release', 'other.end'],
  ] as const) {
    const ofRelease = [early, late].filter((name) => name.endsWith('release'));
    if (ofRelease.every((name) => used.has(name)) && (used.has(early) || used.has(late))) {
      const usedBefore = new Set(used);
      relateBoth({ name: early, day: 0, shifts: [] }, { name: late, day: 0, shifts: [] });
      used.clear();
      for (const name of usedBefore) used.add(name);
    }
  }

  function relate(a: Side, b: Side): void {
    if (a.name === undefined) return;
    used.add(a.name);
    const map = (day: Day) => shiftDayBy(shiftDayBy(day, b.shifts), inverse(a.shifts));
    if (b.name === undefined) add(fixedDays, a.name, map(b.day));
    else if (b.name !== a.name) links.set(a.name, [...(links.get(a.name) ?? []), { to: b.name, map }]);
  }

  // A day that matters to one date matters to those compared with it, so that whatever room one leaves is seen.
  for (let round = 0; round < 3; round++) {
    for (const [name, own] of links) {
      for (const { to, map } of own) for (const day of fixedDays.get(to) ?? []) add(fixedDays, name, map(day));
    }
  }

  return {
    uses: (name) => used.has(name),
    representatives: (name, fixed) => {
      const days = new Set(fixedDays.get(name) ?? []);
      for (const { to, map } of links.get(name) ?? []) if (fixed[to] !== undefined) days.add(map(fixed[to]));
      if (days.size === 0) days.add(setting.asOf - 5000);
      return spread([...days]);
    },
  };
}

function asOwn(each: Side): Side {
  const own = each.name?.startsWith('other.') ? each.name.slice('other.'.length) : each.name;
  return { ...each, name: own as DateName | undefined };
}

function add(map: Map<DateName, Set<Day>>, name: DateName, day: Day): void {
  const set = map.get(name) ?? new Set();
  set.add(day);
  map.set(name, set);
}

/** Each day, its neighbors, a day between any two, and one far before and after all. */
function spread(days: readonly Day[]): readonly Day[] {
  const near = [...new Set(days.flatMap((day) => [day - 1, day, day + 1]))].sort((a, b) => a - b);
  const between = near.slice(1).flatMap((day, i) => (day - near[i]! > 2 ? [Math.floor((day + near[i]!) / 2)] : []));
  return [near[0]! - 900, ...[...near, ...between].sort((a, b) => a - b), near.at(-1)! + 900];
}

function comparisons(conditions: readonly Condition[], setting: Setting): readonly (readonly [Side, Side])[] {
  const found: (readonly [Side, Side])[] = [];
  for (const condition of conditions) {
    walk(condition, (each) => {
      if (each.kind === 'before') found.push([side(each.left, setting), side(each.right, setting)]);
    });
  }
  return found;
}

function side(term: DateTerm, setting: Setting): Side {
  const { base, shifts } = unfolded(term, setting);
  switch (base.kind) {
    case 'as-of':
      return { name: undefined, day: setting.asOf, shifts };
    case 'day':
      return { name: undefined, day: parseIsoDay(base.iso)!, shifts };
    case 'birth':
      return { name: 'birth', day: 0, shifts };
    case 'date-of':
      return { name: base.of === 0 ? 'date' : 'other.date', day: 0, shifts };
    case 'offense-date':
      return { name: 'offense', day: 0, shifts };
    case 'release':
      return { name: base.of === 0 ? 'release' : 'other.release', day: 0, shifts };
    case 'sentence-end':
      return { name: base.of === 0 ? 'end' : 'other.end', day: 0, shifts };
  }
}
