import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesForCheck, solvedUnknown, suppress } from '../../src/documents/figures/suppression.ts';
import { SHOWN_FROM } from '../../src/results/figures/few.ts';

const table = fc
  .integer({ min: 2, max: 9 })
  .chain((rows) =>
    fc.array(fc.tuple(fc.nat(40), fc.oneof(fc.nat(12), fc.nat(40))), { minLength: rows, maxLength: rows }),
  );

test('no cell from 1 to 10 is shown', () => {
  fc.assert(
    fc.property(table, (cells) => {
      for (const row of suppress(cells))
        for (const cell of row) expect(cell === undefined || cell === 0 || cell >= SHOWN_FROM).toBe(true);
    }),
  );
});

test('no suppressed cell can be worked out from what is shown and the published totals', () => {
  fc.assert(
    fc.property(table, (cells) => {
      const shown = suppress(cells);
      const hidden = shown.flatMap((row) => row.map((cell) => cell === undefined));
      if (hidden.every((each) => !each)) return;
      // A table whose every cell is hidden has given nothing away.
      if (hidden.every((each) => each)) return;
      expect(solvedUnknown(linesForCheck(cells.length, 3), hidden)).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

test('what is shown is true', () => {
  fc.assert(
    fc.property(table, (cells) => {
      suppress(cells).forEach((row, r) => {
        const [a, b] = cells[r]!;
        for (const [c, value] of [a, b, a + b].entries()) expect(row[c] === undefined || row[c] === value).toBe(true);
      });
    }),
  );
});

test('a single small group takes a second one with it', () => {
  expect(
    suppress([
      [100, 50],
      [30, 40],
      [3, 20],
    ]),
  ).toEqual([
    [100, 50, 150],
    [undefined, undefined, 70],
    [undefined, undefined, 23],
  ]);
});

test('a table without small groups hides nothing', () => {
  expect(
    suppress([
      [11, 14],
      [20, 12],
    ]),
  ).toEqual([
    [11, 14, 25],
    [20, 12, 32],
  ]);
});

test('a small group whose members are all on one side does not say so, and a large one may', () => {
  const [small, other] = suppress([
    [18, 0],
    [400, 30],
    [700, 60],
  ]);
  expect(small).toEqual([undefined, undefined, 18]);
  expect(other).toEqual([undefined, undefined, 430]);
  expect(
    suppress([
      [100, 0],
      [400, 30],
    ]),
  ).toEqual([
    [100, 0, 100],
    [400, 30, 430],
  ]);
});

test('where a policy gives everybody the same, that is no secret of a group', () => {
  expect(
    suppress([
      [18, 0],
      [400, 0],
    ]),
  ).toEqual([
    [18, 0, 18],
    [400, 0, 400],
  ]);
});
