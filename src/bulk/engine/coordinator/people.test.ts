import { expect, it } from 'vitest';
import type { WorkerPort } from '../threads/pool.ts';
import { inBatches, inOrder } from './people.ts';

it('gives out every number once, and tells of progress that never goes back, however unlike the workers are', async () => {
  const workers = [1, 20].map((ms, number) => ({ number, ms })) as unknown as (WorkerPort & { readonly ms: number })[];
  const seen: number[] = [];
  const notified: number[] = [];
  await inBatches(
    103,
    10,
    workers,
    async (worker, from, to) => {
      await new Promise((resolve) => setTimeout(resolve, (worker as (typeof workers)[number]).ms));
      for (let number = from; number < to; number++) seen.push(number);
    },
    (done) => notified.push(done),
  );
  expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: 103 }, (_, i) => i));
  expect(notified).toEqual(notified.toSorted((a, b) => a - b));
  expect(notified.at(-1)).toBe(103);
});

it('passes parts on in order, and keeps no more of them than it may', async () => {
  const taken: number[] = [];
  const pass = inOrder<number>(3, (part) => taken.push(part));
  const done: number[] = [];
  const ready = (number: number) => pass(number, number * 10).then(() => done.push(number));
  const all = [ready(2), ready(1), ready(3), ready(4)];
  await new Promise((resolve) => setTimeout(resolve));
  expect(taken).toEqual([]);
  // Parts 3 and 4 are as far ahead of part 0 as may be, and their maker waits.
  expect(done.sort()).toEqual([1, 2]);
  await ready(0);
  await Promise.all(all);
  expect(taken).toEqual([0, 10, 20, 30, 40]);
});
