import { expect, it } from 'vitest';
import { formatSection } from '../../record/index.ts';
import { readConnecticutSection } from './sections.ts';

it.each([
  ['53a-125b', 'C.G.S. 53a-125b'],
  ['53A-125B LARCENY 6TH', 'C.G.S. 53a-125b'],
  ['21a-279(c)', 'C.G.S. 21a-279(c)'],
  ['53a-189a(a)(1)', 'C.G.S. 53a-189a(a)(1)'],
  ['14-227a', 'C.G.S. 14-227a'],
  ['29-33', 'C.G.S. 29-33'],
  ['C.G.S. § 53a-64bb', 'C.G.S. 53a-64bb'],
  ['53a-122 CGS', 'C.G.S. 53a-122'],
])('%s is %s', (text, citation) => {
  const section = readConnecticutSection(text);
  expect(section && formatSection(section)).toBe(citation);
});

it.each(['', 'LARCENY 6', '53a', '2015-03-01'])('"%s" names no section', (text) => {
  expect(readConnecticutSection(text)).toBeUndefined();
});
