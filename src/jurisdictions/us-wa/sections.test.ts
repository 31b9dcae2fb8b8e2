import { expect, it } from 'vitest';
import { formatSection } from '../../record/index.ts';
import { readWashingtonSection } from './sections.ts';

it.each([
  ['9A.56.050', 'RCW 9A.56.050'],
  ['9a.56.050 THEFT 3', 'RCW 9A.56.050'],
  ['69.50.401(E)', 'RCW 69.50.401(e)'],
  ['69.50.4011(1)(b)', 'RCW 69.50.4011(1)(b)'],
  ['RCW 46.61.502', 'RCW 46.61.502'],
  ['9.68A.090', 'RCW 9.68A.090'],
  ['9A.36.041 RCW', 'RCW 9A.36.041'],
])('%s is %s', (text, citation) => {
  const section = readWashingtonSection(text);
  expect(section && formatSection(section)).toBe(citation);
});

it.each(['', 'THEFT 3', '69.50', '2010.05.06', 'SMC 12A.08.020'])('"%s" names no section', (text) => {
  expect(readWashingtonSection(text)).toBeUndefined();
});
