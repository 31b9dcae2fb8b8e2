/** A seeded source of numbers. Only 32-bit integer steps and exact divisions, so every machine draws the same. */
export type Random = {
  /** The next 32 bits, as a signed integer. */
  readonly bits: () => number;
  /** A whole number from 0 up to, not including, `limit` (1 to 2^21). */
  readonly below: (limit: number) => number;
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  /** True `perMille` times in a thousand. */
  readonly chance: (perMille: number) => boolean;
  /** One item of a list that is not empty. */
  readonly pick: <T>(items: readonly T[]) => T;
};

/** xoshiro128** 1.1 of Blackman and Vigna, from four words of state that are not all zero. */
export function randomFromState(a: number, b: number, c: number, d: number): Random {
  let s0 = a | 0;
  let s1 = b | 0;
  let s2 = c | 0;
  let s3 = d | 0;
  const bits = (): number => {
    const five = Math.imul(s1, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9);
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
    return result;
  };
  // Products stay under 2^53, so the division by a power of two is exact.
  const below = (limit: number): number => Math.floor(((bits() >>> 0) * limit) / 4294967296);
  return {
    bits,
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (perMille) => below(1000) < perMille,
    pick: (items) => items[below(items.length)]!,
  };
}

/** A source of numbers from a whole number; a label keeps two uses of one seed apart. */
export function createRandom(seed: number, label: string): Random {
  let state = 0x811c9dc5 | 0;
  for (let i = 0; i < label.length; i++) state = Math.imul(state ^ label.charCodeAt(i), 0x01000193);
  // splitmix32 spreads neighboring seeds over the whole state, as the authors of xoshiro advise.
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let z = state ^ (state >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    return z ^ (z >>> 15);
  };
  state = next() ^ seed;
  state = next() ^ Math.floor(seed / 4294967296);
  return randomFromState(next(), next(), next(), next() | 1);
}

/** A list in which each item stands as often as its weight says, so that one even pick is a weighted one. */
export function weighted<T>(pairs: readonly (readonly [item: T, weight: number])[]): readonly T[] {
  const items: T[] = [];
  for (const [item, weight] of pairs) for (let i = 0; i < weight; i++) items.push(item);
  return items;
}
