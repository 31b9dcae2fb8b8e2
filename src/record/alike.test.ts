import { expect, it } from 'vitest';
import { distinctCases } from './alike.ts';

it.each([
  ['', []],
  ['SF669254A', ['SF669254A']],
  ['SF669254A, "SF669254A"; SF669254A', ['SF669254A']],
  ['"SF669254A"', ['SF669254A']],
  ['SF-669254 A; SF669254A; SF669254B', ['SF-669254 A', 'SF669254B']],
  ['CR 1/2', ['CR 1/2']],
  ['; "" ,', []],
])('the case numbers %j are %j', (text, wanted) => {
  expect(distinctCases(text)).toEqual(wanted);
});
