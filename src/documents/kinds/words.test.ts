import { expect, test } from 'vitest';
import { countList, fileSafe, shortSection } from './words.ts';

test('counts that follow one another are named by their first and last', () => {
  expect([[1], [1, 2], [1, 2, 3], [1, 3, 5], [1, 2, 3, 5], [1, 3, 4, 5, 6, 9]].map(countList)).toEqual([
    'Count 1',
    'Counts 1 and 2',
    'Counts 1 to 3',
    'Counts 1, 3 and 5',
    'Counts 1 to 3 and 5',
    'Counts 1, 3 to 6 and 9',
  ]);
});

test('a section is cited with its code, and says where the record gives none', () => {
  expect(['HS 11357(c)', 'PC 664/HS 11359', 'HS 11357(a) or HS 11357(c)', '? 11360(a)', ''].map(shortSection)).toEqual([
    'H&S § 11357(c)',
    'PC § 664/H&S § 11359',
    'H&S § 11357(a) or H&S § 11357(c)',
    '§ 11360(a) (code not recorded)',
    'Not recorded',
  ]);
});

test('a case number in the name of a file holds nothing that a disk takes amiss', () => {
  expect(['SF/12:3', '../x', '  ', 'É-9'].map(fileSafe)).toEqual(['SF-12-3', 'x', '', '9']);
});
