import fc from 'fast-check';
import loader from 'highs';
import { describe, expect, it } from 'vitest';
import { tries } from '../../../test/support/effort.ts';
import { suppressTable } from './suppress.ts';
import { type CellPlace, cellsOf, type FigureTable, isCounted, patternsOf, type Shown, valueAt } from './table.ts';

const loadHighs = loader as unknown as typeof loader.default;
const highs = await loadHighs();

function tableOf(counts: readonly (readonly number[])[], runs = 1): FigureTable {
  return { id: 'race', unit: 'people', groups: counts.map((_, index) => `Group ${index}`), counts, runs };
}

/** One run: not helped and helped of each group. */
const oneRun = (...rows: readonly (readonly [number, number])[]) => tableOf(rows.map((row) => [0, ...row]));

/**
 * The attack: whole numbers that agree with everything published, solved as an integer program written out as text,
 * by other code than that which hides. Gives the least and the most that a sum can be.
 */
function attack(table: FigureTable, shown: Shown, sum: readonly string[]): readonly [number, number] {
  const patterns = patternsOf(table.runs).filter((pattern) => table.counts.some((row) => row[pattern]! > 0));
  const name = (group: number, pattern: number) => `g${group}p${pattern}`;
  const rows = [
    ...patterns.map((pattern) => {
      const total = table.counts.reduce((all, row) => all + row[pattern]!, 0);
      return `${table.groups.map((_, group) => name(group, pattern)).join(' + ')} = ${total}`;
    }),
    ...cellsOf(table).flatMap((place) => {
      const value = shown(place);
      const counted = patterns.filter((pattern) => isCounted(pattern, place));
      if (value === undefined || counted.length === 0) return [];
      return [`${counted.map((pattern) => name(place.group, pattern)).join(' + ')} = ${value}`];
    }),
  ];
  const names = table.groups.flatMap((_, group) => patterns.map((pattern) => name(group, pattern)));
  return (['Minimize', 'Maximize'] as const).map((goal) => {
    const text = `${goal}\n o: ${sum.join(' + ')}\nSubject To\n${rows.map((row, index) => ` c${index}: ${row}`).join('\n')}\nGeneral\n ${names.join(' ')}\nEnd\n`;
    const solved = highs.solve(text, { output_flag: false });
    expect(solved.Status).toBe('Optimal');
    return Math.round((solved as { ObjectiveValue: number }).ObjectiveValue);
  }) as [number, number];
}

function sumAt(table: FigureTable, place: CellPlace): readonly string[] {
  return patternsOf(table.runs)
    .filter((pattern) => isCounted(pattern, place) && table.counts.some((row) => row[pattern]! > 0))
    .map((pattern) => `g${place.group}p${pattern}`);
}

describe('suppression', () => {
  it('shows everything where no count is small', async () => {
    const table = oneRun([40, 60], [300, 20], [11, 500]);
    const shown = (await suppressTable(table))!;
    expect(cellsOf(table).map(shown)).toEqual([60, 40, 100, 20, 300, 320, 500, 11, 511]);
  });

  it('hides a small count, and others so that neither totals nor rows give it away', async () => {
    const table = oneRun([40, 60], [300, 5], [50, 500]);
    const shown = (await suppressTable(table))!;
    const at = { group: 1, run: 0, column: 'helped' } as const;
    expect(shown(at)).toBeUndefined();
    const [least, most] = attack(table, shown, sumAt(table, at));
    expect(most - least).toBeGreaterThanOrEqual(10);
    // The largest group keeps its total.
    expect(shown({ group: 2, run: 0, column: 'total' })).toBe(550);
  });

  it('does not say that every member of a small group was refused', async () => {
    const table = oneRun([40, 600], [30, 0], [50, 500]);
    const shown = (await suppressTable(table))!;
    expect(shown({ group: 1, run: 0, column: 'helped' })).toBeUndefined();
    expect(shown({ group: 1, run: 0, column: 'not-helped' })).toBeUndefined();
  });

  it('does not let two policies side by side tell of the few whom one helps and the other does not', async () => {
    // Patterns: 4 neither helps, 5 only the first does, 8 both do.
    const row = (neither: number, first: number, both: number) => [0, 0, 0, 0, neither, first, 0, 0, both];
    const table = tableOf([row(100, 3, 200), row(80, 40, 300), row(60, 30, 90)], 2);
    const shown = (await suppressTable(table))!;
    const [least, most] = attack(table, shown, ['g0p5']);
    expect(most - least).toBeGreaterThanOrEqual(10);
  });

  it('gives up where the totals themselves tell', async () => {
    const row = (neither: number, first: number, both: number) => [0, 0, 0, 0, neither, first, 0, 0, both];
    expect(await suppressTable(tableOf([row(100, 3, 200), row(80, 0, 300)], 2))).toBeUndefined();
  });

  it('hides what would tell of few by the difference from an earlier publication', async () => {
    const table = oneRun([40, 60], [300, 120], [50, 500]);
    const earlier = 118;
    const shown = (await suppressTable(table, ({ group, column }, value) => {
      const gap = Math.abs(value - earlier);
      return group === 1 && column === 'helped' && gap > 0 && gap < 11;
    }))!;
    expect(shown({ group: 1, run: 0, column: 'helped' })).toBeUndefined();
  });

  it('leaves no small figure of any table to be worked out in whole numbers', async () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 900 }));
    const tables = fc.integer({ min: 1, max: 2 }).chain((runs) => {
      const patterns = runs === 1 ? [1, 2] : [4, 5, 8];
      const row = fc.tuple(...patterns.map(() => count)).map((values) => {
        const counts: number[] = Array.from({ length: 3 ** runs }, () => 0);
        for (const [index, pattern] of patterns.entries()) counts[pattern] = values[index]!;
        return counts;
      });
      return fc.array(row, { minLength: 2, maxLength: 9 }).map((rows) => tableOf(rows, runs));
    });
    let hidden = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        const shown = await suppressTable(table);
        if (!shown) {
          refused++;
          return;
        }
        for (const place of cellsOf(table)) {
          const value = valueAt(table, place);
          if (shown(place) !== undefined) {
            expect(shown(place)).toBe(value);
            expect(value === 0 || value > 10).toBe(true);
            continue;
          }
          hidden++;
          const [least, most] = attack(table, shown, sumAt(table, place));
          expect(most, 'a hidden cell is not known').toBeGreaterThan(least);
          if (value > 0 && value < 11) expect(most - least).toBeGreaterThanOrEqual(10);
        }
      }),
      { numRuns: tries(12, 300) },
    );
    expect(hidden).toBeGreaterThan(refused);
  });
});
