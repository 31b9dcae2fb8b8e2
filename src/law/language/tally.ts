import type { Count } from '../../record/index.ts';

/** How many of what a quantifier counts there are for sure, and how many there may be. */
export type Tally = {
  readonly add: (count: Count, sure: boolean) => void;
  readonly certain: () => number;
  readonly possible: () => number;
};

export function tallyOfCounts(): Tally {
  let [certain, possible] = [0, 0];
  return {
    add: (_, sure) => {
      possible++;
      if (sure) certain++;
    },
    certain: () => certain,
    possible: () => possible,
  };
}

/** Counts cases. A count whose case is not known may be of any case that has one, or of its own. */
export function tallyOfCases(): Tally {
  const [certain, possible] = [new Set<number>(), new Set<number>()];
  let [certainWithout, possibleWithout] = [0, 0];
  return {
    add: ({ case: number }, sure) => {
      if (number === undefined) {
        possibleWithout++;
        if (sure) certainWithout = 1;
        return;
      }
      possible.add(number);
      if (sure) certain.add(number);
    },
    certain: () => Math.max(certain.size, certainWithout),
    possible: () => possible.size + possibleWithout,
  };
}
