import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCondition, anyPerson, anySetting } from '../../../test/law/arbitrary.ts';
import { blankings } from '../../../test/law/blank.ts';
import { UNKNOWN } from '../../record/index.ts';
import { compile, frameFor, fullCondition, interpret, packedMissing, packedTruth } from './index.ts';

/** Set SEED to try others; a failure prints its own. */
const seed = Number(process.env.SEED ?? 64);
const runs = Number(process.env.RUNS ?? 3000);

describe('the interpreter and the compiled form', () => {
  test('agree on truth and missing facts for every condition and history', () => {
    fc.assert(
      fc.property(anyPerson, anyCondition(3), anySetting, (person, condition, setting) => {
        const compiled = compile(condition, setting);
        const frame = frameFor(person);
        for (const conviction of person.counts) {
          frame.bound[0] = conviction;
          const plain = interpret(condition, { person, conviction }, setting);
          const packed = compiled(frame);
          expect(packedTruth(packed)).toBe(plain.truth);
          expect(packedMissing(packed)).toBe(plain.missing);
          // What is unknown says why, and what is known blames nothing.
          expect(plain.missing === 0).toBe(plain.truth !== UNKNOWN);
        }
      }),
      { seed, numRuns: runs },
    );
  });

  test('a fact less makes a condition unknown or leaves it as it is', () => {
    fc.assert(
      fc.property(anyPerson, anyCondition(2), anySetting, (person, condition, setting) => {
        const before = interpret(condition, { person, conviction: person.counts[0]! }, setting).truth;
        if (before === UNKNOWN) return;
        for (const { what, person: less } of blankings(person)) {
          const after = interpret(condition, { person: less, conviction: less.counts[0]! }, setting).truth;
          expect([what, after]).toBeOneOf([
            [what, before],
            [what, UNKNOWN],
          ]);
        }
      }),
      { seed, numRuns: runs / 3 },
    );
  });
});

test('the dates of a clause are part of its condition', () => {
  const clause = {
    id: 'x',
    title: '',
    cite: '',
    source: '',
    sure: 'S',
    when: { kind: 'always' },
    then: { id: 'y', label: '', effect: 'none' },
    reason: '',
  } as const;
  expect(fullCondition(clause)).toEqual({ kind: 'always' });
  expect(
    fullCondition({ ...clause, effective: { by: 'as-of', from: '2020-01-01', until: '2021-01-01' } }),
  ).toMatchObject({
    kind: 'all',
    of: [
      { kind: 'before', right: { kind: 'as-of' }, orOn: true },
      { kind: 'before', left: { kind: 'as-of' }, orOn: false },
      { kind: 'always' },
    ],
  });
});
