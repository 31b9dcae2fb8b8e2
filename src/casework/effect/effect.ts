import {
  addImpact,
  type Choice,
  createDecider,
  type Decider,
  type Determination,
  givesRelief,
  type Impact,
  impactOn,
  NO_IMPACT,
} from '../../decide/index.ts';
import type { Outcome, Pack } from '../../law/index.ts';
import type { Person } from '../../record/index.ts';
import { under } from '../choice.ts';
import { correct, type FactCorrection } from '../corrections/correction.ts';
import type { HistoryIndex } from '../history/index-file.ts';
import { createLeaner } from '../history/lean.ts';
import { eachPerson } from '../history/people.ts';
import { type ClauseTables, createClauseTables, type Items, OPEN } from './clause-tables.ts';

/** What a policy comes to over a county, as the policy builder shows it. */
export type Effect = {
  readonly people: number;
  readonly convictions: number;
  readonly relieved: number;
  readonly outcomes: readonly (Outcome & { readonly convictions: number })[];
  readonly impact: Impact;
};

/** The people of a county whom a pack concerns under any of its policies, small enough to stay in memory. */
export function gatherPeople(
  index: HistoryIndex,
  choice: Choice,
  corrections: readonly FactCorrection[],
  onProgress: (done: number, total: number) => void,
): readonly Person[] {
  const lean = createLeaner(choice.pack);
  const concerned = scopes(choice.pack).map((policy) => createDecider(under(choice, policy)));
  const byPerson = Map.groupBy(corrections, ({ person }) => person);
  const people: Person[] = [];
  for (const { person: asFiled, position } of eachPerson(index)) {
    if (position % 500 === 0) onProgress(position, index.people.length);
    const own = byPerson.get(asFiled.id);
    const person = own ? correct(asFiled, own) : asFiled;
    if (concerned.some((decider) => decider.decide(person).length > 0)) people.push(lean(person));
  }
  return people;
}

/** One policy for each thing that the pack's policies decide: some decide more than the pack's own sections. */
function scopes(pack: Pack) {
  const seen = new Set<unknown>();
  return pack.policies.filter((policy) => {
    const scope = policy.scope ?? pack.scope;
    if (seen.has(scope)) return false;
    seen.add(scope);
    return true;
  });
}

/** Answers what a choice comes to over people who stay the same; what it learns of them is kept. */
export type EffectDesk = (choice: Choice) => Effect;

/** Policies and days whose tables are kept; each holds some bytes a conviction and clause. */
const KEPT_TABLES = 6;

export function createEffectDesk(people: readonly Person[]): EffectDesk {
  const tables = new Map<string, ClauseTables>();
  return (choice) => {
    const { policy, pack, setting } = choice;
    const key = [pack.id, policy.id, setting.asOf, setting.county].join('|');
    const known = tables.get(key) ?? createClauseTables(people, choice);
    tables.delete(key);
    tables.set(key, known);
    if (tables.size > KEPT_TABLES) tables.delete(tables.keys().next().value!);
    return effectOf(people, choice, known);
  };
}

/** The effect of a choice, by tables where they are certain and by the decider itself where they are not. */
function effectOf(people: readonly Person[], choice: Choice, { items, decide }: ClauseTables): Effect {
  const decider = createDecider(choice);
  const { asOf } = choice.setting;
  const codes = decide(choice.setting.options);
  const outcomes = new Map<string, Outcome & { convictions: number }>();
  let [concerned, convictions, relieved] = [0, 0, 0];
  let impact = NO_IMPACT;
  for (let at = 0; at < people.length; at++) {
    const person = people[at]!;
    const determinations = plainly(person, items, codes, at, decider) ?? decider.decide(person);
    if (determinations.length === 0) continue;
    concerned++;
    convictions += determinations.length;
    let relief = false;
    for (const { decision } of determinations) {
      const known = outcomes.get(decision.outcome.id);
      if (known) known.convictions++;
      else outcomes.set(decision.outcome.id, { ...decision.outcome, convictions: 1 });
      if (givesRelief(decision)) relief = true;
    }
    if (!relief) continue;
    relieved++;
    const own = impactOn(person, determinations, asOf);
    if (own !== NO_IMPACT) impact = addImpact(impact, own);
  }
  return { people: concerned, convictions, relieved, outcomes: [...outcomes.values()], impact };
}

/** A person's determinations where every one of them is plain; undefined where one is not. */
function plainly(
  person: Person,
  items: Items,
  codes: Int32Array,
  at: number,
  decider: Decider,
): Determination[] | undefined {
  const determinations: Determination[] = [];
  for (let item = items.first[at]!; item < items.first[at + 1]!; item++) {
    const code = codes[item]!;
    if (code === OPEN) return undefined;
    determinations.push({ conviction: person.counts[items.count[item]!]!, decision: decider.decisionOf(code) });
  }
  return determinations;
}
