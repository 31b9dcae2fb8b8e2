/**
 * Weights in millionths of a bit as hundredths that still add up: each is rounded down or up by less than a hundredth, and those
 * are rounded up whose rest is largest, until their sum is the rounded sum.
 */
export function hundredths(weights: readonly number[]): readonly number[] {
  const total = Math.round(weights.reduce((sum, each) => sum + each, 0) / 10_000);
  const down = weights.map((each) => Math.floor(each / 10_000));
  const missing = total - down.reduce((sum, each) => sum + each, 0);
  const byRest = weights
    .map((each, at) => ({ at, rest: each / 10_000 - down[at]! }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at);
  const up = new Set(byRest.slice(0, missing).map(({ at }) => at));
  return down.map((each, at) => each + (up.has(at) ? 1 : 0));
}
