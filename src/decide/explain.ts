import { type Evaluation, interpret, ladderOf, type TracedClause, traceLadder } from '../law/index.ts';
import type { Count, Person } from '../record/index.ts';
import { type Choice, createDecider, type Decision } from './decider.ts';

/** Why one conviction came to its determination: what places it under the law, and every clause in turn. */
export type Explanation = {
  readonly conviction: Count;
  readonly scope: readonly Evaluation[];
  readonly clauses: readonly TracedClause[];
  readonly decision: Decision;
};

/** The determinations of a person with their proofs, by the plain interpreter. */
export function explain(person: Person, choice: Choice): readonly Explanation[] {
  const clauses = ladderOf(choice.pack, choice.policy);
  return createDecider(choice)
    .decide(person)
    .map(({ conviction, decision }) => {
      const situation = { person, conviction };
      return {
        conviction,
        decision,
        scope: choice.pack.scope.map((condition) => interpret(condition, situation, choice.setting)),
        clauses: traceLadder(clauses, situation, choice.setting).clauses,
      };
    });
}
