import { expect, it } from 'vitest';
import { numbered, ready, renumbered, struck, toggled } from './numbering.ts';

const all = ready(['a', 'b', 'c', 'd']);
const on = (of: typeof all) => [...of.lines].filter(([matter]) => !of.out.has(matter));

it('keeps the numbers of what is left when a court strikes lines, until they are numbered anew', () => {
  const left = struck(all, new Set([2, 9]));
  expect(on(left)).toEqual([
    ['a', 1],
    ['c', 3],
    ['d', 4],
  ]);
  expect(on(renumbered(left))).toEqual([
    ['a', 1],
    ['c', 2],
    ['d', 3],
  ]);
  expect(new Set(renumbered(left).lines.values()).size).toBe(4);
});

it('puts a line back, and gives it the number of the paper', () => {
  const back = numbered(toggled(toggled(all, 'b', false), 'b', true), 'b', 17);
  expect(on(back)).toEqual([
    ['a', 1],
    ['b', 17],
    ['c', 3],
    ['d', 4],
  ]);
});
