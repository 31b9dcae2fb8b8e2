import { type Choice, createDecider } from '../../decide/index.ts';
import { type Pack, USUAL_READINGS } from '../../law/index.ts';
import type { Person } from '../../record/index.ts';
import { under } from '../choice.ts';
import { correct, type FactCorrection } from '../corrections/correction.ts';
import type { HistoryIndex } from '../history/index-file.ts';
import { createLeaner } from '../history/lean.ts';
import { eachPerson } from '../history/people.ts';
import { type ClauseTables, type Counted, createClauseTables } from './clause-tables.ts';

/** The effect of a policy on a county, as the policy builder shows it. */
export type Effect = Counted & { readonly convictions: number };

/** The people of a county whom a pack concerns under any of its policies, small enough to stay in memory. */
export function gatherPeople(
  index: HistoryIndex,
  choice: Choice,
  corrections: readonly FactCorrection[],
  onProgress: (done: number, total: number) => void,
): readonly Person[] {
  const lean = createLeaner(choice.pack);
  const concerned = scopes(choice.pack).flatMap((policy) =>
    // Whoever is concerned under one reading may not be under another, and readings change while people stay.
    OFFENSE_COLUMNS.map((column) => {
      const own = under(choice, policy);
      return createDecider({
        ...own,
        setting: { ...own.setting, readings: { ...USUAL_READINGS, 'offense-column': column } },
      });
    }),
  );
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

/** Of a conviction whose columns name two sections, either may be of the law. */
const OFFENSE_COLUMNS = ['conviction', 'charge'] as const;

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

/** Computes the effect of a choice on people who stay the same, and keeps what it learns of them. */
export type EffectDesk = (choice: Choice) => Effect;

/** Scopes and days whose tables are kept; each holds some bytes a conviction and clause. */
const KEPT_TABLES = 6;

export function createEffectDesk(people: readonly Person[]): EffectDesk {
  const tables = new Map<string, ClauseTables>();
  return (asked) => {
    const decider = createDecider(asked);
    const { choice } = decider;
    const { policy, pack, setting } = choice;
    const scope = scopes(pack).findIndex((each) => (each.scope ?? pack.scope) === (policy.scope ?? pack.scope));
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
    const counted = known.count(choice);
    return { ...counted, convictions: counted.outcomes.reduce((sum, { convictions }) => sum + convictions, 0) };
  };
}
