import { expect, it } from 'vitest';
import { formatSection } from '../../record/index.ts';
import { readMissouriSection } from './sections.ts';

it.each([
  ['579.015', 'RSMo 579.015'],
  ['579.015-001Y202035__', 'RSMo 579.015'],
  ['565.052-004Y202013__._.', 'RSMo 565.052'],
  ['RSMo 571.030.1(4)', 'RSMo 571.030(1)(4)'],
  ['571.030.1(11)', 'RSMo 571.030(1)(11)'],
  ['RSMo 195.202', 'RSMo 195.202'],
  ['195.202 RSMO POSS CS', 'RSMo 195.202'],
])('%s is %s', (text, citation) => {
  const section = readMissouriSection(text);
  expect(section && formatSection(section)).toBe(citation);
});

it.each(['', 'POSSESSION', '579', '11357 HS'])('"%s" names no section', (text) => {
  expect(readMissouriSection(text)).toBeUndefined();
});
