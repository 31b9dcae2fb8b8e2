import { chanceOfAtMost } from './hypergeometric.ts';

/**
 * Chances that differ by less than this share are equal: rounding in logarithms of a lot of a million is about a thousandth
 * of it, and two different chances of lots of any size that an office has lie further apart.
 */
const ROUNDING = 1e-9;

/** A sample as it was answered. `risk` is the chance of being wrong that is accepted, such as 0.05. */
export type Answered = { readonly lot: number; readonly sample: number; readonly found: number; readonly risk: number };

/**
 * The exact one-sided upper bound: the most defects that the lot can hold so that a sample with as few defects as were
 * found, or fewer, still has a chance of the risk or more. With one more defect that chance is below the risk. A chance that
 * is exactly the risk does not show anything yet: 475 of 500 would, and 476 are asked for.
 *
 * @returns a number of items of the lot, not a rate
 */
export function mostDefects({ lot, sample, found, risk }: Answered): number {
  let [low, high] = [found, lot - (sample - found)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isUnlikely({ lot, sample, found, risk }, middle)) high = middle - 1;
    else low = middle;
  }
  return low;
}

/** Whether a lot with so many defects gives so few in a sample only with a chance below the risk. */
export function isUnlikely({ lot, sample, found, risk }: Answered, defects: number): boolean {
  return chanceOfAtMost(found, { lot, defects, sample }) < risk * (1 - ROUNDING);
}
