import { caseLadder, type Question, smallestQuestion } from '../law/certain/index.ts';
import {
  type Condition,
  type Evaluation,
  frameFor,
  interpret,
  ladderOf,
  type Setting,
  scopeOf,
  type TracedClause,
  traceLadder,
} from '../law/language/index.ts';
import { type Count, NO, type Person, type Truth, UNKNOWN, YES } from '../record/index.ts';
import { type Change, changesFor } from './changes.ts';
import { type Choice, createDecider, type Decision } from './decider.ts';
import type { Layers } from './layers.ts';
import { compileScope, OUTSIDE } from './scope.ts';

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
  const scope = scopeOf(pack, policy);
  const asked = { cases: caseLadder(clauses, setting, scope), outcomes, concerns: concernedBy(scope, setting) };
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
      scope: scope.map((condition) => interpret(condition, situation, setting)),
      clauses: trace.clauses,
      byCases: decision.clause !== undefined && decision.most === undefined && trace.verdict.kind === 'undecided',
      layers: decider.layers(person, determination),
      question:
        decision.missing === 0
          ? undefined
          : smallestQuestion({ person: situation.person, index, missing: decision.missing }, asked),
      changes: changesFor(person, conviction, decision, choice),
    };
  });
}

/** Whether the conditions that place a count under a law hold for one count of a person. */
function concernedBy(conditions: readonly Condition[], setting: Setting): (person: Person, index: number) => Truth {
  const scope = compileScope(conditions, setting);
  return (person, index) => {
    const frame = frameFor(person);
    frame.bound[0] = person.counts[index]!;
    const missing = scope(frame);
    return missing === OUTSIDE ? NO : missing === 0 ? YES : UNKNOWN;
  };
}
