import type { LinePlace } from '../../bulk/engine/people/person-rows.ts';

/** Numbers kept of each line: file, line, and the byte at which it begins. The fourth was its length once. */
const NUMBERS = 4;

/** Where a person's lines stand, as numbers of eight bytes. */
export function packPlaces(places: readonly LinePlace[]): Float64Array {
  const numbers = new Float64Array(places.length * NUMBERS);
  for (let place = 0, at = 0; place < places.length; place++, at += NUMBERS) {
    const { source, line, offset } = places[place]!;
    numbers[at] = source;
    numbers[at + 1] = line;
    numbers[at + 2] = offset;
  }
  return numbers;
}

export function unpackPlaces(bytes: Uint8Array): readonly LinePlace[] {
  const numbers = new Float64Array(new Uint8Array(bytes).buffer);
  return Array.from({ length: numbers.length / NUMBERS }, (_, line): LinePlace => {
    const at = line * NUMBERS;
    return { source: numbers[at]!, line: numbers[at + 1]!, offset: numbers[at + 2]! };
  });
}
