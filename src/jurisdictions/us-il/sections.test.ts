import { expect, it } from 'vitest';
import { formatSection } from '../../record/index.ts';
import { readIllinoisSection } from './sections.ts';

it.each([
  ['720 ILCS 550/4(a)', '720 ILCS 550/4(a)'],
  ['720-550/4(A)', '720 ILCS 550/4(a)'],
  ['720/550/4(d)', '720 ILCS 550/4(d)'],
  ['720 5/12-3.2', '720 ILCS 5/12-3.2'],
  ['550/4', '? 550/4'],
  ['720/570/402(c)', '720 ILCS 570/402(c)'],
])('%s is %s', (text, citation) => {
  const section = readIllinoisSection(text);
  expect(section && formatSection(section)).toBe(citation);
});

it.each(['', 'CANNABIS', '720'])('"%s" names no section', (text) => {
  expect(readIllinoisSection(text)).toBeUndefined();
});
