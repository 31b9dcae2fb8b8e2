import { expect, test } from 'vitest';
import { createRandom, randomFromState, weighted } from './prng.ts';

test('draws the published sequence of xoshiro128** for the state 1, 2, 3, 4', () => {
  const random = randomFromState(1, 2, 3, 4);
  const drawn = Array.from({ length: 6 }, () => random.bits() >>> 0);
  expect(drawn).toEqual([11520, 0, 5927040, 70819200, 2031721883, 1637235492]);
});

test('keeps seeds and labels apart, also neighboring and large ones', () => {
  const firsts = [0, 1, 2, -1, 2 ** 32, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER].map((seed) =>
    createRandom(seed, 'a').bits(),
  );
  expect(new Set(firsts).size).toBe(firsts.length);
  expect(createRandom(1, 'a').bits()).not.toBe(createRandom(1, 'b').bits());
  expect(createRandom(1, 'a').bits()).toBe(createRandom(1, 'a').bits());
});

test('stays in range and reaches every value', () => {
  const random = createRandom(5, 'range');
  const seen = new Set(Array.from({ length: 2000 }, () => random.between(-2, 3)));
  expect([...seen].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2, 3]);
  expect(random.chance(0)).toBe(false);
  expect(random.chance(1000)).toBe(true);
});

test('repeats an item by its weight', () => {
  expect(
    weighted([
      ['a', 2],
      ['b', 1],
    ] as const),
  ).toEqual(['a', 'a', 'b']);
});
