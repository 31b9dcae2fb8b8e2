import { expect, it } from 'vitest';
import { inBatches } from './people.ts';
import type { Lane } from './pool.ts';

it('gives out every number once, and tells of progress that never goes back, however unlike the lanes are', async () => {
  const lanes = [1, 20].map((ms, number) => ({ number, ms })) as unknown as (Lane & { readonly ms: number })[];
  const seen: number[] = [];
  const told: number[] = [];
  await inBatches(
    103,
    10,
    lanes,
    async (lane, from, to) => {
      await new Promise((resolve) => setTimeout(resolve, (lane as (typeof lanes)[number]).ms));
      for (let number = from; number < to; number++) seen.push(number);
    },
    (done) => told.push(done),
  );
  expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: 103 }, (_, i) => i));
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(103);
});
