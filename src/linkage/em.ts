import { COMPARISONS, levelsOf } from './comparisons.ts';
import type { LinkModel } from './model.ts';

/** How many pairs have a pattern. */
export type PatternCount = { readonly pattern: number; readonly pairs: number };

/** How often any two records are equal in the column of a comparison, counted in the files; undefined where none are. */
export type TrainingData = {
  /** Of the pairs that blocking found, in the order of patterns. */
  readonly found: readonly PatternCount[];
  /** Of pairs drawn from all, in the order of patterns. */
  readonly drawn: readonly PatternCount[];
  /** Whether `drawn` is every pair there is. */
  readonly drawnAll: boolean;
  readonly equal: readonly (number | undefined)[];
  readonly allPairs: number;
};

const ROUNDS = 100;
const SETTLED = 1e-5;
/** A share that was never seen is taken to be this much of one pair. */
const UNSEEN = 0.5;

type Shares = readonly (readonly number[])[];

/**
 * Learns the prior and all weights by expectation maximization. Pairs that blocking did not find count as pairs of two
 * people; the prior is therefore the expected number of one-person pairs among the found ones, divided by the number of
 * all pairs. Every sum runs over whole counts in a fixed order, so that equal files give equal bytes. If you change
 * that order, `model.json` changes for the same files.
 */
export function train(data: TrainingData): LinkModel {
  const found = data.found.map(({ pattern, pairs }) => ({ levels: levelsOf(pattern), pairs }));
  const compared = data.found.reduce((sum, { pairs }) => sum + pairs, 0);
  const seen = sharesOf(data.drawn.map(({ pattern, pairs }) => ({ levels: levelsOf(pattern), weight: pairs })));
  const random = withCounted(seen, data.equal);
  let m: Shares = COMPARISONS.map(({ levels }) => normal(levels.map(({ start }) => start)));
  let prior = Math.min(0.5, Math.max(1, compared / 10) / data.allPairs);
  let rounds = 0;
  let u = random;
  while (rounds < ROUNDS) {
    rounds++;
    u = withoutMatches(random, m, prior, data);
    const posteriors = found.map(({ levels, pairs }) => ({ levels, weight: pairs * posterior(levels, prior, m, u) }));
    const matches = posteriors.reduce((sum, { weight }) => sum + weight, 0);
    const next = clamp(matches / data.allPairs, 1e-12, 0.5);
    const moved = bounded(sharesOf(posteriors));
    const change = Math.max(Math.abs(next - prior) / prior, largestChange(m, moved));
    [prior, m] = [next, moved];
    if (change < SETTLED) break;
  }
  return {
    format: 'redress-linkage-model/1',
    prior: six(prior),
    comparisons: COMPARISONS.map(({ id, levels }, at) => ({
      id,
      levels: levels.map(({ words }, level) => ({ words, m: six(m[at]![level]!), u: six(u[at]![level]!) })),
    })),
    allPairs: data.allPairs,
    comparedPairs: compared,
    rounds,
  };
}

function posterior(levels: readonly number[], prior: number, m: Shares, u: Shares): number {
  let same = prior;
  let other = 1 - prior;
  for (let at = 0; at < levels.length; at++) {
    const level = levels[at]!;
    if (level === 0) continue;
    same *= m[at]![level - 1]!;
    other *= u[at]![level - 1]!;
  }
  return same / (same + other);
}

/** The shares of the levels of each comparison among pairs that say something in it. */
function sharesOf(pairs: readonly { readonly levels: readonly number[]; readonly weight: number }[]): Shares {
  return COMPARISONS.map(({ levels }, at) => {
    const sums = levels.map(() => 0);
    for (const pair of pairs) {
      const level = pair.levels[at]!;
      if (level > 0) sums[level - 1]! += pair.weight;
    }
    return normal(sums.map((sum) => sum + UNSEEN / levels.length));
  });
}

/** Takes each share to be no more than its level may have, and shares the rest out among the levels without a bound. */
function bounded(shares: Shares): Shares {
  return shares.map((own, at) => {
    const { levels } = COMPARISONS[at]!;
    const capped = own.map((share, level) => Math.min(share, levels[level]!.most ?? share));
    const over = 1 - capped.reduce((sum, share) => sum + share, 0);
    const free = capped.reduce((sum, share, level) => sum + (levels[level]!.most === undefined ? share : 0), 0);
    return capped.map((share, level) => (levels[level]!.most === undefined ? share * (1 + over / free) : share));
  });
}

/** Puts the counted share of equal texts in place of the drawn one, and keeps the proportions of the other levels. */
function withCounted(shares: Shares, equal: TrainingData['equal']): Shares {
  return shares.map((own, at) => {
    const counted = equal[at];
    if (counted === undefined) return own;
    const rest = 1 - own[0]!;
    return normal(own.map((share, level) => (level === 0 ? counted : (share / rest) * (1 - counted))));
  });
}

/**
 * Removes one-person pairs from shares that were taken over all pairs. This is exact enough for counted shares, and for
 * all shares where every pair was drawn; where only some pairs were drawn, hardly any of them is of one person, and
 * nothing has to be removed.
 */
function withoutMatches(random: Shares, m: Shares, prior: number, { drawnAll, equal }: TrainingData): Shares {
  return random.map((own, at) =>
    normal(
      own.map((share, level) => {
        if (!drawnAll && !(level === 0 && equal[at] !== undefined)) return share;
        return Math.max((share - prior * m[at]![level]!) / (1 - prior), share / 100);
      }),
    ),
  );
}

function largestChange(before: Shares, after: Shares): number {
  return Math.max(...before.flatMap((own, at) => own.map((share, level) => Math.abs(share - after[at]![level]!))));
}

function normal(values: readonly number[]): readonly number[] {
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => value / sum);
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
/** Six significant digits, as the model keeps them and as weights are worked out from. */
const six = (value: number) => Number(value.toPrecision(6));
