import {
  type Assumption,
  type AssumptionName,
  LEVELS,
  type SavingsLevel,
  SHARES,
} from '../../../../src/publish/savings.ts';

/** How an assumption is set on the screen: shares as percent, which is how people speak of them. */
export type Scale = { readonly most: number; readonly step: number; readonly unit: number; readonly digits: number };

const MOST: Readonly<Record<AssumptionName, number>> = {
  reviewMinutes: 120,
  paperMinutes: 120,
  reviewedBefore: 100,
  reviewedAnyway: 100,
  hourlyCost: 200,
  programHours: 1_000,
  postage: 3,
};

/** The scale of an assumption's slider; it reaches as far as the values that it shows. */
export function scaleOf(name: AssumptionName, { low, central, high }: Assumption): Scale {
  const most = Math.max(MOST[name], low, central, high);
  if (SHARES.includes(name)) return { most: 100, step: 1, unit: 100, digits: 0 };
  return { most, step: name === 'postage' ? 0.01 : 1, unit: 1, digits: 2 };
}

/** Assumptions of which more makes the saving smaller, so that their low value is the largest. */
const LESS_IS_MORE: readonly AssumptionName[] = ['programHours', 'reviewedAnyway'];

/** The assumption with one of its values changed; the others move along where they would stand on the wrong side of it. */
export function withValue(name: AssumptionName, before: Assumption, level: SavingsLevel, value: number): Assumption {
  const order = LESS_IS_MORE.includes(name) ? [...LEVELS].reverse() : LEVELS;
  const at = order.indexOf(level);
  const entries = order.map((each, place) => {
    if (place === at) return [each, value] as const;
    return [each, place < at ? Math.min(before[each], value) : Math.max(before[each], value)] as const;
  });
  return { ...before, ...(Object.fromEntries(entries) as Record<SavingsLevel, number>) };
}
