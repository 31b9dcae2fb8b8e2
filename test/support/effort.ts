/**
 * `npm test` tries a part of what `npm run test:full` tries: the same kinds of inputs from the same seeds, fewer of
 * them. The spaces of a few policies are left to it whole (LONG_PROOFS).
 */
const FULL = process.env.REDRESS_TESTS === 'full';

/** How many of something are tried: as many as there is time for at every change, or all. */
export function tries<Tried extends number | readonly number[] | readonly string[]>(usual: Tried, full: Tried): Tried {
  return FULL ? full : usual;
}

/** How much of something the tests of faults take: little at every change, and as much as an office has in `npm run test:faults`. */
export function faultSize<Size extends number | readonly number[]>(usual: Size, full: Size): Size {
  return process.env.REDRESS_FAULTS === 'full' ? full : usual;
}

/** What property tests draw their inputs from. SEED says another number; a failure prints its own. */
export const SEED = Number(process.env.SEED ?? 64);

/** How often a property is tried. RUNS says another number. */
export function runsOf(usual: number, full: number): number {
  return Number(process.env.RUNS ?? tries(usual, full));
}

/**
 * Policies whose spaces of histories take as long to make and to search as those of all others together: Connecticut's law
 * asks of every other conviction when its sentence ended, and two policies of Proposition 64 have nearly the space of its
 * statute, which is always proved. `redress rules check` proves them too.
 */
const LONG_PROOFS = ['us-ct/clean-slate statute', 'us-ca/prop-64 los-angeles', 'us-ca/prop-64 options-2019'];

export function isLongProof(pack: string, policy: string): boolean {
  return !FULL && LONG_PROOFS.includes(`${pack} ${policy}`);
}
