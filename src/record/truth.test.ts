import { expect, it } from 'vitest';
import { and, NO, not, or, type Truth, truth, truthWord, UNKNOWN, YES } from './truth.ts';

const values: readonly Truth[] = [NO, UNKNOWN, YES];
/** The truths that an unknown may turn out to be. */
const completions = (value: Truth) => (value === UNKNOWN ? [NO, YES] : [value]);

it('gives what every completion agrees on', () => {
  for (const a of values) {
    for (const b of values) {
      const ands = new Set(completions(a).flatMap((x) => completions(b).map((y) => x === YES && y === YES)));
      const ors = new Set(completions(a).flatMap((x) => completions(b).map((y) => x === YES || y === YES)));
      expect(and(a, b)).toBe(ands.size > 1 ? UNKNOWN : truth([...ands][0]!));
      expect(or(a, b)).toBe(ors.size > 1 ? UNKNOWN : truth([...ors][0]!));
    }
    expect(not(not(a))).toBe(a);
  }
  expect(values.map(truthWord)).toEqual(['no', 'unknown', 'yes']);
  expect(not(UNKNOWN)).toBe(UNKNOWN);
});
