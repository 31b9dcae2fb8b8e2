import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCondition, anyPerson, anySetting } from '../../../test/law/arbitrary.ts';
import { blankings } from '../../../test/law/blank.ts';
import { runsOf } from '../../../test/support/effort.ts';
import type { Person } from '../../record/index.ts';
import { type Clause, type Condition, decodeVerdict, frameFor, otherwise } from '../language/index.ts';
import { caseLadder, certainClause, openCases } from './index.ts';

const runs = runsOf(200, 600);

const OUTCOMES = (['clears', 'none', 'open'] as const).map((effect) => ({ id: effect, label: effect, effect }));

function clause(when: Condition, outcome: number): Clause {
  const then = OUTCOMES[outcome % 3]!;
  return { id: 'c', title: '', cite: '', source: '', sure: 'S', when, then, reason: '' };
}

const anyLadder = fc
  .array(fc.tuple(anyCondition(2), fc.nat(2)), { minLength: 1, maxLength: 4 })
  .map((parts) => [
    ...parts.map(([when, outcome]) => clause(when, outcome)),
    otherwise({ ...clause({ kind: 'always' }, 1), id: 'last' }),
  ]);

type Cases = ReturnType<typeof caseLadder>;

function outcomeOf(person: Person, cases: Cases, clauses: readonly Clause[]): string | undefined {
  const frame = frameFor(person);
  frame.bound[0] = person.counts[0]!;
  const verdict = decodeVerdict(cases.ladder(frame));
  if (verdict.kind === 'decided') return clauses[verdict.clause]!.then.id;
  const outcomes = clauses.map((each) => each.then.id);
  const certain = certainClause(person, 0, cases, outcomes);
  return certain === undefined ? undefined : clauses[certain]!.then.id;
}

describe('certain outcomes', () => {
  test('facts taken away leave an outcome open or as it was, never another', () => {
    fc.assert(
      fc.property(anyPerson, anyLadder, anySetting, fc.infiniteStream(fc.nat()), (person, clauses, setting, picks) => {
        const cases = caseLadder(clauses, setting);
        let current = person;
        let outcome = outcomeOf(current, cases, clauses);
        for (let step = 0; step < 6; step++) {
          const choices = blankings(current);
          const { person: less, what } = choices[picks.next().value! % choices.length]!;
          const after = outcomeOf(less, cases, clauses);
          if (outcome === undefined) expect([what, after]).toEqual([what, undefined]);
          else
            expect([what, after]).toBeOneOf([
              [what, outcome],
              [what, undefined],
            ]);
          [current, outcome] = [less, after];
        }
      }),
      { numRuns: runs },
    );
  });

  test('the outcome of every fuller record is among the open cases of a lesser one', () => {
    fc.assert(
      fc.property(anyPerson, anyLadder, anySetting, (person, clauses, setting) => {
        const cases = caseLadder(clauses, setting);
        const whole = outcomeOf(person, cases, clauses);
        if (whole === undefined) return;
        for (const { person: less } of blankings(person)) {
          const open = openCases(less, 0, cases, () => false, 300);
          const outcomes = [...open.clauses].map((index) => clauses[index]!.then.id);
          if (open.complete) expect(outcomes).toContain(whole);
        }
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });
});
