import { type Choice, createDecider, explain } from '../../decide/index.ts';
import {
  type Clause,
  type Evaluation,
  factsIn,
  isForLegalReview,
  type Outcome,
  type Reading,
} from '../../law/index.ts';
import { type Person, truthWord } from '../../record/index.ts';
import { convictionKey } from '../../results/determinations.ts';
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
  readonly readings: readonly { readonly name: string; readonly value: string }[];
  readonly missing: readonly MissingFact[];
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
  readonly scope: readonly { readonly state: string; readonly readings: readonly { name: string; value: string }[] }[];
  readonly trace: readonly TraceStep[];
  readonly whatIf: readonly WhatIf[];
};

export function clauseView(clause: Clause): ClauseView {
  const { id, title, cite, source, sure } = clause;
  return { id, title, cite, source, sure, forReview: isForLegalReview(clause) };
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
      clause: decision.clause ? clauseView(decision.clause) : null,
      missing: decision.facts.map(missingView),
      // Where what places the conviction under the law is itself missing, the floor names no fact of its own.
      floor: floor
        ? {
            outcome: floor.outcome ?? null,
            reason: floor.reason.replace(/[^:]*:\s*$/, ''),
            clause: clauseView(floor.clause),
          }
        : null,
      belowFloor,
      flags: flags.map(flagView),
      scope: scope.map((evaluation) => ({
        state: truthWord(evaluation.truth),
        readings: readingsOf(evaluation, titles),
      })),
      trace: clauses.map(({ clause, evaluation, reached }) => ({
        ...clauseView(clause),
        state: truthWord(evaluation.truth),
        reached,
        decided: clause === decision.clause,
        gives: clause.then.label,
        readings: readingsOf(evaluation, titles),
        missing: factsIn(evaluation.missing, choice.pack.facts).map(missingView),
      })),
      whatIf: whatIfs(person, conviction, decision, choice),
    };
  });
}

function missingView({ id, words, found }: { id: string; words: string; found: string }): MissingFact {
  return { fact: id, words, found };
}

const MOST_READINGS = 12;

/** What a condition looked at, each reading once; a county's choice under its title. */
function readingsOf(
  evaluation: Evaluation,
  titles: ReadonlyMap<string, string>,
): readonly { readonly name: string; readonly value: string }[] {
  const found = new Map<string, Reading>();
  const visit = ({ read, parts }: Evaluation) => {
    for (const each of read) found.set(`${each.name}: ${each.value}`, each);
    parts.forEach(visit);
  };
  visit(evaluation);
  const isOff = ({ fact, value }: Reading) => fact === 'option' && (value === 'false' || value === '0');
  const all = [...found.values()];
  // Where the county chose nothing, the clause cannot hold, and dates "plus 0 years" say nothing.
  const off = all.find(isOff);
  return (off ? [off] : all).slice(0, MOST_READINGS).map((reading) => {
    if (reading.fact !== 'option') return { name: reading.name, value: reading.value };
    const value = isOff(reading) ? 'off' : reading.value === 'true' ? 'on' : reading.value;
    return { name: titles.get(reading.name) ?? reading.name, value };
  });
}
