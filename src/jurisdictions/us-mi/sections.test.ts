import { expect, it } from 'vitest';
import { formatSection } from '../../record/index.ts';
import { readMichiganSection } from './sections.ts';

it.each([
  ['750.356', 'MCL 750.356'],
  ['750.356 LARCENY', 'MCL 750.356'],
  ['750.356(5)', 'MCL 750.356(5)'],
  ['750.520B(1)(a)', 'MCL 750.520b(1)(a)'],
  ['MCL 257.625(1)', 'MCL 257.625(1)'],
  ['324.80176', 'MCL 324.80176'],
  ['ATT 750.110', 'MCL 750.92/MCL 750.110'],
  ['750.92/750.110', 'MCL 750.92/MCL 750.110'],
])('%s is %s', (text, citation) => {
  const section = readMichiganSection(text);
  expect(section && formatSection(section)).toBe(citation);
});

// A charge code of the Penal Code has four digits or more behind the dot, and is no section.
it.each(['', 'LARCENY', '750.3563', 'MCL 750.3563', '11357 HS'])('"%s" names no section', (text) => {
  expect(readMichiganSection(text)).toBeUndefined();
});
