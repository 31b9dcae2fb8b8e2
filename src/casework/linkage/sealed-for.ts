import type { Seal } from '../matters/seal.ts';

/** Seals a text about several people, named by their keyed hashes: where the key of one is destroyed, it is gone. */
export function closeForAll(seal: Seal, people: readonly string[], text: string, place: string): string {
  return people.reduce((sealed, person) => seal.closeFor(person, sealed, place), text);
}

/** Opens what was sealed for so many people. */
export function openForAll(seal: Seal, people: number, sealed: string, place: string): string {
  let text = sealed;
  for (let each = 0; each < people; each++) text = seal.open(text, place);
  return text;
}
