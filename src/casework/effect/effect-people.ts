import { type Choice, createDecider } from '../../decide/index.ts';
import {
  conditionsOf,
  type Pack,
  type Policy,
  readsCounts,
  type Setting,
  USUAL_READINGS,
} from '../../law/language/index.ts';
import { isConviction, NO, type Person } from '../../record/index.ts';
import { under } from '../compared-policies.ts';
import { openPeopleFile } from '../history/people-file.ts';
import type { Counted } from './clause-tables.ts';
import { createEffectDesk, scopesOf } from './effect.ts';

/** Which part of which people a thread keeps, and under which pack, for which county and day. */
export type EffectSettings = {
  readonly file: string;
  readonly choice: Choice;
  /** The thread's number, from 0, and how many share the people. */
  readonly part: number;
  readonly parts: number;
};

/** A choice under the pack of the settings. A policy that is not one of the pack's travels with its clauses. */
export type EffectQuestion = { readonly policy: Policy | string; readonly setting: Setting };

/**
 * Keeps the people of a file whom the pack concerns under any of its policies, and counts the effect of a choice on them:
 * one part of an `Effect`.
 */
export function keepEffectPeople({ file, choice, part, parts }: EffectSettings): (question: EffectQuestion) => Counted {
  const { pack } = choice;
  const concerned = scopesOf(pack).flatMap((policy) =>
    // The pack may concern a person under one reading and not under another, and readings change while people stay.
    OFFENSE_COLUMNS.map((column) => {
      const own = under(choice, policy);
      const readings = { ...USUAL_READINGS, 'offense-column': column };
      return createDecider({ ...own, setting: { ...own.setting, readings } });
    }),
  );
  // Counts that are no convictions are kept where a rule reads them.
  const wanted = conditionsOf(pack).some(readsCounts)
    ? undefined
    : (count: Person['counts'][number]) => isConviction(count) !== NO;
  const kept: Person[] = [];
  const people = openPeopleFile(file);
  for (let block = part; block < people.blocks; block += parts) {
    for (const person of people.read(block, wanted)) {
      if (concerned.some((decider) => decider.concerned(person).length > 0)) kept.push(person);
    }
  }
  people.close();
  const desk = createEffectDesk(kept);
  return ({ policy, setting }) =>
    desk({ pack, policy: typeof policy === 'string' ? policyOf(pack, policy) : policy, setting });
}

/** Of a conviction whose columns name two sections, either may be of the law. */
const OFFENSE_COLUMNS = ['conviction', 'charge'] as const;

function policyOf(pack: Pack, id: string): Policy {
  const policy = pack.policies.find((each) => each.id === id);
  if (!policy) throw new Error('a policy that the pack does not have');
  return policy;
}
