import { expect, it } from 'vitest';
import { formatSection } from '../../record/index.ts';
import { readNewYorkSection } from './sections.ts';

it.each([
  ['155.25', 'PL 155.25'],
  ['155.25 PETIT LARCENY', 'PL 155.25'],
  ['155.30(1) PL', 'PL 155.30(1)'],
  ['Penal Law § 221.05', 'PL 221.05'],
  ['PL 265.02-01', 'PL 265.02(1)'],
  ['PL 155.25 00', 'PL 155.25'],
  ['PL 130.65-a', 'PL 130.65-a'],
  ['110/160.10', 'PL 110.00/PL 160.10'],
  ['PL 110-160.10', 'PL 110.00/PL 160.10'],
  ['VTL 1192.1', 'VTL 1192(1)'],
  ['VTL 1192 03', 'VTL 1192(3)'],
  ['VTL 511(1)(a)', 'VTL 511(1)(a)'],
  ['VTL 1192.2-a', 'VTL 1192(2a)'],
])('%s is %s', (text, citation) => {
  const section = readNewYorkSection(text);
  expect(section && formatSection(section)).toBe(citation);
});

it.each(['', 'PETIT LARCENY', '11357 HS'])('"%s" names no section', (text) => {
  expect(readNewYorkSection(text)).toBeUndefined();
});
