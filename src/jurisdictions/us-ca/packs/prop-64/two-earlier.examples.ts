import type { Examples } from '../../../../law/language/index.ts';

const numbers = ['11358', '11359', '11360'] as const;

/** Histories for "two or more convictions of the same section, each dated before this one"; HS 11357 never counts. */
export const twoEarlierExamples: Examples = {
  holds: numbers.map((n) => `2005-03-03 HS ${n} felony; 2005-03-02 HS ${n} misdemeanor; 2005-03-01 664/HS ${n} felony`),
  fails: [
    ...numbers.flatMap((n) => [
      `2005-03-03 HS ${n} felony; 2005-03-03 HS ${n} felony; 2005-03-01 HS ${n} felony`,
      `2005-03-03 HS ${n} felony; 2005-03-02 HS ${n} felony; 2005-03-04 HS ${n} felony; 2005-03-05 HS ${n} felony`,
      `2005-03-03 HS ${n} felony; 2005-03-02 HS ${n} felony; 2005-03-01 HS ${n} felony dismissed`,
      `2005-03-03 HS ${n} felony; 2005-03-02 PC 459 felony; 2005-03-01 PC 459 felony`,
      `2005-03-03 HS 11357 felony; 2005-03-02 HS ${n} felony; 2005-03-01 HS ${n} felony`,
    ]),
    '2005-03-03 HS 11357 felony; 2005-03-02 HS 11357 felony; 2005-03-01 HS 11357 felony',
  ],
  unknown: numbers.map((n) => `2005-03-03 HS ${n} felony; 2005-03-02 HS ${n} felony; 2005 HS ${n} felony`),
};
