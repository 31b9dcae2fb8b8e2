import { expect, test } from 'vitest';
import { onePassMayDo, rolesOf } from './tuning.ts';

test('one pass is for one file that fits into the memory of the workers that scan it', () => {
  const state = { size: 19e9 };
  expect(onePassMayDo([state], 1)).toBe(true);
  expect(onePassMayDo([{ size: 60e9 }], 1)).toBe(false);
  expect(onePassMayDo([{ size: 60e9 }], 4)).toBe(true);
  expect(onePassMayDo([state, state], 4)).toBe(false);
});

test.each(['one pass', 'all', 'convictions'] as const)('every worker has something to do: %s', (passes) => {
  expect(rolesOf(1, passes)).toEqual({ deciders: 1, emitters: 1 });
  for (const size of [2, 3, 5, 8, 64]) {
    const { deciders, emitters } = rolesOf(size, passes);
    expect(deciders + emitters).toBe(size);
    expect(Math.min(deciders, emitters)).toBeGreaterThan(0);
  }
});
