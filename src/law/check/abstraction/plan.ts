import { type Condition, type Frame, frameFor, type Setting } from '../../language/index.ts';
import type { Distinctions } from './choices.ts';
import { type Core, type CountCore, personOf } from './core.ts';
import type { DayTable } from './days.ts';

/** What it takes to enumerate one cluster of atoms. */
export type Plan = {
  readonly own: readonly number[];
  readonly fields: readonly string[];
  readonly atoms: readonly Condition[];
  readonly setting: Setting;
  readonly days: DayTable;
  readonly told: Distinctions;
  /** The choices of a field of a count, worked out once. */
  readonly choices: (field: string) => readonly Partial<CountCore>[];
  readonly start: Core;
  /** Atoms that hold of everything the pack decides: nothing else need be tried. */
  readonly required: ReadonlySet<number>;
};

/** Whether a condition asks about the other counts of a record. */
export function isQuantifier(condition: Condition): boolean {
  return condition.kind === 'some' || condition.kind === 'every' || condition.kind === 'at-least';
}

/** The frame in which the conditions of a cluster are asked about one choice of its dates. */
export function frameOf(core: Core, plan: Plan): Frame {
  const { person, conviction } = personOf(core, [], plan.setting);
  const frame = frameFor(person);
  frame.bound[0] = conviction;
  return frame;
}
