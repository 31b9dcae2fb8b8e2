import { expect, test } from 'vitest';
import { rolesOf } from './tuning.ts';

test.each([
  [1, true, 1e6, 1, 1],
  [1, false, 1e10, 1, 1],
  [2, true, 1e10, 1, 1],
  [2, false, 1e9, 1, 1],
  [2, false, 5e9, 2, 1],
  [8, true, 1e6, 4, 4],
  [8, false, 1e6, 6, 2],
  [8, false, 1e10, 8, 2],
])('%i lanes, every line: %s, %d bytes: %i decide and %i write', (size, all, bytes, deciders, emitters) => {
  expect(rolesOf(size, all, bytes)).toEqual({ deciders, emitters });
});
