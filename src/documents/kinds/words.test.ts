import { expect, test } from 'vitest';
import { californiaCites } from '../../jurisdictions/us-ca/papers/cites.ts';
import { AS_READ } from '../law/law-papers.ts';
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

test('a section is cited as its state does, and says where the record gives none', () => {
  const cited = (section: string) => shortSection(section, { cites: californiaCites });
  expect(shortSection('? ZC 9', { cites: AS_READ })).toBe('? ZC 9');
  expect(['HS 11357(c)', 'PC 664/HS 11359', 'HS 11357(a) or HS 11357(c)', '? 11360(a)', ''].map(cited)).toEqual([
    'H&S § 11357(c)',
    'PC § 664/H&S § 11359',
    'H&S § 11357(a) or H&S § 11357(c)',
    '§ 11360(a) (code not recorded)',
    'Not recorded',
  ]);
  const inSpanish = (section: string) => shortSection(section, { cites: californiaCites }, 'es');
  expect(['HS 11357(a) or HS 11357(c)', '? 11360(a)', ''].map(inSpanish)).toEqual([
    'H&S § 11357(a) o H&S § 11357(c)',
    '§ 11360(a) (código no registrado)',
    'No registrada',
  ]);
});

test('a case number in the name of a file holds nothing that a disk takes amiss', () => {
  expect(['SF/12:3', '../x', '  ', 'É-9'].map(fileSafe)).toEqual(['SF-12-3', 'x', '', '9']);
});
