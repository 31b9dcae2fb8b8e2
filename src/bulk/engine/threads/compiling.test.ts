import { cachedDataVersionTag } from 'node:v8';
import { expect, it } from 'vitest';
import { spareLastCompiler } from './compiling.ts';

it('changes the compilers of a short run, and of no long one', () => {
  const before = cachedDataVersionTag();
  spareLastCompiler(2 ** 29 + 2 ** 30);
  expect(cachedDataVersionTag()).toBe(before);
  spareLastCompiler(2 ** 23);
  expect(cachedDataVersionTag()).not.toBe(before);
});
