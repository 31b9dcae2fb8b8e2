import { caseLadder, type Question, smallestQuestion } from '../law/certain/index.ts';
import {
  type Evaluation,
  interpret,
  ladderOf,
  scopeOf,
  type TracedClause,
  traceLadder,
} from '../law/language/index.ts';
import type { Count, Person } from '../record/index.ts';
import { type Change, changesFor } from './changes.ts';
import { type Choice, createDecider, type Decision } from './decider.ts';
import type { Layers } from './layers.ts';

/** Why one conviction came to its determination: what places it under the law, and every clause in turn. */
export type Explanation = {
  readonly conviction: Count;
  /** The same as the policy reads the file. */
  readonly read: Count;
  readonly choice: Choice;
  readonly scope: readonly Evaluation[];
  readonly clauses: readonly TracedClause[];
  readonly decision: Decision;
  /**
   * True when facts are missing that the clauses read, and every answer leads to the outcome all the same: the clauses
   * by themselves leave it open, the cases settle it.
   */
  readonly byCases: boolean;
  /** What the statute gives, and what a prosecutor should look at. */
  readonly layers: Layers;
  /** Of the facts that are missing, the one to look up first; undefined when the outcome is certain. */
  readonly question: Question | undefined;
  /** What single change would give more, where it gives nothing or goes to a person. */
  readonly changes: readonly Change[];
};

/** The determinations of a person with their proofs, by the plain interpreter. */
export function explain(person: Person, chosen: Choice): readonly Explanation[] {
  const decider = createDecider(chosen);
  const { choice } = decider;
  const { pack, policy, setting } = choice;
  const clauses = ladderOf(pack, policy);
  const outcomes = clauses.map((clause) => clause.then.id);
  const cases = caseLadder(clauses, setting);
  return decider.decide(person).map((determination) => {
    const { conviction, decision } = determination;
    const situation = decider.situation(person, conviction);
    const trace = traceLadder(clauses, situation, setting);
    const index = person.counts.indexOf(conviction);
    return {
      conviction,
      read: situation.conviction,
      choice,
      decision,
      scope: scopeOf(pack, policy).map((condition) => interpret(condition, situation, setting)),
      clauses: trace.clauses,
      byCases: decision.clause !== undefined && decision.most === undefined && trace.verdict.kind === 'undecided',
      layers: decider.layers(person, determination),
      question:
        decision.missing === 0
          ? undefined
          : smallestQuestion(situation.person, index, decision.missing, cases, outcomes),
      changes: changesFor(person, conviction, decision, choice),
    };
  });
}
