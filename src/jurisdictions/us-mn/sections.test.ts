import { expect, it } from 'vitest';
import { formatSection } from '../../record/index.ts';
import { readMinnesotaSection } from './sections.ts';

it.each([
  ['609.52', 'Minn. Stat. 609.52'],
  ['609.52 THEFT', 'Minn. Stat. 609.52'],
  ['609.52.3(5)', 'Minn. Stat. 609.52(3)'],
  ['Minn. Stat. 609.52, subd. 3(5)', 'Minn. Stat. 609.52(3)'],
  ['152.027.4(a)', 'Minn. Stat. 152.027(4)(a)'],
  ['152.027, subd. 4', 'Minn. Stat. 152.027(4)'],
  ['Minn. Stat. § 152.023, subd. 2', 'Minn. Stat. 152.023(2)'],
  ['Minn. Stat. 152.023.2', 'Minn. Stat. 152.023(2)'],
  ['169A.25', 'Minn. Stat. 169A.25'],
  ['169a.20.1(1)', 'Minn. Stat. 169A.20(1)'],
  ['ATT 609.52', 'Minn. Stat. 609.17/Minn. Stat. 609.52'],
  ['ATTEMPTED TO Minn. Stat. 609.52', 'Minn. Stat. 609.17/Minn. Stat. 609.52'],
  ['609.17/609.52', 'Minn. Stat. 609.17/Minn. Stat. 609.52'],
])('%s is %s', (text, citation) => {
  const section = readMinnesotaSection(text);
  expect(section && formatSection(section)).toBe(citation);
});

it.each(['', 'THEFT', '152', '11357 HS'])('"%s" names no section', (text) => {
  expect(readMinnesotaSection(text)).toBeUndefined();
});
