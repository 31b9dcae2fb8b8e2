import { cachedDataVersionTag } from 'node:v8';
import { expect, it } from 'vitest';
import { spareLastCompiler } from './compiling.ts';

it('changes the compilers of a short run, and of no long one', () => {
  const before = cachedDataVersionTag();
  spareLastCompiler([{ size: 2 ** 29 }, { size: 2 ** 30 }]);
  expect(cachedDataVersionTag()).toBe(before);
  spareLastCompiler([{ size: 2 ** 23 }]);
  expect(cachedDataVersionTag()).not.toBe(before);
});
