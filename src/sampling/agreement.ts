/** How far reviewers who answered the same questions agree. */

/** Two answers to one question, by two people who did not see each other's. */
export type Pair = { readonly first: string; readonly second: string };

/**
 * Cohen's kappa: the share of agreement beyond what two people with these habits would reach by chance. Null where chance
 * alone agrees always, since both gave one and the same answer throughout, and where there are no pairs.
 */
export function kappa(pairs: readonly Pair[]): number | null {
  const n = pairs.length;
  if (n === 0) return null;
  const agreed = pairs.filter(({ first, second }) => first === second).length;
  const answers = new Set(pairs.flatMap(({ first, second }) => [first, second]));
  let byChance = 0;
  for (const answer of answers)
    byChance +=
      pairs.filter(({ first }) => first === answer).length * pairs.filter(({ second }) => second === answer).length;
  return byChance === n * n ? null : (agreed * n - byChance) / (n * n - byChance);
}

/** How two reviewers agree over the questions that both answered. */
export type PairAgreement = {
  readonly reviewers: readonly [string, string];
  readonly places: number;
  readonly agreed: number;
  /** Cohen's kappa; null where both gave one and the same answer throughout. */
  readonly kappa: number | null;
};

/** What one question was answered, by whom. */
export type Answered = readonly { readonly reviewer: string; readonly answer: string }[];

/** The agreement of every two reviewers who answered a question in common, by their names. */
export function agreementByPair(questions: readonly Answered[]): readonly PairAgreement[] {
  const byPair = new Map<string, { readonly reviewers: readonly [string, string]; readonly answers: Pair[] }>();
  for (const answers of questions) {
    const sorted = answers.toSorted((a, b) => (a.reviewer < b.reviewer ? -1 : 1));
    for (const [at, one] of sorted.entries())
      for (const other of sorted.slice(at + 1)) {
        const reviewers = [one.reviewer, other.reviewer] as const;
        const name = reviewers.join('\n');
        const own = byPair.get(name) ?? { reviewers, answers: [] };
        byPair.set(name, own);
        own.answers.push({ first: one.answer, second: other.answer });
      }
  }
  const pairs = [...byPair].sort(([a], [b]) => (a < b ? -1 : 1));
  return pairs.map(([, { reviewers, answers }]) => ({
    reviewers,
    places: answers.length,
    agreed: answers.filter(({ first, second }) => first === second).length,
    kappa: kappa(answers),
  }));
}

export type Interval = { readonly low: number; readonly high: number };

/** The exact interval of a rate (Clopper and Pearson) with a risk on both sides together, in parts of one. */
export function rateInterval(found: number, of: number, risk = 0.05): Interval {
  const low = found === 0 ? 0 : crossing((rate) => 1 - binomialAtMost(found - 1, of, rate) < risk / 2);
  const high = found === of ? 1 : crossing((rate) => binomialAtMost(found, of, rate) >= risk / 2);
  return { low, high };
}

/** Where a statement that holds of low rates ceases to hold. */
function crossing(holds: (rate: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let each = 0; each < 60; each++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function binomialAtMost(found: number, of: number, rate: number): number {
  let term = (1 - rate) ** of;
  let sum = term;
  for (let each = 1; each <= found; each++) {
    term *= ((of - each + 1) / each) * (rate / (1 - rate));
    sum += term;
  }
  return sum;
}
