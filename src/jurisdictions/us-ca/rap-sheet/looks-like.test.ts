import { expect, test } from 'vitest';
import { looksLikeRapSheet } from './looks-like.ts';

test('a text with two marks of a rap sheet counts as one, also with blanks in front', () => {
  expect(looksLikeRapSheet('\n  CII/A1\n\n * * * *\n')).toBe(true);
  expect(looksLikeRapSheet('CII/A1\n')).toBe(false);
});

test('work grows with the length of the text and no faster', () => {
  for (const unkind of ['\n', ' ', '* ', '*\t', '\n \n']) {
    const time = (length: number) => {
      const text = unkind.repeat(length / unkind.length);
      const start = performance.now();
      looksLikeRapSheet(text);
      return performance.now() - start;
    };
    time(1_000);
    const short = Math.min(time(2_000), time(2_000), time(2_000));
    const long = Math.min(time(16_000), time(16_000), time(16_000));
    // Eight times the text; work that grew with the square would be 64 times.
    expect(long / Math.max(short, 0.2)).toBeLessThan(32);
  }
});
