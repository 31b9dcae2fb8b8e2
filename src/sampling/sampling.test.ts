import { describe, expect, it, test } from 'vitest';
import { kappa, rateInterval } from './agreement.ts';
import { mostDefects } from './bound.ts';
import { drawPlaces, lotDigest, seedOf } from './draw.ts';
import { logFactorial } from './hypergeometric.ts';
import { judge, sampleFor, sampleSize } from './plan.ts';
import { shareInPercent } from './share.ts';

/** Pascal's triangle in whole numbers. */
const CHOOSE: bigint[][] = [[1n]];
for (let n = 1; n <= 60; n++)
  CHOOSE.push(Array.from({ length: n + 1 }, (_, k) => (CHOOSE[n - 1]![k - 1] ?? 0n) + (CHOOSE[n - 1]![k] ?? 0n)));
const choose = (n: number, k: number) => CHOOSE[n]?.[k] ?? 0n;

/** Whether at most `found` defects come with a chance below `risk` in a hundred, in whole numbers. */
function isUnlikelyExactly(lot: number, defects: number, sample: number, found: number, risk: bigint): boolean {
  let ways = 0n;
  for (let k = 0; k <= found; k++) ways += choose(defects, k) * choose(lot - defects, sample - k);
  return ways * 100n < risk * choose(lot, sample);
}

describe('the exact bound', () => {
  it('is what counting every draw in whole numbers gives, for lots up to 60', () => {
    for (const lot of [1, 2, 3, 5, 8, 13, 20, 40, 59, 60]) {
      for (const risk of [5n, 10n, 1n]) {
        for (let sample = 1; sample <= lot; sample++) {
          for (let found = 0; found <= Math.min(sample, 4); found++) {
            let most = found;
            while (most < lot - (sample - found) && !isUnlikelyExactly(lot, most + 1, sample, found, risk)) most++;
            expect(mostDefects({ lot, sample, found, risk: Number(risk) / 100 })).toBe(most);
          }
        }
      }
    }
  });

  it('takes a chance that is exactly the risk as not below it: 19 of 20 do not show that none is a defect', () => {
    expect(mostDefects({ lot: 20, sample: 20, found: 0, risk: 0.05 })).toBe(0);
    expect(mostDefects({ lot: 20, sample: 19, found: 0, risk: 0.05 })).toBe(1);
  });

  it('of a lot of 20,000 from 295 is 1.00 % without a defect and 1.585 % with one', () => {
    const of = (found: number) => mostDefects({ lot: 20_000, sample: 295, found, risk: 0.05 }) / 20_000;
    expect([of(0), of(1)]).toEqual([0.01, 0.01585]);
  });

  it('rests on logarithms that agree with sums, where the series takes over too', () => {
    let sum = 0;
    for (let n = 1; n <= 3000; n++) {
      sum += Math.log(n);
      if (n % 50 === 0 || (n > 250 && n < 260)) expect(Math.abs(logFactorial(n) - sum)).toBeLessThan(1e-10);
    }
  });
});

it('a share is never shown smaller than it is, nor a whole thousandth as more', () => {
  expect([3 / 17, 0.01, 1 / 3, 0, 1].map(shareInPercent)).toEqual([
    '17.648%',
    '1.000%',
    '33.334%',
    '0.000%',
    '100.000%',
  ]);
});

describe('the size of a sample', () => {
  test.each([
    [500, 196, 290, 364, 316, 476],
    [2_000, 265, 412, 540, 476, 1_263],
    [8_000, 290, 457, 604, 563, 2_264],
    [20_000, 295, 466, 618, 584, 2_658],
    [54_000, 297, 471, 624, 593, 2_862],
  ])('of a lot of %i is that of the table', (lot, ...sizes) => {
    const limits = [
      { tolerated: 100, accept: 0 },
      { tolerated: 100, accept: 1 },
      { tolerated: 100, accept: 2 },
      { tolerated: 50, accept: 0 },
      { tolerated: 10, accept: 0 },
    ];
    expect(limits.map((limit) => sampleFor(lot, limit, 0.05))).toEqual(sizes);
  });

  it('is the least that keeps its limit, for every small lot; none where it accepts what it does not tolerate', () => {
    for (let lot = 1; lot <= 60; lot++) {
      for (const limit of [
        { tolerated: 1_000, accept: 0 },
        { tolerated: 500, accept: 1 },
      ]) {
        const size = sampleFor(lot, limit, 0.05);
        const tooMany = Math.floor((lot * limit.tolerated) / 10_000) + 1;
        expect(size === undefined).toBe(tooMany <= limit.accept);
        if (size === undefined) continue;
        expect(isUnlikelyExactly(lot, tooMany, size, limit.accept, 5n)).toBe(true);
        if (size > limit.accept + 1) expect(isUnlikelyExactly(lot, tooMany, size - 1, limit.accept, 5n)).toBe(false);
      }
    }
  });

  it('is the largest that a class asks for', () => {
    const plan = {
      confidence: 950,
      again: 5,
      limits: { A: { tolerated: 100, accept: 0 }, C: { tolerated: 50, accept: 0 } },
    };
    expect(sampleSize(20_000, plan)).toBe(584);
    expect(sampleSize(20_000, { ...plan, limits: {} })).toBe(undefined);
  });
});

test('a sample is judged by each class that has a limit', () => {
  const plan = { confidence: 950, again: 5, limits: { A: { tolerated: 100, accept: 0 } } };
  const of = (A: number) => judge({ lot: 20_000, sample: 295 }, plan, { A, B: 3, C: 1 });
  expect(of(0)).toMatchObject({ kept: true, classes: [{ bound: 0.01, kept: true }, { limit: null, kept: true }, {}] });
  expect(of(1)).toMatchObject({ kept: false, classes: [{ found: 1, most: 317, kept: false }, {}, {}] });
  // Fewer were answered than the plan asked for: no defect, and yet no proof.
  expect(judge({ lot: 20_000, sample: 100 }, plan, { A: 0, B: 0, C: 0 }).kept).toBe(false);
});

describe('a draw', () => {
  const parts = { digest: 'ab'.repeat(32), head: 'cd'.repeat(32), number: '4711' };

  it('comes from all three parts of its seed, and is the same each time', () => {
    const seeds = [
      parts,
      { ...parts, number: '4712' },
      { ...parts, head: parts.digest },
      { ...parts, digest: parts.head },
    ];
    expect(new Set(seeds.map(seedOf)).size).toBe(4);
    const places = drawPlaces(seedOf(parts), { lot: 20_000, sample: 295 });
    expect(places).toEqual(drawPlaces(seedOf(parts), { lot: 20_000, sample: 295 }));
    expect(new Set(places).size).toBe(295);
    expect(places.every((place) => place >= 1 && place <= 20_000)).toBe(true);
    // What a certificate in a court's file was drawn by has to give the same for ever.
    expect(places.slice(0, 5)).toEqual([3316, 5428, 18266, 12444, 10446]);
  });

  it('of the whole lot is the lot, and gives each place the same chance', () => {
    expect([...drawPlaces(seedOf(parts), { lot: 9, sample: 9 })].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const drawn = new Array<number>(11).fill(0);
    for (let number = 0; number < 2_000; number++)
      for (const place of drawPlaces(seedOf({ ...parts, number: String(number) }), { lot: 10, sample: 3 }))
        drawn[place]!++;
    // 600 expected for each; five standard deviations are some 100.
    for (const times of drawn.slice(1)) expect(Math.abs(times - 600)).toBeLessThan(105);
  });

  it('is of a set, in whatever order its members come, and of what was determined in each', () => {
    const [a, b] = [
      { id: 'a', determination: '1' },
      { id: 'b', determination: '2' },
    ];
    expect(lotDigest([a, b])).toBe(lotDigest([b, a]));
    expect(lotDigest([a, b])).not.toBe(lotDigest([a, { ...b, determination: '3' }]));
  });
});

describe('agreement', () => {
  it('is what textbooks give: 20 and 15 of 50 agreed, kappa 0.4', () => {
    const pairs = (first: string, second: string, times: number) =>
      Array.from({ length: times }, () => ({ first, second }));
    const all = [
      ...pairs('yes', 'yes', 20),
      ...pairs('yes', 'no', 5),
      ...pairs('no', 'yes', 10),
      ...pairs('no', 'no', 15),
    ];
    expect(kappa(all)).toBeCloseTo(0.4, 12);
    expect(kappa(pairs('yes', 'yes', 9))).toBe(null);
    expect(kappa([])).toBe(null);
    expect(kappa([...pairs('a', 'b', 5), ...pairs('b', 'a', 5)])).toBe(-1);
  });

  it('has an exact interval', () => {
    expect(rateInterval(0, 10).low).toBe(0);
    expect(rateInterval(0, 10).high).toBeCloseTo(0.3085, 4);
    expect(rateInterval(5, 50).low).toBeCloseTo(0.0333, 4);
    expect(rateInterval(5, 50).high).toBeCloseTo(0.2181, 4);
    expect(rateInterval(7, 7).high).toBe(1);
  });
});
