import { SHOWN_FROM } from '../../results/figures/few.ts';

/** What counts of the progress of cases are rounded down to. */
const STEP = 10;

/**
 * A count that can be published beside others that contain it or are part of it: rounded down to tens, null where it
 * counts 1 to 10. Each figure is rounded by itself, and sums are made of rounded figures, so that the difference of two
 * figures never gives the exact number between them.
 */
export function coarse(count: number): number | null {
  if (count === 0) return 0;
  return count < SHOWN_FROM ? null : Math.floor(count / STEP) * STEP;
}
