/**
 * How often a model agrees with people: among the pairs that people settled and that the model would accept, how many
 * it had right, and whether that is enough to let it decide.
 */
export type Acceptance = {
  readonly labelled: number;
  readonly right: number;
  /** The lower 95 % bound of the share that is right. */
  readonly lowerBound: number;
  readonly granted: boolean;
};

const LEAST_LABELLED = 400;
const LEAST_PRECISION = 0.999;

/** A model may decide where at least 400 labelled pairs show, with 95 % confidence, that at least 999 of 1,000 are right. */
export function acceptanceOf(labelled: number, right: number): Acceptance {
  const lowerBound = lowerBoundOf(labelled, right);
  return { labelled, right, lowerBound, granted: labelled >= LEAST_LABELLED && lowerBound >= LEAST_PRECISION };
}

/** The exact (Clopper and Pearson) lower bound, at 95 % on one side, of a share seen `right` times in `number`. */
function lowerBoundOf(number: number, right: number): number {
  if (right === 0) return 0;
  let [low, high] = [0, 1];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (atLeast(number, right, middle) < 0.05) low = middle;
    else high = middle;
  }
  return Number(low.toFixed(6));
}

/** The chance of at least `right` of `number`, each with chance `p`: a sum over the wrong ones, which are few. */
function atLeast(number: number, right: number, p: number): number {
  if (p <= 0 || p >= 1) return p >= 1 ? 1 : 0;
  let term = number * Math.log(p);
  let sum = Math.exp(term);
  for (let wrong = 1; wrong <= number - right; wrong++) {
    term += Math.log((number - wrong + 1) / wrong) + Math.log((1 - p) / p);
    sum += Math.exp(term);
  }
  return sum;
}
