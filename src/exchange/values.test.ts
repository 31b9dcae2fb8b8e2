import { expect, it } from 'vitest';
import type { ExchangeRecord } from './batch.ts';
import { RECORD_COLUMNS, type RecordColumn } from './columns.ts';
import { redressUpdate, segmentUpdate } from './profiles/index.ts';
import { unfitValue } from './values.ts';

const record = (cells: Partial<ExchangeRecord>) =>
  ({
    ...Object.fromEntries(RECORD_COLUMNS.map((column) => [column, ''])),
    order_date: '2026-11-20',
    ...cells,
  }) as ExchangeRecord;
const choices = { sex: ['F', 'M'] };
const of = (cells: Partial<ExchangeRecord>, profile = redressUpdate, columns = Object.keys(cells) as RecordColumn[]) =>
  unfitValue(record(cells), columns, { profile, choices });

it('finds what is no value of its column, or what a form cannot carry', () => {
  expect(of({ conviction_date: '2014-13-45' })).toEqual({ column: 'conviction_date', why: 'no-day' });
  expect(of({ conviction_date: '2026-11-21' })).toEqual({ column: 'conviction_date', why: 'after-order' });
  expect(of({ sex: 'Q' })).toEqual({ column: 'sex', why: 'not-listed' });
  expect(of({ case_number: 'Ñ1' }, segmentUpdate)).toEqual({ column: 'case_number', why: 'character' });
  expect(of({ case_number: 'x'.repeat(61) }, segmentUpdate)).toEqual({ column: 'case_number', why: 'long' });
  for (const fine of [{ conviction_date: '2026-11-20' }, { conviction_date: '' }, { sex: 'F' }, { sex: '' }])
    expect(of(fine)).toBeUndefined();
  expect(of({ case_number: 'Ñ1' })).toBeUndefined();
});

it('looks at the columns that it is asked about alone, whatever the file itself gave', () => {
  const cells = { birth_date: '1980', conviction_date: 'soon', sex: 'Q' };
  expect(of(cells, redressUpdate, ['conviction_date'])).toEqual({ column: 'conviction_date', why: 'no-day' });
  expect(of(cells, redressUpdate, ['case_number'])).toBeUndefined();
});
