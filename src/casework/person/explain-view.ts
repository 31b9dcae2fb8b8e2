import { type Choice, createDecider, explain, isForOtherSections } from '../../decide/index.ts';
import { type Clause, factsIn, needsLegalReview, type Outcome, type Pack } from '../../law/index.ts';
import { type Person, truthWord } from '../../record/index.ts';
import { convictionKey } from '../../results/determinations.ts';
import { type ReadingView, readingsOf } from './readings-view.ts';
import { type FlagView, flagView } from './view.ts';
import { type WhatIf, whatIfs } from './what-if.ts';

export type MissingFact = { readonly fact: string; readonly words: string; readonly found: string };

export type ClauseView = {
  readonly id: string;
  readonly title: string;
  readonly cite: string;
  readonly source: string;
  readonly sure: string;
  readonly forReview: boolean;
};

/** One clause of a trace: what became of it, by which facts. */
export type TraceStep = ClauseView & {
  readonly state: 'yes' | 'no' | 'unknown';
  readonly reached: boolean;
  readonly decided: boolean;
  readonly gives: string;
  /** All facts that it read, those first by which it came out as it did. */
  readonly readings: readonly ReadingView[];
  readonly missing: readonly MissingFact[];
  /** It is for convictions of other sections, so that nothing else about it matters. */
  readonly forOthers: boolean;
};

/** Why one conviction came to its determination, with what stands below and beside it, and what would change it. */
export type ConvictionView = {
  readonly key: string;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly clause: ClauseView | null;
  readonly missing: readonly MissingFact[];
  readonly floor: { readonly outcome: Outcome | null; readonly reason: string; readonly clause: ClauseView } | null;
  readonly belowFloor: boolean;
  readonly flags: readonly FlagView[];
  readonly scope: readonly { readonly state: string; readonly readings: readonly ReadingView[] }[];
  readonly trace: readonly TraceStep[];
  readonly whatIf: readonly WhatIf[];
};

export function clauseView(clause: Clause, pack: Pack): ClauseView {
  const { id, title, cite, source, sure } = clause;
  return { id, title, cite, source, sure, forReview: needsLegalReview(clause, pack) };
}

export function convictionViews(person: Person, choice: Choice): readonly ConvictionView[] {
  const decider = createDecider(choice);
  const determinations = decider.decide(person);
  const titles = new Map(choice.policy.options.map(({ key, title }) => [key, title]));
  return explain(person, choice).map((explanation, position) => {
    const { conviction, decision, scope, clauses } = explanation;
    const { floor, flags, belowFloor } = decider.layers(person, determinations[position]!);
    return {
      key: convictionKey(conviction),
      outcome: decision.outcome,
      reason: decision.reason,
      clause: decision.clause ? clauseView(decision.clause, choice.pack) : null,
      missing: decision.facts.map(missingView),
      floor: floor
        ? {
            outcome: floor.outcome ?? null,
            reason: floor.reason,
            clause: clauseView(floor.clause, choice.pack),
          }
        : null,
      belowFloor,
      flags: flags.map(flagView),
      scope: scope.map((evaluation) => ({
        state: truthWord(evaluation.truth),
        readings: readingsOf(evaluation, conviction, titles),
      })),
      trace: clauses.map(({ clause, evaluation, reached }) => ({
        ...clauseView(clause, choice.pack),
        state: truthWord(evaluation.truth),
        reached,
        decided: clause === decision.clause,
        gives: clause.then.label,
        readings: readingsOf(evaluation, conviction, titles),
        missing: factsIn(evaluation.missing, choice.pack.facts).map(missingView),
        forOthers: isForOtherSections(evaluation),
      })),
      whatIf: whatIfs(person, conviction, decision, choice),
    };
  });
}

function missingView({ id, words, found }: { id: string; words: string; found: string }): MissingFact {
  return { fact: id, words, found };
}
