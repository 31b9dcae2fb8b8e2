/** The chance of drawing few defects from a lot that holds many, without putting anything back. Exact but for rounding. */

/** Up to here sums of logarithms are kept; beyond, Stirling's series is as exact as a double can be. */
const SUMMED = 256;
const SUMS: readonly number[] = (() => {
  const sums = [0];
  for (let each = 1; each < SUMMED; each++) sums.push(sums[each - 1]! + Math.log(each));
  return sums;
})();

/** The natural logarithm of n!, which is log-gamma of n + 1; `n` is a whole number from 0. */
export function logFactorial(n: number): number {
  if (n < SUMMED) return SUMS[n]!;
  const square = n * n;
  const series = (1 / 12 - (1 / 360 - 1 / (1260 * square)) / square) / n;
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + series;
}

function logChoose(n: number, k: number): number {
  return k < 0 || k > n ? Number.NEGATIVE_INFINITY : logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/** A lot, how many of it are defects, and how many of it are drawn. */
export type Draw = { readonly lot: number; readonly defects: number; readonly sample: number };

/** The chance of at most `found` defects in a sample. */
export function chanceOfAtMost(found: number, { lot, defects, sample }: Draw): number {
  const all = logChoose(lot, sample);
  const least = Math.max(0, sample - (lot - defects));
  let sum = 0;
  for (let each = least; each <= Math.min(found, defects, sample); each++)
    sum += Math.exp(logChoose(defects, each) + logChoose(lot - defects, sample - each) - all);
  return Math.min(1, sum);
}
