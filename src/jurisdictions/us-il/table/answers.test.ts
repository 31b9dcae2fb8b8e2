import { expect, it } from 'vitest';
import { NO, YES } from '../../../record/index.ts';
import { thirtyGramsOrLess } from './answers.ts';

it.each([
  ['POSSESS CANNABIS 2.5-10 GRAMS', YES],
  ['[POSSESSION OF CANNABIS 10-30 GRAM]', YES],
  ['POSS CANNABIS <2.5G', YES],
  ['CANNABIS, NOT MORE THAN 30 GRAMS', YES],
  ['POSSESS CANNABIS 30-500 GRAMS', NO],
  ['POSS CANNABIS 30 TO 100 GM', NO],
  ['CANNABIS >500 GRAMS', NO],
  ['CANNABIS, MORE THAN 30 GRAMS', NO],
  // On both sides of thirty grams, or without an amount.
  ['POSS CANNABIS 10-50 GRAMS', undefined],
  ['POSS CANNABIS LESS THAN 100 GRAMS', undefined],
  ['POSS CANNABIS MORE THAN 10 GRAMS', undefined],
  ['POSSESSION OF CANNABIS', undefined],
  ['CANNABIS 30 PLANTS', undefined],
])('%s: %s', (description, said) => {
  expect(thirtyGramsOrLess(description)).toBe(said);
});
