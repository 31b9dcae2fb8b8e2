import { SHOWN_FROM } from '../../results/figures/few.ts';

/** What counts of the progress of cases are rounded down to. */
const STEP = 10;

/**
 * A count that may be published beside others that it is part of, or that are part of it: rounded down to tens, null where
 * it counts 1 to 10. Each figure is rounded by itself and sums are made of rounded figures, so that no difference of two
 * figures says how many exactly lie between them.
 */
export function coarse(count: number): number | null {
  if (count === 0) return 0;
  return count < SHOWN_FROM ? null : Math.floor(count / STEP) * STEP;
}
