import type { PersonRows } from '../../bulk/engine/people/person-rows.ts';
import type { Visitor } from '../../bulk/engine/tasks/visit-task.ts';
import { type Choice, createDecider } from '../../decide/index.ts';
import { type Pack, type Policy, type Setting, USUAL_READINGS } from '../../law/language/index.ts';
import type { Person } from '../../record/index.ts';
import { under } from '../compared-policies.ts';
import { correct, type FactCorrection } from '../corrections/correction.ts';
import { createLeaner } from '../history/lean.ts';
import { createEffectDesk, type EffectDesk, scopesOf } from './effect.ts';

/** Under which pack, and for which county and day, people are kept. */
export type EffectSettings = { readonly choice: Choice; readonly corrections: readonly FactCorrection[] };

/** A choice under the pack of the settings. A policy that is not one of the pack's travels with its clauses. */
export type EffectQuestion = { readonly policy: Policy | string; readonly setting: Setting };

/**
 * Keeps those people of a worker whom the pack concerns under any of its policies, small enough to stay in memory, and
 * answers what a choice comes to for them: the parts of an `Effect`.
 */
export function createVisitor(people: PersonRows, settings: unknown): Visitor {
  const { choice, corrections } = settings as EffectSettings;
  const { pack } = choice;
  const lean = createLeaner(pack);
  const concerned = scopesOf(pack).flatMap((policy) =>
    // Whoever is concerned under one reading may not be under another, and readings change while people stay.
    OFFENSE_COLUMNS.map((column) => {
      const own = under(choice, policy);
      const readings = { ...USUAL_READINGS, 'offense-column': column };
      return createDecider({ ...own, setting: { ...own.setting, readings } });
    }),
  );
  const byPerson = Map.groupBy(corrections, ({ person }) => person);
  const kept: Person[] = [];
  let desk: EffectDesk | undefined;

  const personOf = (number: number): Person => {
    const { person } = people.build(number, true);
    const own = byPerson.size > 0 ? byPerson.get(people.subject()) : undefined;
    if (!own) return person;
    const incomplete = people.task.incomplete[number] === 1;
    return correct(
      people.reading.buildPerson(people.subject(), people.rows(number), incomplete),
      own,
      people.reading.correcting,
    );
  };

  return {
    see: (from, to) => {
      for (let number = from; number < to; number++) {
        const person = personOf(number);
        if (concerned.some((decider) => decider.decide(person).length > 0)) kept.push(lean(person));
      }
      return undefined;
    },
    answer: (question) => {
      desk ??= createEffectDesk(kept);
      const { policy, setting } = question as EffectQuestion;
      return desk({ pack, policy: typeof policy === 'string' ? policyOf(pack, policy) : policy, setting });
    },
  };
}

/** Of a conviction whose columns name two sections, either may be of the law. */
const OFFENSE_COLUMNS = ['conviction', 'charge'] as const;

function policyOf(pack: Pack, id: string): Policy {
  const policy = pack.policies.find((each) => each.id === id);
  if (!policy) throw new Error('a policy that the pack does not have');
  return policy;
}
