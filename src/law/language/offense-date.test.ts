import { expect, it } from 'vitest';
import { formatPartialDate } from '../../record/index.ts';
import { parseHistory } from '../example/index.ts';
import { offenseDate } from './offense-date.ts';

/** The date of the offense of the last conviction of an example. */
const dated = (example: string) => {
  const { person } = parseHistory(example, 'SAN JOAQUIN');
  return formatPartialDate(offenseDate(person.counts.at(-1)!, person));
};

it.each([
  ['2005-06-15 HS 11359 felony, cycle 1', '2005-06-15'],
  ['2005-05-01 HS 11359 felony arrest, cycle 1; 2005-06-15 HS 11359 felony, cycle 1', '2005-05-01'],
  ['2005-05-01 HS 11359 felony arrest, cycle 2; 2005-06-15 HS 11359 felony, cycle 1', '2005-06-15'],
  // The arrest for another crime of the same cycle says nothing of this one, but that it began there.
  [
    '1979-05-25 VC 503 felony arrest, cycle 1; 1985-11-01 HS 11359 felony, cycle 1',
    'between 1979-05-25 and 1985-11-01',
  ],
  [
    '1979-05-25 VC 503 felony arrest, cycle 1; 1985-10-01 HS 11359 felony arrest, cycle 1; 1985-11-01 HS 11359 felony, cycle 1',
    '1985-10-01',
  ],
  ['2006-05-01 HS 11359 felony arrest, cycle 1; 2005-06-15 HS 11359 felony, cycle 1', '2005-06-15'],
  ['2005-05-01 ? felony arrest, cycle 1; 2005-06-15 HS 11359 felony, cycle 1', 'between 2005-05-01 and 2005-06-15'],
  // The record itself gives it.
  ['2005-05-01 HS 11359 felony arrest, cycle 1; 2005-06-15 HS 11359 felony, cycle 1, offense 2004-12-31', '2004-12-31'],
])('%s: %s', (example, date) => {
  expect(dated(example)).toBe(date);
});
