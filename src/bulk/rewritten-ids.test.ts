import { expect, it } from 'vitest';
import { findRewrittenIds } from './rewritten-ids.ts';

const find = (...ids: readonly string[]) => findRewrittenIds(ids, (id) => ids.includes(id));

it('finds ids that stand for several people, and people with several ids', () => {
  expect(find('1.23457E+11', '5')).toEqual({ kind: 'scientific', ids: 1, first: '1.23457E+11' });
  expect(find('1E+11', '2e11')).toEqual({ kind: 'scientific', ids: 2, first: '1E+11' });
  expect(find('0087654321', '87654321')).toEqual({ kind: 'zeros', ids: 1, first: '0087654321' });
  expect(find('0087654321', '087654321')).toEqual({ kind: 'zeros', ids: 1, first: '087654321' });
  expect(find('87654321.0', '87654321')).toEqual({ kind: 'zeros', ids: 1, first: '87654321.0' });
  expect(find('-', '1')).toEqual({ kind: 'placeholder', ids: 1, first: '-' });
});

it('finds nothing where every id is its own', () => {
  expect(find('0087654321', '0087654322', '1E', 'E5', 'A0012', '12.0')).toBeUndefined();
});
