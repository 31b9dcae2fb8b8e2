import { expect, test } from 'vitest';
import { packs } from '../../jurisdictions/packs.ts';
import { convictionsFileOf, resultsNameFault } from './index.ts';

test.each([
  ['us-ca/prop-64', 'Prop64_Results.csv'],
  ['us-ca/prop-47', 'Prop47_Results.csv'],
  ['us-ca/1203-4-family', '1203_4Family_Results.csv'],
  ['us-ca/records-destruction', 'RecordsDestruction_Results.csv'],
  ['us-zz', 'UsZz_Results.csv'],
  ['us-xx/../é', 'Decided_Results.csv'],
])('the decided convictions of %s are in %s', (id, file) => {
  expect(convictionsFileOf({ id })).toBe(file);
});

test('a pack may choose the name, for an office whose scripts look for it', () => {
  const pack = { id: 'us-ca/prop-64-amended', resultsName: 'Prop64' };
  expect(convictionsFileOf(pack)).toBe('Prop64_Results.csv');
  expect(resultsNameFault(pack)).toBeUndefined();
});

test('no name may be one of another file of a run, or lead out of its folder', () => {
  expect(resultsNameFault({ id: 'us-xx/all' })).toContain('All_Results.csv');
  expect(resultsNameFault({ id: 'us-xx', resultsName: 'corrected' })).toContain('corrected_Results.csv');
  expect(resultsNameFault({ id: 'us-xx', resultsName: '../Prop64' })).toContain('resultsName is "../Prop64"');
  expect(resultsNameFault({ id: 'us-xx', resultsName: '' })).toContain('resultsName is ""');
});

test('the packs of this repository have each a name of its own', () => {
  const names = packs.map(convictionsFileOf);
  expect(new Set(names).size).toBe(packs.length);
  expect(packs.map(resultsNameFault)).toEqual(packs.map(() => undefined));
});
