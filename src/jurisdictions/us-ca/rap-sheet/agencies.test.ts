import { expect, test } from 'vitest';
import { OUT_OF_STATE } from '../courts.ts';
import { readAgency } from './agencies.ts';
import { PLACES } from './places.ts';

test.for([
  ['CASC SAN FRANCISCO CO', 'SAN FRANCISCO'],
  ['CASC MCRICHMOND', 'CONTRA COSTA'],
  ['CASC SN JOSE', 'SANTA CLARA'],
  ['CAMC LOS ANGELES METRO', 'LOS ANGELES'],
  ['CASC DEL NORT E', 'DEL NORTE'],
  ['CASC SOUTH SAN FRANCISCO', 'SAN MATEO'],
  ['CASC SNTA MARIA', 'SANTA BARBARA'],
  ['CASC YUBA CITY', 'SUTTER'],
  ['CASC YUBA', 'YUBA'],
  ['CASC NEVADA', 'NEVADA'],
  ['CASO MARTINEZ', 'CONTRA COSTA'],
  ['TXSC HOUSTON', OUT_OF_STATE],
  ['USCI SAN PEDRO CA', OUT_OF_STATE],
  ['NEW COURTHOUSE', undefined],
  ['CASC FRESNO MADERA', undefined],
  ['CASC SAN BERDO CENTRAL', 'SAN BERNARDINO'],
  ['CASC S BERNARDINO', 'SAN BERNARDINO'],
  ['CASC MCSAN BERDO', 'SAN BERNARDINO'],
  ['CASC L A METRO', 'LOS ANGELES'],
  ['CASC WLA', 'LOS ANGELES'],
  ['CASC SACTO', 'SACRAMENTO'],
  ['CASC S DIEGO', 'SAN DIEGO'],
  ['CASC S CLARA', 'SANTA CLARA'],
  ['CASC MT DIABLO', 'CONTRA COSTA'],
  ['CASC MT VIEW', 'SANTA CLARA'],
  ['CASC SAN LUIS OBSPO', 'SAN LUIS OBISPO'],
  ['CASC S SAN FRANCISCO', 'SAN MATEO'],
  ['CASC SO SF', 'SAN MATEO'],
  ['CASC SF', 'SAN FRANCISCO'],
  ['CASC S LAKE TAHOE', 'EL DORADO'],
  // North county: several counties have one.
  ['CASC NORTH COUNTY', undefined],
])('%s is in %s', ([text, county]) => {
  expect(readAgency(text!).county).toBe(county);
});

test('an office adds agencies of its own, with or without the first four letters', () => {
  expect(readAgency('CASC NEWTOWN', { 'CASC NEWTOWN': 'Placer' }).county).toBe('PLACER');
  expect(readAgency('CASC NEWTOWN', { NEWTOWN: 'PLACER' }).county).toBe('PLACER');
});

test('the table has every county of California, and no town twice', () => {
  expect(Object.keys(PLACES).length).toBe(58);
  const towns = Object.values(PLACES).flatMap((list) => list.split(',').filter((town) => town !== ''));
  expect(towns.filter((town, index) => towns.indexOf(town) !== index)).toEqual([]);
});
