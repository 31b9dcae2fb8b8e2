import type { Impact } from '../../decide/index.ts';
import type { Day } from '../../record/index.ts';
import { emptyTally, type Tally } from '../../results/tally.ts';

/** The day of the earliest conviction that is decided: of the whole run, and of each county. */
export type Earliest = { readonly all: Day; readonly byCounty: ReadonlyMap<string, Day> };

/** The figures of a run, and of each of its counties, in which some people count otherwise. */
export function replaceInTally(all: Tally, before: Tally, after: Tally, earliest: Earliest): Tally {
  const byCounty = new Map<string, Tally>();
  for (const county of new Set([...all.byCounty.keys(), ...after.byCounty.keys()])) {
    const [own, old, now] = [all, before, after].map((tally) => tally.byCounty.get(county) ?? emptyTally());
    const figures = replaceFigures(own!, old!, now!);
    const first = earliest.byCounty.get(county) ?? Infinity;
    if (figures.peopleDecided > 0) byCounty.set(county, { ...figures, earliest: first, byCounty: new Map() });
  }
  return { ...replaceFigures(all, before, after), earliest: earliest.all, byCounty };
}

/** A day cannot be taken back out of the earliest, so that is worked out anew. */
function replaceFigures(all: Tally, before: Tally, after: Tally): Omit<Tally, 'earliest' | 'byCounty'> {
  const changed = (of: (tally: Tally) => number) => of(all) - of(before) + of(after);
  const impact = (of: (tally: Tally) => Impact): Impact => ({
    noFelony: changed((tally) => of(tally).noFelony),
    noConviction: changed((tally) => of(tally).noConviction),
    noConvictionInLast7Years: changed((tally) => of(tally).noConvictionInLast7Years),
  });
  const counts = <Key>(of: (tally: Tally) => ReadonlyMap<Key, number>): Map<Key, number> => {
    const keys = new Set([...of(all).keys(), ...of(after).keys()]);
    const pairs = [...keys].map((key) => [key, changed((tally) => of(tally).get(key) ?? 0)] as const);
    return new Map(pairs.filter(([, number]) => number > 0));
  };
  return {
    people: changed((tally) => tally.people),
    convictions: changed((tally) => tally.convictions),
    peopleDecided: changed((tally) => tally.peopleDecided),
    peopleWithRelief: changed((tally) => tally.peopleWithRelief),
    offensesOfConviction: changed((tally) => tally.offensesOfConviction),
    alreadyRelieved: changed((tally) => tally.alreadyRelieved),
    conflicts: changed((tally) => tally.conflicts),
    derived: changed((tally) => tally.derived),
    chosen: impact((tally) => tally.chosen),
    dismissAll: impact((tally) => tally.dismissAll),
    decided: counts((tally) => tally.decided),
    flags: counts((tally) => tally.flags),
  };
}
