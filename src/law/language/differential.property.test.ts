import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCondition, anyPerson, anySetting } from '../../../test/law/arbitrary.ts';
import { blankings } from '../../../test/law/blank.ts';
import { runsOf } from '../../../test/support/effort.ts';
import { UNKNOWN } from '../../record/index.ts';
import {
  type Clause,
  type Condition,
  compile,
  compileLadder,
  decodeVerdict,
  frameFor,
  fullCondition,
  interpret,
  otherwise,
  packedMissing,
  packedTruth,
  traceLadder,
} from './index.ts';

/** Set SEED to try others; a failure prints its own. */
const runs = runsOf(500, 3000);

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
      { numRuns: runs },
    );
  });

  test('agree on whole ladders, before and after a kind of conviction has a ladder of its own', () => {
    const anyLadder = fc
      .array(anyCondition(3), { minLength: 1, maxLength: 5 })
      .map((conditions): readonly Clause[] => [
        ...conditions.map((when, i) => clause(`c${i}`, when, `outcome-${i % 3}`)),
        otherwise(clause('rest', { kind: 'always' }, 'outcome-0')),
      ]);
    fc.assert(
      fc.property(
        fc.array(anyPerson, { minLength: 1, maxLength: 3 }),
        anyLadder,
        anySetting,
        (people, clauses, setting) => {
          const ladder = compileLadder(clauses, setting);
          const expected = people.flatMap((person) =>
            person.counts.map((conviction) => traceLadder(clauses, { person, conviction }, setting).verdict),
          );
          // Sections are the same objects each time, so their ladders are made on the way.
          for (let round = 0; round < 20; round++) {
            const found = people.flatMap((person) => {
              const frame = frameFor(person);
              return person.counts.map((conviction) => {
                frame.bound[0] = conviction;
                return decodeVerdict(ladder(frame));
              });
            });
            expect(found).toEqual(expected);
          }
        },
      ),
      { numRuns: Math.ceil(runs / 10) },
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
      { numRuns: Math.ceil(runs / 3) },
    );
  });
});

function clause(id: string, when: Condition, outcome: string): Clause {
  return {
    id,
    title: '',
    cite: '',
    source: '',
    sure: 'S',
    when,
    then: { id: outcome, label: '', effect: 'none' },
    reason: '',
  };
}

test('the dates of a clause are part of its condition', () => {
  const always = clause('x', { kind: 'always' }, 'y');
  expect(fullCondition(always)).toEqual({ kind: 'always' });
  expect(
    fullCondition({ ...always, effective: { by: 'as-of', from: '2020-01-01', until: '2021-01-01' } }),
  ).toMatchObject({
    kind: 'all',
    of: [
      { kind: 'before', right: { kind: 'as-of' }, orOn: true },
      { kind: 'before', left: { kind: 'as-of' }, orOn: false },
      { kind: 'always' },
    ],
  });
});
