import { expect, it } from 'vitest';
import { COMPARISONS } from './comparisons.ts';
import { type TrainingData, train } from './em.ts';

/** Pairs of which the last name alone says something: that it is equal, similar in spelling, or different. */
function pairsOf(equal: number, alike: number, different: number): TrainingData['found'] {
  return [
    { pattern: 1, pairs: equal },
    { pattern: 3, pairs: alike },
    { pattern: 6, pairs: different },
  ];
}

const rest = { drawnAll: false, equal: COMPARISONS.map(() => undefined) };

it('says how many rounds training took, also where it had not settled when it stopped', () => {
  const quick = train({ found: [], drawn: [], ...rest, allPairs: 100 });
  const slow = train({ found: pairsOf(320, 494, 987), drawn: pairsOf(14, 474, 454), ...rest, allPairs: 2338 });
  expect([quick.rounds, slow.rounds]).toEqual([2, 100]);
});
