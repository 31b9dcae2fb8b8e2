import { isUnlikely, mostDefects } from './bound.ts';

/**
 * Kinds of defect: relief that should not be given or should be challenged (A), relief wrongly withheld (B), and a slip of
 * the pen in a case number, section or level (C).
 */
export const DEFECT_CLASSES = ['A', 'B', 'C'] as const;

export type DefectClass = (typeof DEFECT_CLASSES)[number];

/** What is tolerated of one class: a rate in parts of ten thousand, and how many defects the sample may show. */
export type Limit = { readonly tolerated: number; readonly accept: number };

/** How a lot is judged, settled before its sample is drawn. A class without a limit is counted and refuses nothing. */
export type Plan = {
  /** In parts of a thousand: 950 is 95 %. */
  readonly confidence: number;
  readonly limits: Readonly<Partial<Record<DefectClass, Limit>>>;
  /** The share of the sample that a second reviewer answers as well, in percent. */
  readonly again: number;
};

export function riskOf({ confidence }: Pick<Plan, 'confidence'>): number {
  return (1000 - confidence) / 1000;
}

/** The most defects of a lot that a limit tolerates. */
export function toleratedIn(lot: number, { tolerated }: Limit): number {
  return Math.floor((lot * tolerated) / 10_000);
}

/**
 * The smallest sample of a lot that shows a limit to be kept when no more defects are found than it accepts; the whole lot
 * where nothing less does. Undefined where it accepts as many defects as make a lot of this size intolerable.
 */
export function sampleFor(lot: number, limit: Limit, risk: number): number | undefined {
  const tooMany = toleratedIn(lot, limit) + 1;
  if (tooMany > lot) return 0;
  if (tooMany <= limit.accept) return undefined;
  let [low, high] = [Math.min(lot, limit.accept + 1), lot];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isUnlikely({ lot, sample: middle, found: limit.accept, risk }, tooMany)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The sample that a plan asks of a lot: the largest that one of its limits asks for. */
export function sampleSize(lot: number, plan: Plan): number | undefined {
  const sizes = Object.values(plan.limits).map((limit) => sampleFor(lot, limit, riskOf(plan)));
  return sizes.includes(undefined) || sizes.length === 0 ? undefined : Math.max(1, ...(sizes as number[]));
}

/** What a sample says of one class. */
export type ClassResult = {
  readonly class: DefectClass;
  readonly found: number;
  /** The most defects of the lot, at the confidence of the plan. */
  readonly most: number;
  /** The same as a rate, in parts of one. */
  readonly bound: number;
  readonly limit: Limit | null;
  readonly kept: boolean;
};

export type Counts = Readonly<Record<DefectClass, number>>;

/** What a whole sample says of its lot. `kept`: every limit of the plan is. */
export function judge(
  { lot, sample }: { readonly lot: number; readonly sample: number },
  plan: Plan,
  counts: Counts,
): { readonly kept: boolean; readonly classes: readonly ClassResult[] } {
  const classes = DEFECT_CLASSES.map((each): ClassResult => {
    const limit = plan.limits[each] ?? null;
    const most = mostDefects({ lot, sample, found: counts[each], risk: riskOf(plan) });
    const kept = limit === null || (counts[each] <= limit.accept && most <= toleratedIn(lot, limit));
    return { class: each, found: counts[each], most, bound: most / lot, limit, kept };
  });
  return { kept: classes.every((each) => each.kept), classes };
}
