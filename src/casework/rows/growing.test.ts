import { describe, expect, it } from 'vitest';
import { GrowingTexts, growingDoubles, growingWords, splitTexts } from './growing.ts';

describe('columns that grow outside of the heap', () => {
  it('keep numbers as they were pushed, over any growth', () => {
    const [words, doubles] = [growingWords(), growingDoubles()];
    const given = Array.from({ length: 5000 }, (_, i) => i * 7);
    for (const each of given) {
      words.push(each);
      doubles.push(each === 0 ? Infinity : each / 2);
    }
    expect([...words.finish()]).toEqual(given);
    expect([...doubles.finish()]).toEqual(given.map((each) => (each === 0 ? Infinity : each / 2)));
    expect(words.size).toBe(5000);
  });

  it('keep texts of any letters, over any growth', () => {
    const texts = new GrowingTexts();
    const given = ['', 'plain', 'MUÑOZ; JOSÉ', 'x'.repeat(40_000), '漢字 in a row', '😀', 'é'.repeat(30_000), 'end'];
    for (const each of given) texts.add(each);
    expect(splitTexts(texts.finish())).toEqual(given);
  });
});
