import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCondition, anyPerson, anySetting } from '../../../test/law/arbitrary.ts';
import { packs } from '../../jurisdictions/packs.ts';
import { UNKNOWN, YES } from '../../record/index.ts';
import {
  type Condition,
  compileFlags,
  type Flag,
  fileMayShow,
  flagsOf,
  frameFor,
  interpret,
  MOST_FLAGS,
  type Setting,
  type Situation,
} from './index.ts';

/** Set SEED to try others; a failure prints its own. */
const runs = Number(process.env.RUNS ?? 3000);

const flag = (when: Condition): Flag => ({ id: '', title: '', cite: '', source: '', sure: 'S', when, ask: '' });

const anyFlags: fc.Arbitrary<readonly Flag[]> = fc.oneof(
  fc.constantFrom(...packs.map((pack) => pack.flags ?? [])),
  fc.array(anyCondition(2).map(flag), { maxLength: 6 }),
  // As many as there can be, so that the highest bit is asked for too.
  fc
    .tuple(anyCondition(2), anyCondition(1))
    .map(([a, b]) => Array.from({ length: MOST_FLAGS }, (_, i) => flag(i % 3 === 1 ? a : b))),
);

function plainly(flags: readonly Flag[], situation: Situation, setting: Setting) {
  let [raised, open] = [0, 0];
  for (const [i, { when }] of flags.entries()) {
    const { truth } = interpret(when, situation, setting);
    if (truth === YES) raised += 2 ** i;
    if (truth === UNKNOWN) open += 2 ** i;
  }
  return { raised, open };
}

test('compiled flags are those of the interpreter, before and after a kind of conviction has its own', () => {
  fc.assert(
    fc.property(fc.array(anyPerson, { minLength: 1, maxLength: 3 }), anyFlags, anySetting, (people, flags, setting) => {
      const codeOf = compileFlags(flags, setting);
      const expected = people.flatMap((person) =>
        person.counts.map((conviction) => plainly(flags, { person, conviction }, setting)),
      );
      for (let round = 0; round < 20; round++) {
        const found = people.flatMap((person) => {
          const frame = frameFor(person);
          return person.counts.map((conviction) => {
            frame.bound[0] = conviction;
            return flagsOf(codeOf(frame), flags.length);
          });
        });
        expect(found).toEqual(expected);
      }
    }),
    { numRuns: Math.ceil(runs / 10) },
  );
});

test('what a file cannot show holds of no history', () => {
  fc.assert(
    fc.property(anyPerson, anyCondition(3), anySetting, (person, condition, setting) => {
      fc.pre(!fileMayShow(condition));
      for (const conviction of person.counts)
        expect(interpret(condition, { person, conviction }, setting).truth).not.toBe(YES);
    }),
    { numRuns: Math.ceil(runs / 10) },
  );
});

test('more flags than there is room for are refused', () => {
  const many = Array.from({ length: MOST_FLAGS + 1 }, () => flag({ kind: 'always' }));
  expect(() => compileFlags(many, { asOf: 0, county: '', options: {} })).toThrow('at most 26 flags');
});
