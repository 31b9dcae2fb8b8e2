/**
 * `npm test` tries a part of what `npm run test:full` tries: the same kinds of inputs from the same seeds, fewer of
 * them. One proof alone is left to `npm run test:full` (test/law/check.test.ts).
 */
const FULL = process.env.REDRESS_TESTS === 'full';

/** How many of something are tried: as many as there is time for at every change, or all. */
export function tries<Tried extends number | readonly number[] | readonly string[]>(usual: Tried, full: Tried): Tried {
  return FULL ? full : usual;
}

/** How often a property is tried. RUNS says another number. */
export function runsOf(usual: number, full: number): number {
  return Number(process.env.RUNS ?? tries(usual, full));
}
