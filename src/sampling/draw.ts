import { hash } from 'node:crypto';
import { randomFromState } from '../sources/synthetic/prng.ts';

/** What a lot is known by when it is frozen: a matter and the hash of what was determined in it. */
export type Member = { readonly id: string; readonly determination: string };

/** SHA-256 over the members of a lot, sorted by their ids: one line each, id and hash with a space between. */
export function lotDigest(members: readonly Member[]): string {
  const lines = [...members].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return hash('sha256', lines.map(({ id, determination }) => `${id} ${determination}\n`).join(''), 'hex');
}

/** What the seed of a draw is made of: none of it is known to one person alone before it is fixed. */
export type SeedParts = {
  /** {@link lotDigest}. */
  readonly digest: string;
  /** The hash of the last row of the log when the lot was frozen. */
  readonly head: string;
  /** The number that a second person typed before the draw, as decimal digits without leading zeros. */
  readonly number: string;
};

/** SHA-256 of `redress-lot/1`, digest, head and number, each on a line of its own. */
export function seedOf({ digest, head, number }: SeedParts): string {
  return hash('sha256', `redress-lot/1\n${digest}\n${head}\n${number}\n`, 'hex');
}

/**
 * Draws without replacement: places from 1 to `lot`, in the order in which they were drawn. The same seed gives the same
 * places on every machine: xoshiro128** from the first sixteen bytes of the seed, a shuffle from the front, and numbers
 * above the last whole multiple drawn anew, so that each place has the same chance.
 */
export function drawPlaces(
  seed: string,
  { lot, sample }: { readonly lot: number; readonly sample: number },
): readonly number[] {
  const word = (at: number) => Number.parseInt(seed.slice(8 * at, 8 * at + 8), 16);
  const random = randomFromState(word(0), word(1), word(2), word(3));
  const below = (limit: number): number => {
    const whole = 2 ** 32 - (2 ** 32 % limit);
    for (;;) {
      const drawn = random.bits() >>> 0;
      if (drawn < whole) return drawn % limit;
    }
  };
  const places = Array.from({ length: lot }, (_, each) => each + 1);
  for (let each = 0; each < sample; each++) {
    const other = each + below(lot - each);
    [places[each], places[other]] = [places[other]!, places[each]!];
  }
  return places.slice(0, sample);
}
