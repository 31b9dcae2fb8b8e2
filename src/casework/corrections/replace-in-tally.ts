import type { Impact } from '../../decide/index.ts';
import type { Tally } from '../../results/tally.ts';

/** The figures of a run in which some people count otherwise; `earliest` cannot be taken back and stays that of the whole. */
export function replaceInTally(all: Tally, before: Tally, after: Tally): Tally {
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
    earliest: all.earliest,
    offensesOfConviction: changed((tally) => tally.offensesOfConviction),
    alreadyRelieved: changed((tally) => tally.alreadyRelieved),
    conflicts: changed((tally) => tally.conflicts),
    derived: changed((tally) => tally.derived),
    chosen: impact((tally) => tally.chosen),
    dismissAll: impact((tally) => tally.dismissAll),
    decided: counts((tally) => tally.decided),
    flags: counts((tally) => tally.flags),
    byCounty: all.byCounty,
  };
}
