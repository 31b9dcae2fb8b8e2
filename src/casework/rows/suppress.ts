import type { GroupFigure } from './figures.ts';

/** Groups smaller than this are not shown by race, sex or age: a figure on few people may tell of one of them. */
export const SMALLEST_GROUP = 11;

/** A group whose figures may be null, which means "too few to show". */
export type ShownGroup = { readonly group: string } & {
  readonly [Key in Exclude<keyof GroupFigure, 'group'>]: number | null;
};

/**
 * Hides small groups, and the next larger one when a single one is hidden: else it could be found by subtraction from
 * the total. A share that is hidden by itself is one with few people on either side of it.
 */
export function suppressed(groups: readonly GroupFigure[]): readonly ShownGroup[] {
  const hidden = new Set(groups.filter(({ people }) => people < SMALLEST_GROUP));
  if (hidden.size === 1 && groups.length > 1) {
    const [next] = groups.filter((group) => !hidden.has(group)).sort((a, b) => a.people - b.people);
    if (next) hidden.add(next);
  }
  return groups.map((group) => {
    if (hidden.has(group))
      return { group: group.group, people: null, relieved: null, noFelony: null, noConviction: null };
    const part = (value: number) =>
      (value > 0 && value < SMALLEST_GROUP) || (value < group.people && group.people - value < SMALLEST_GROUP)
        ? null
        : value;
    return {
      group: group.group,
      people: group.people,
      relieved: part(group.relieved),
      noFelony: part(group.noFelony),
      noConviction: part(group.noConviction),
    };
  });
}
