import type { PublishedSide, PublishedTable } from './publication.ts';

/** A figure with the ends of its 95% interval. */
export type Ratio = { readonly ratio: number; readonly low: number; readonly high: number };

/** The share of a group that has relief; null where either figure is hidden or the group is empty. */
export function rateOf({ helped, total }: PublishedSide): number | null {
  return helped === null || total === null || total === 0 ? null : helped / total;
}

/** The largest recorded group whose share can be shown, by its place: that which others are compared with. */
export function referenceGroup({ groups }: PublishedTable, run: number): number | undefined {
  const sized = groups.flatMap(({ group, runs }, place) => {
    const side = runs[run]!;
    return group === '' || !rateOf(side) ? [] : [{ place, total: side.total! }];
  });
  return sized.sort((a, b) => b.total - a.total || a.place - b.place)[0]?.place;
}

/**
 * How many times as often a group has relief as another, with Katz's 95% interval on the logarithm of the ratio; null
 * where a figure is hidden or either group has no relief at all.
 */
export function disparity(side: PublishedSide, reference: PublishedSide): Ratio | null {
  const rate = rateOf(side);
  const other = rateOf(reference);
  if (!rate || !other) return null;
  const ratio = rate / other;
  const spread = Math.sqrt(1 / side.helped! - 1 / side.total! + 1 / reference.helped! - 1 / reference.total!);
  return { ratio, low: ratio * Math.exp(-1.96 * spread), high: ratio * Math.exp(1.96 * spread) };
}

export type PerThousand = { readonly group: string; readonly before: number; readonly after: number };

/** Felony convictions for every 1,000 people of each group, before and after relief; groups with a hidden figure are left out. */
export function feloniesPerThousand(
  felonies: PublishedTable,
  people: PublishedTable,
  run: number,
): readonly PerThousand[] {
  return felonies.groups.flatMap(({ group, runs }) => {
    const size = people.groups.find((each) => each.group === group)?.runs[run]?.total;
    const { total, notHelped } = runs[run]!;
    if (!size || total === null || notHelped === null) return [];
    return [{ group, before: (total / size) * 1000, after: (notHelped / size) * 1000 }];
  });
}
