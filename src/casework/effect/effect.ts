import { addImpact, type Choice, createDecider, NO_IMPACT } from '../../decide/index.ts';
import type { Outcome, Pack, Policy } from '../../law/language/index.ts';
import type { Person } from '../../record/index.ts';
import { type ClauseTables, type Counted, createClauseTables } from './clause-tables.ts';

/** The effect of a policy on a county, as the policy builder shows it. */
export type Effect = Counted & { readonly convictions: number };

/** One policy for each thing that the pack's policies decide: some decide more than the pack's own sections. */
export function scopesOf(pack: Pack): readonly Policy[] {
  const seen = new Set<unknown>();
  return pack.policies.filter((policy) => {
    const scope = policy.scope ?? pack.scope;
    if (seen.has(scope)) return false;
    seen.add(scope);
    return true;
  });
}

/** Computes the effect of a choice on people who stay the same, and keeps what it learns of them. */
export type EffectDesk = (choice: Choice) => Counted;

/** Scopes and days whose tables are kept; each holds some bytes a conviction and clause. */
const KEPT_TABLES = 6;

export function createEffectDesk(people: readonly Person[]): EffectDesk {
  const tables = new Map<string, ClauseTables>();
  return (asked) => {
    const decider = createDecider(asked);
    const { choice } = decider;
    const { policy, pack, setting } = choice;
    const scope = scopesOf(pack).findIndex((each) => (each.scope ?? pack.scope) === (policy.scope ?? pack.scope));
    const key = [pack.id, scope, setting.asOf, setting.county, ...Object.values(setting.readings ?? {})].join('|');
    const known =
      tables.get(key) ??
      createClauseTables(
        people.map((person) => decider.asRead(person)),
        choice,
      );
    tables.delete(key);
    tables.set(key, known);
    if (tables.size > KEPT_TABLES) tables.delete(tables.keys().next().value!);
    return known.count(choice);
  };
}

/** Adds the effects on the parts of the people to the effect on all of them; leaves out outcomes without a conviction. */
export function effectOf(parts: readonly Counted[]): Effect {
  const outcomes = new Map<string, Outcome & { convictions: number }>();
  let [people, relieved, convictions, impact] = [0, 0, 0, NO_IMPACT];
  for (const part of parts) {
    people += part.people;
    relieved += part.relieved;
    impact = addImpact(impact, part.impact);
    for (const outcome of part.outcomes) {
      convictions += outcome.convictions;
      const known = outcomes.get(outcome.id);
      if (known) known.convictions += outcome.convictions;
      else outcomes.set(outcome.id, { ...outcome });
    }
  }
  const found = [...outcomes.values()].filter((outcome) => outcome.convictions > 0);
  return { people, relieved, impact, outcomes: found, convictions };
}
