import { expect, it } from 'vitest';
import { dojFormat } from '../jurisdictions/us-ca/doj/format.ts';
import { countyAsked } from './county-asked.ts';

it.each([
  ['San Joaquin', 'SAN JOAQUIN'],
  [' san  joaquin county', 'SAN JOAQUIN'],
  ['County of San Joaquin', 'SAN JOAQUIN'],
  ['San Joaquin, CA', 'SAN JOAQUIN'],
  ['san_joaquin', 'SAN JOAQUIN'],
  ['SAN-JOAQUIN', 'SAN JOAQUIN'],
  ['SanJoaquin', 'SAN JOAQUIN'],
  ['"San Joaqu\u00edn"', 'SAN JOAQUIN'],
  ['all', 'ALL'],
  ['sj', 'SJ'],
  ['Sacto', 'SACTO'],
])('%s is %s', (text, county) => {
  expect(countyAsked(dojFormat, text)).toBe(county);
});
