import { type Count, mergeDates, or, type Person } from '../../record/index.ts';

/** One history of several people who are one, and where each of its counts comes from. */
export type MergedHistory = {
  readonly person: Person;
  readonly from: ReadonlyMap<Count, { readonly person: Person; readonly count: Count }>;
};

/**
 * Adds the counts of a court to the histories of the state's people: all of them, or those that are given. Cycles,
 * cases and counts of the two keep separate numbers. A date of birth on which the files differ becomes a range; a fact
 * of which one file is certain (a death, a registration) is kept.
 */
export function mergeHistories(
  state: readonly Person[],
  court: Person,
  added: readonly Count[] = court.counts,
): MergedHistory {
  const all = [...state, court];
  const from = new Map<Count, { readonly person: Person; readonly count: Count }>();
  let cycles = 0;
  let cases = 0;
  const counts = all.flatMap((person, at) => {
    const [cycleBase, caseBase] = [cycles, cases];
    const own = person === court ? added : person.counts;
    return own.map((count) => {
      const cycle = count.cycle === undefined ? undefined : count.cycle + cycleBase;
      const number = count.case === undefined ? undefined : count.case + caseBase;
      cycles = Math.max(cycles, (cycle ?? 0) + 1);
      cases = Math.max(cases, (number ?? 0) + 1);
      const order = count.order === undefined || at === 0 ? count.order : `${at}:${count.order}`;
      const copy = { ...count, cycle, case: number, order };
      from.set(copy, { person, count });
      return copy;
    });
  });
  const first = all[0]!;
  const given = state.length > 0 ? state : [court];
  return {
    from,
    person: {
      ...first,
      id: court.id,
      names: [...new Set(all.flatMap(({ names }) => names))],
      birthDate: mergeDates(given.map(({ birthDate }) => birthDate)),
      counts,
      deceased: all.map(({ deceased }) => deceased).reduce(or),
      registered: all.map(({ registered }) => registered).reduce(or),
      incomplete: all.some(({ incomplete }) => incomplete),
    },
  };
}
