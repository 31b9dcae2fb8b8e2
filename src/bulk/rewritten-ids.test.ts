import { expect, it } from 'vitest';
import { findRewrittenIds } from './rewritten-ids.ts';

const find = (...ids: readonly string[]) =>
  findRewrittenIds(ids, (id) => ids.includes(id), ['RECORD_ID', 'SUBJECT_ID']);

it.each(['1.23457E+11', '1E+11', '2e11', '1,23457E+11', '1.23457E +11'])('%s stands for several people', (id) => {
  expect(find(id, '5')).toEqual({ kind: 'scientific', ids: 1, first: id });
});

it.each([
  ['0087654321', '87654321'],
  ['087654321', '0087654321'],
  ['87654321.0', '87654321'],
  ['87654321.00', '87654321'],
  ['87,654,321', '87654321'],
  ["'87654321", '87654321'],
  ['="0087654321"', '87654321'],
  ['８７６５４３２１', '87654321'],
  ['87654321\u200b', '87654321'],
  ['8765 4321', '87654321'],
  ['8765-4321', '87654321'],
  ['a0087', 'A0087'],
])('%s is one person with %s', (written, plain) => {
  expect(find(written, plain)).toMatchObject({ kind: 'zeros', ids: 1 });
  expect(find(plain, written)).toMatchObject({ kind: 'zeros', ids: 1 });
});

it.each([
  '-',
  '---',
  '.',
  '?',
  '0',
  '0000000000',
  'N/A',
  'na',
  'NONE',
  'unknown',
  '########',
  '#REF!',
  '#N/A',
  '(null)',
])('%s is no id', (id) => {
  expect(find('12', id)).toEqual({ kind: 'placeholder', ids: 1, first: id });
});

it.each(['SUBJECT_ID', 'Subject Id', 'record_id'])('%s is the name of a column, so its line is a header', (id) => {
  expect(find('12', id, '0')).toEqual({ kind: 'header', ids: 1, first: id });
});

it('finds nothing where every id is its own', () => {
  expect(
    find('0087654321', '0087654322', '1E', 'E5', 'A0012', '12.0', '1-1', '11', '87-1', '8-71', 'A-12', 'B-12'),
  ).toBeUndefined();
});
