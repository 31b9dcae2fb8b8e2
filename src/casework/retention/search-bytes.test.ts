import { expect, it } from 'vitest';
import { searcherOf } from './search-bytes.ts';

const TEXTS = ['73000401', 'doe,john', 'SF73000A', 'Señora Ñ'];
const { search, overlap } = searcherOf(TEXTS.map((text, of) => ({ of, bytes: Buffer.from(text) })));

function foundIn(text: string): readonly string[] {
  const found: string[] = [];
  search(Buffer.from(text), (of) => found.push(TEXTS[of]!));
  return found;
}

it('finds texts in any capitals, at the ends and beside each other', () => {
  expect(foundIn('DOE,JOHNsf73000a')).toEqual(['doe,john', 'SF73000A']);
  expect(foundIn('x73000401')).toEqual(['73000401']);
  expect(foundIn('"73000401"')).toEqual(['73000401']);
  expect(foundIn('señora Ñ')).toEqual(['Señora Ñ']);
  expect(foundIn('doe,joh')).toEqual([]);
});

it('finds no number within a longer one or within a hash', () => {
  for (const text of ['173000401', '730004012', 'a73000401f']) expect(foundIn(text), text).toEqual([]);
  expect(foundIn('DOE73000401 ')).toEqual(['73000401']);
});

it('reads as much twice as its longest text needs', () => {
  expect(overlap).toBeGreaterThanOrEqual(Math.max(...TEXTS.map((text) => Buffer.byteLength(text))) + 1);
});
