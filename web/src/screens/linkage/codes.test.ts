import { expect, it } from 'vitest';
import { codeOf, levelOf } from '../../../../src/casework/linkage/pair.ts';
import { COMPARISONS } from '../../../../src/linkage/comparisons.ts';
import { evidenceOf } from '../../../../src/linkage/evidence.ts';
import { TERM_COMPARISONS } from '../../../../src/linkage/score.ts';
import { WHY } from '../../../../src/linkage/whys.ts';
import { LEVELS, WHATS, WHYS } from './codes.ts';
import { hundredths } from './hundredths.ts';

it('has words for everything that links say of a pair, and for nothing else', () => {
  const weights = { start: -1e7, levels: COMPARISONS.map(({ levels }) => [0, ...levels.map(() => 1)]) };
  const rowsWith = (term: number) => evidenceOf({ pattern: 0, terms: TERM_COMPARISONS.map(() => term) }, weights);
  const rows = [...rowsWith(1), ...rowsWith(-1)];
  const levels = COMPARISONS.flatMap((each) => each.levels.map(({ words }) => words));
  const sorted = (codes: Iterable<string>) => [...new Set(codes)].sort();
  expect(sorted(rows.map(({ comparison }) => codeOf(comparison)))).toEqual(sorted(WHATS));
  expect(sorted([...rows.map(({ level }) => level), ...levels].map((each) => levelOf(each).level))).toEqual(
    sorted(LEVELS),
  );
  expect(levelOf(rows[0]!.level)).toEqual({ level: 'start', n: 1025 });
  expect(sorted(Object.values(WHY).map(codeOf))).toEqual(sorted(WHYS));
});

it('rounds the rows of a waterfall so that they add up to what stands under them', () => {
  for (const weights of [[-10_333_333, 4_444_444, 4_444_444, 3_333], [5_000, 5_000, 5_000], [-5_000, -5_000], []]) {
    const shown = hundredths(weights);
    const sum = weights.reduce((total, each) => total + each, 0);
    expect(shown.reduce((total, each) => total + each, 0)).toBe(Math.round(sum / 10_000) + 0);
    for (const [at, each] of shown.entries()) expect(Math.abs(each - weights[at]! / 10_000)).toBeLessThan(1);
  }
});
