import { expect, it } from 'vitest';
import {
  type DeclaredLevels,
  isFelony,
  LEVELS,
  levelIds,
  levelNames,
  levelNumber,
  levelNumbers,
  oneOfLevel,
  usualLevel,
} from './level.ts';

/** The classes of an invented state. */
const declared: DeclaredLevels = [
  { id: 'high-crime', as: 'felony', names: { en: 'high crime', es: 'crimen mayor' } },
  { id: 'misdemeanor', as: 'misdemeanor', names: { en: 'misdemeanor', es: 'delito menor' } },
  { id: 'offense', as: 'infraction', names: { en: 'offense', es: 'falta' } },
];

it('numbers the usual levels first, the unknown one next, and then those of the state', () => {
  const usual = ['felony', 'misdemeanor', 'infraction', undefined] as const;
  expect(usual.map((level) => levelNumber(level))).toEqual([0, 1, 2, 3]);
  expect(levelNumbers(undefined)).toBe(LEVELS);
  for (const level of [...usual, ...levelIds(declared)]) {
    const number = levelNumber(level, declared);
    expect(number).toBeLessThan(levelNumbers(declared));
    expect(levelNames(declared)[number]).toBe(level ?? 'unknown');
  }
});

it('refuses a level that nothing declares', () => {
  expect(() => levelNumber('offense')).toThrow('neither a usual one nor declared');
  expect(() => levelNumber('crime', declared)).toThrow('"crime"');
});

it('answers questions of all states in usual levels', () => {
  expect(['high-crime', 'misdemeanor', 'offense', undefined].map((level) => usualLevel(level, declared))).toEqual([
    'felony',
    'misdemeanor',
    'infraction',
    undefined,
  ]);
  expect(levelIds(undefined).map((level) => isFelony(level, undefined))).toEqual([true, false, false]);
  expect(levelIds(declared).map((level) => isFelony(level, declared))).toEqual([true, false, false]);
  expect(isFelony(undefined, declared)).toBe(false);
});

it('has articles', () => {
  expect(['felony', 'infraction', 'high-crime'].map(oneOfLevel)).toEqual(['a felony', 'an infraction', 'a high crime']);
});
