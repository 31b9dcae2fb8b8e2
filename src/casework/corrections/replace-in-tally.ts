import type { Tally } from '../../bulk/results/tally.ts';
import type { Impact } from '../../decide/index.ts';

/** The figures of a run in which some people count otherwise; `earliest` cannot be taken back and stays that of the whole. */
export function replaceInTally(all: Tally, before: Tally, after: Tally): Tally {
  const changed = (of: (tally: Tally) => number) => of(all) - of(before) + of(after);
  const impact = (of: (tally: Tally) => Impact): Impact => ({
    noFelony: changed((tally) => of(tally).noFelony),
    noConviction: changed((tally) => of(tally).noConviction),
    noConvictionInLast7Years: changed((tally) => of(tally).noConvictionInLast7Years),
  });
  const decided = new Map<string, number>();
  for (const key of new Set([...all.decided.keys(), ...after.decided.keys()])) {
    const number = changed((tally) => tally.decided.get(key) ?? 0);
    if (number > 0) decided.set(key, number);
  }
  return {
    people: changed((tally) => tally.people),
    convictions: changed((tally) => tally.convictions),
    peopleDecided: changed((tally) => tally.peopleDecided),
    peopleWithRelief: changed((tally) => tally.peopleWithRelief),
    earliest: all.earliest,
    offensesOfConviction: changed((tally) => tally.offensesOfConviction),
    alreadyRelieved: changed((tally) => tally.alreadyRelieved),
    conflicts: changed((tally) => tally.conflicts),
    chosen: impact((tally) => tally.chosen),
    dismissAll: impact((tally) => tally.dismissAll),
    decided,
    byCounty: all.byCounty,
  };
}
