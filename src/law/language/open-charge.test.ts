import { expect, it } from 'vitest';
import { truthWord } from '../../record/index.ts';
import { parseHistory } from '../example/index.ts';
import { conviction, openChargeOf, someCount } from './build.ts';
import { compile } from './compile.ts';
import { factSet } from './facts.ts';
import { interpret } from './interpret.ts';
import { frameFor } from './ladder.ts';
import { packedMissing, packedTruth } from './packed.ts';

const setting = { asOf: 20_000, county: 'FRESNO', options: {} };
const THEFT = '2010-03-01 PC 484 misdemeanor';

it.each([
  ['2024-08-01 PC 459 felony arrest', 'yes', []],
  ['2024-08-01 PC 459 felony supplemental', 'yes', []],
  ['2024-08-01 PC 459 felony registration', 'no', []],
  ['2024-08-01 PC 459 felony dismissed', 'no', []],
  ['2024-08-01 PC 459 felony arrest, cycle 7; 2024-09-01 PC 484 misdemeanor dismissed, cycle 7', 'no', []],
  ['2024-08-01 PC 459 felony arrest, cycle 7; 2024-09-01 PC 484 misdemeanor dismissed, cycle 8', 'yes', []],
  ['2024-08-01 PC 459 felony arrest, cycle 7; 2024-09-01 PC 484 misdemeanor, cycle 7, event?', 'unknown', ['step']],
  ['2024-08-01 PC 459 felony arrest, cycle?', 'unknown', ['otherCycle']],
  ['2024-08-01 PC 459 felony, disposition?', 'unknown', ['otherDisposition']],
] as const)('%s is open: %s', (other, expected, missing) => {
  const situation = parseHistory(`${THEFT}; ${other}`, setting.county);
  const condition = someCount((of) => openChargeOf(of));
  const plain = interpret(condition, situation, setting);
  const frame = frameFor(situation.person);
  frame.bound[0] = situation.conviction;
  const compiled = compile(condition, setting)(frame);
  expect([truthWord(plain.truth), plain.missing]).toEqual([expected, factSet([...missing])]);
  expect([truthWord(packedTruth(compiled)), packedMissing(compiled)]).toEqual([expected, plain.missing]);
  expect(truthWord(interpret(openChargeOf(conviction), situation, setting).truth)).toBe('no');
});
