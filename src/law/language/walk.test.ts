import { expect, test } from 'vitest';
import { packs } from '../../jurisdictions/packs.ts';
import {
  all,
  asOf,
  atLeastConvictions,
  before,
  conviction,
  dateOf,
  levelIs,
  not,
  offenseDateOf,
  optionNumber,
  optionOn,
  someConviction,
  someCount,
  yearsAfter,
} from './build.ts';
import type { Condition } from './condition.ts';
import { children, mapChildren, optionsOf, readsCounts, someWithin, termsOf, walk } from './walk.ts';

const felony = levelIs(conviction, 'felony');
const late = before(asOf, yearsAfter(dateOf(conviction), optionNumber('years')));
const law = all(felony, not(someConviction(() => late)), optionOn('wide'));

const kindsOf = (condition: Condition): readonly string[] => {
  const kinds: string[] = [];
  walk(condition, ({ kind }) => kinds.push(kind));
  return kinds;
};

test('a condition and all its parts are visited, outermost first', () => {
  expect(kindsOf(law)).toEqual(['all', 'level', 'not', 'some', 'before', 'option-on']);
  expect(children(felony)).toEqual([]);
  expect(someWithin(law, ({ kind }) => kind === 'before')).toBe(true);
  expect(someWithin(law, ({ kind }) => kind === 'deceased')).toBe(false);
});

test('parts are changed in their place, and what stays the same stays the same object', () => {
  expect(mapChildren(law, (part) => part)).toBe(law);
  const changed = mapChildren(law, (part) => (part === felony ? not(part) : part));
  expect(kindsOf(changed)).toEqual(['all', 'not', 'level', 'not', 'some', 'before', 'option-on']);
});

test('nothing of the shipped law is missed: the walk finds every condition that its data holds', () => {
  for (const { gate, statute = [], policies } of packs) {
    for (const { when } of [...gate, ...statute, ...policies.flatMap(({ clauses }) => clauses)]) {
      const inData: string[] = [];
      JSON.stringify(when, (key, value) => {
        const holds = ['of', 'where', ''].includes(key) || /^\d+$/.test(key);
        if (holds && typeof value?.kind === 'string') inData.push(value.kind);
        return key === 'in' || key === 'left' || key === 'right' || key === 'number' ? undefined : value;
      });
      expect([...kindsOf(when)].sort()).toEqual(inData.sort());
    }
  }
});

test('dates, options and counts that a condition reads', () => {
  expect(termsOf(late).map(({ kind }) => kind)).toEqual(['as-of', 'shift', 'date-of']);
  expect(optionsOf(late)).toEqual(['years']);
  expect(optionsOf(atLeastConvictions(optionNumber('many'), () => felony))).toEqual(['many']);
  expect(readsCounts(law)).toBe(false);
  expect(readsCounts(not(someCount(() => felony)))).toBe(true);
  expect(readsCounts(before(offenseDateOf(conviction), asOf))).toBe(true);
});
