import { expect, test } from 'vitest';
import { readOptionsFile } from './options-file.ts';

const baselineEligibility = { dismiss: ['11357'], reduce: ['11359'] };

test('absent choices are off', () => {
  expect(readOptionsFile({ baselineEligibility: {} })).toEqual({
    ok: true,
    options: {
      dismiss: [],
      reduce: [],
      subjectUnder21AtConviction: false,
      subjectAgeThreshold: 0,
      yearsSinceConvictionThreshold: 0,
      yearsCrimeFreeThreshold: 0,
      subjectHasOnlyProp64Charges: false,
      subjectIsDeceased: false,
    },
  });
});

test.each([
  [
    { baselineEligibility, additionalRelief: { subjectAgeThreshold: 39 } },
    'additionalRelief.subjectAgeThreshold: must be 0 (off) or a whole number from 40 to 65',
  ],
  [
    { baselineEligibility, additionalRelief: { yearsCrimeFreeThreshold: 16 } },
    'additionalRelief.yearsCrimeFreeThreshold: must be 0 (off) or a whole number from 1 to 15',
  ],
  [
    { baselineEligibility, additionalRelief: { subjectIsDead: true } },
    'subjectIsDead is not a key that options files have in additionalRelief; check its spelling',
  ],
  [{ baselineEligibility, more: 1 }, 'more is not a key that options files have; check its spelling'],
  [7, 'the file: '],
])('names the key that is wrong: %j', (json, message) => {
  const read = readOptionsFile(json);
  expect(read.ok ? '' : read.problems.join('\n')).toContain(message);
});
