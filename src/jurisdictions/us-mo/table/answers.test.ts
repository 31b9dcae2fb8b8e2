import { expect, it } from 'vitest';
import { NO, UNKNOWN, YES } from '../../../record/index.ts';
import { missouriAnswers } from './answers.ts';

const DRUG = 'drug: it was marijuana';
const AMOUNT = 'amount: it was three pounds or less';

it.each([
  ['POSSESSION OF MARIJUANA UP TO 35 GRAMS', { [DRUG]: YES }],
  ['POSS OF 35 GRAMS OR LESS OF MARIJUANA', { [DRUG]: YES, [AMOUNT]: YES }],
  ['POSSESSION OF COCAINE', { [DRUG]: NO }],
  ['POSS THC', { [DRUG]: YES }],
  ['POSSESSION OF CONTROLLED SUBSTANCE', {}],
  ['POSSESSION OF CONTROLLED SUBSTANCE EXCEPT 35 GRAMS OR LESS OF MARIJUANA', {}],
  ['POSS SYNTHETIC CANNABINOID', {}],
  ['DELIVERY OF MARIJUANA AND COCAINE', {}],
  ['', {}],
])('"%s" says so much of the drug', (text, said) => {
  expect(missouriAnswers(text)).toEqual(said);
  expect(Object.values(said)).not.toContain(UNKNOWN);
});
