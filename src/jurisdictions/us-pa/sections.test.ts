import { expect, it } from 'vitest';
import { formatSection } from '../../record/index.ts';
import { readPennsylvaniaSection } from './sections.ts';

it.each([
  ['18 Pa.C.S. 3929', '18 Pa.C.S. 3929'],
  ['18 § 3921 §§ A', '18 Pa.C.S. 3921(a)'],
  ['18 § 3929 §§ A1', '18 Pa.C.S. 3929(a)(1)'],
  ['18 § 3929 §§ A(1)', '18 Pa.C.S. 3929(a)(1)'],
  ['35 § 780-113 §§ A16', '35 P.S. 780-113(a)(16)'],
  ['35 § 780-113 §§ A30 - Manufacture', '35 P.S. 780-113(a)(30)'],
  ['75 § 3802 §§ A1*', '75 Pa.C.S. 3802(a)(1)'],
  ['18 § 4915.1', '18 Pa.C.S. 4915.1'],
  // Of subdivisions that are written in another way none is read: any may be meant.
  ['18 § 5503 §§ A.1-B', '18 Pa.C.S. 5503'],
])('%s is %s', (text, citation) => {
  const section = readPennsylvaniaSection(text);
  expect(section && formatSection(section)).toBe(citation);
});

it.each(['', 'THEFT', 'LO § 10-601', '62 § 481'])('"%s" names no section', (text) => {
  expect(readPennsylvaniaSection(text)).toBeUndefined();
});
