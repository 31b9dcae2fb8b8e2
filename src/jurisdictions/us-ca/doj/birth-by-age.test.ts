import { expect, test } from 'vitest';
import { courtLine, fieldsOf, type Line } from '../../../../test/support/doj.ts';
import { formatPartialDate, isBlankDate } from '../../../record/index.ts';
import { buildPerson } from './build-person.ts';
import { readRow } from './row.ts';

const born = (...lines: Line[]) => {
  const rows = lines.map((line, index) => readRow(fieldsOf(line), { source: 0, line: index + 1 }));
  const { birthDate } = buildPerson('1001', rows);
  return [formatPartialDate(birthDate), birthDate.derived];
};

const court = (line: Line = {}) => courtLine({ PRI_DOB: '', ...line });
const arrest = (line: Line = {}) =>
  court({ STP_TYPE_DESCR: 'ARREST/DETAINED/CITED', CNT_ORDER: '101001001000', DISP_DESCR: '', ...line });

test('the age at the arrest that opens the cycle leaves a year of birth dates, whichever line gives it', () => {
  const range = ['between 1969-05-02 and 1970-05-01', 'cycle-age'];
  expect(born(arrest({ STP_EVENT_DATE: '20050501' }), court({ CYC_AGE: '35' }))).toEqual(range);
  expect(born(arrest({ STP_EVENT_DATE: '20050501', CYC_AGE: ' 35 ' }), court())).toEqual(range);
});

test('a person who was 17 at the arrest was under 18 on that day', () => {
  const [words] = born(arrest({ STP_EVENT_DATE: '20040229' }), court({ CYC_AGE: '17' }));
  expect(words).toBe('between 1986-03-01 and 1987-03-01');
});

test('without a dated arrest the person is that old at least', () => {
  const range = ['on or before 1970-06-10', 'cycle-age'];
  expect(born(court({ CYC_AGE: '35' }))).toEqual(range);
  expect(born(arrest({ STP_EVENT_DATE: '' }), court({ CYC_AGE: '35' }))).toEqual(['unknown', undefined]);
  // An arrest of another cycle says nothing of this one.
  expect(born(arrest({ CNT_ORDER: '102001001000' }), court({ CYC_AGE: '35' }))).toEqual(range);
});

test('several ages narrow the range, and ages that contradict each other leave nothing', () => {
  const first = [arrest({ STP_EVENT_DATE: '20050501' }), court({ CYC_AGE: '35' })];
  const second = { STP_EVENT_DATE: '20080701', CNT_ORDER: '102001001000' };
  expect(born(...first, arrest({ ...second, CYC_AGE: '38' }))[0]).toBe('between 1969-07-02 and 1970-05-01');
  expect(born(...first, arrest({ ...second, CYC_AGE: '19' }))).toEqual(['unknown', undefined]);
});

test('a date of birth that the file gives goes before every age', () => {
  expect(born(courtLine({ CYC_AGE: '17' }))).toEqual(['1970-03-15', undefined]);
  expect(born(court({ CYC_AGE: '17' }), courtLine({ CNT_ORDER: '101002002000' }))[0]).toBe('1970-03-15');
});

test.each(['00000000', '19000101', '18991230', '99999999', 'UNKNOWN', 'NULL'])(
  '%s stands for no date of birth',
  (text) => {
    expect(born(courtLine({ PRI_DOB: text }))).toEqual(['unknown', undefined]);
    expect(born(courtLine({ PRI_DOB: text, CYC_AGE: '35' }))).toEqual(['on or before 1970-06-10', 'cycle-age']);
  },
);

test.each(['', '0', '00', '999', '-', 'X'])('"%s" is no age', (text) => {
  expect(born(court({ CYC_AGE: text }))).toEqual(['unknown', undefined]);
});

test('an age that no person who was convicted has is none', () => {
  expect(born(arrest({ STP_EVENT_DATE: '20050501' }), court({ CYC_AGE: '3' }))).toEqual(['unknown', undefined]);
  // Neither does an age speak for a date of birth that cannot be right: the file contradicts itself.
  expect(born(courtLine({ PRI_DOB: '20030101', CYC_AGE: '35' }))[0]).toBe('unknown');
});

test('a birth date that makes the offense of a conviction that of a child under twelve is none', () => {
  const offense = (STP_EVENT_DATE: string, line: Line = {}) => arrest({ PRI_DOB: '19900601', STP_EVENT_DATE, ...line });
  const conviction = courtLine({ PRI_DOB: '19900601', STP_EVENT_DATE: '20050610' });
  expect(born(offense('20020531'), conviction)[0]).toBe('unknown');
  expect(born(offense('19890101'), conviction)[0]).toBe('unknown');
  expect(born(offense('20020602'), conviction)[0]).toBe('1990-06-01');
  // The arrest is for something else, or of another cycle.
  expect(born(offense('20020531', { OFFENSE_DESCR: '484 PC-THEFT' }), conviction)[0]).toBe('1990-06-01');
  expect(born(offense('20020531', { CNT_ORDER: '102001001000' }), conviction)[0]).toBe('1990-06-01');
});

test('a blank birth date and one that is refused are told apart', () => {
  const isBlank = (...lines: Line[]) => {
    const rows = lines.map((line, index) => readRow(fieldsOf(line), { source: 0, line: index + 1 }));
    return [rows, rows.toReversed()].map((each) => isBlankDate(buildPerson('1001', each).birthDate));
  };
  for (const text of ['', 'NULL', '-', '00000000', '99999999', '19000101', '18500230'])
    expect([text, ...isBlank(courtLine({ PRI_DOB: text }))]).toEqual([text, true, true]);
  for (const text of ['19701350', '1/2/1970', 'UNKNOWN', '20100101', '20030101'])
    expect([text, ...isBlank(courtLine({ PRI_DOB: text }))]).toEqual([text, false, false]);
  const other = { CNT_ORDER: '102001001000' };
  expect(isBlank(courtLine({ PRI_DOB: '' }), courtLine({ PRI_DOB: '1/2/1970', ...other }))).toEqual([false, false]);
  // Ages that contradict each other, or make a child of a convicted person, are no blank either.
  expect(isBlank(arrest({ CYC_AGE: '35' }), arrest({ STP_EVENT_DATE: '20080701', CYC_AGE: '19', ...other }))).toEqual([
    false,
    false,
  ]);
  expect(isBlank(arrest({ STP_EVENT_DATE: '20050501' }), court({ CYC_AGE: '3' }))).toEqual([false, false]);
});
