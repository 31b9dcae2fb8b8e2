import { expect, it } from 'vitest';
import { formatSection } from '../../record/index.ts';
import { readVirginiaSection } from './sections.ts';

it.each([
  ['18.2-96', 'Va. Code 18.2-96'],
  ['18.2-96 PETIT LARCENY', 'Va. Code 18.2-96'],
  ['18.2-57(A)', 'Va. Code 18.2-57(a)'],
  ['Va. Code § 18.2-250.1', 'Va. Code 18.2-250.1'],
  ['46.2-341.26:3', 'Va. Code 46.2-341.26:3'],
  ['18.2-95 VA CODE', 'Va. Code 18.2-95'],
])('%s is %s', (text, citation) => {
  const section = readVirginiaSection(text);
  expect(section && formatSection(section)).toBe(citation);
});

it.each(['', 'PETIT LARCENY', '18.2', 'A.12'])('"%s" names no section', (text) => {
  expect(readVirginiaSection(text)).toBeUndefined();
});
