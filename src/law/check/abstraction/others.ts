import { NO, type Truth, YES } from '../../../record/index.ts';
import type { Frame, SectionList } from '../../language/index.ts';
import { numberOf } from '../../language/spans.ts';
import type { Core, CountCore } from './core.ts';
import { createEffects, type Effect, numbersOf, type Quantifier } from './effects.ts';
import { isQuantifier, type Plan } from './plan.ts';

/** What the other counts of a record can make of a set of quantifiers. */
export type Others = {
  /** The atoms, in the order of a state's values. */
  readonly quantifiers: readonly number[];
  /** What they can be, each way once. Convictions that leave the other counts alike get the same array. */
  readonly states: (core: Core, frame: Frame) => readonly OthersState[];
  /** Other counts that bring a state about beside a conviction. */
  readonly countsFor: (core: Core, frame: Frame, state: OthersState) => readonly CountCore[];
  /** The same for two sets of dates when no quantifier can tell them apart, whatever else is chosen. */
  readonly dateKey: (core: Core, frame: Frame) => string;
};

export type OthersState = {
  readonly values: readonly Truth[];
  /** With one more conviction of another kind: the last of the counts. */
  readonly withMore?: readonly Truth[];
  /** What each other count adds, by the ids of effects. */
  readonly effects: readonly string[];
};

/**
 * Counts as quantifiers see them: a count adds one to some of them (what "some" and "at least" look for, what "every"
 * fails on), and no quantifier can tell more of them than it needs apart. So a record is a vector of capped numbers,
 * and what vectors there are is found by adding one kind of count after another: finite, and exact.
 */
export function createOthers(plan: Plan, kind: SectionList | undefined, moreConvictions: boolean): Others {
  const numbers = plan.own.filter((atom) => isQuantifier(plan.atoms[atom]!));
  const quantifiers = numbers.map((atom) => plan.atoms[atom] as Quantifier);
  const wanted = quantifiers.map((each) => (each.kind === 'at-least' ? numberOf(each.number, plan.setting) : 1));
  const numbersOfEach = quantifiers.map((each, i) => numbersOf(each, wanted[i]!));
  const needed = numbersOfEach.flat();
  const starts = numbersOfEach.map((_, i) => numbersOfEach.slice(0, i).flat().length);
  const effects = createEffects(quantifiers, plan, kind, moreConvictions);

  const valuesOf = (record: readonly number[]): readonly Truth[] =>
    quantifiers.map((each, i) => {
      const [from, to] = [starts[i]!, starts[i]! + numbersOfEach[i]!.length];
      const total = record.slice(from, to).reduce((sum, number) => sum + number, 0);
      return total >= wanted[i]! === (each.kind !== 'every') ? YES : NO;
    });

  const statesOf = (reached: readonly Reached[], another: readonly Effect[]): readonly OthersState[] =>
    reached.flatMap(({ record, effects: own }): readonly OthersState[] => {
      const values = valuesOf(record);
      if (!moreConvictions) return [{ values, effects: own }];
      return another.map(({ id, adds }) => ({
        values,
        withMore: valuesOf(addCapped(record, adds, needed)),
        effects: [...own, id],
      }));
    });

  const made = new Map<readonly Effect[], Map<string, readonly OthersState[]>>();
  return {
    quantifiers: numbers,
    states: (core, frame) => {
      const first = effects.ofOwn(core, frame).reduce(
        (sum, adds) => addCapped(sum, adds, needed),
        needed.map(() => 0),
      );
      const others = effects.ofOthers(core, frame);
      const own = made.get(others) ?? new Map<string, readonly OthersState[]>();
      made.set(others, own);
      const another = others.filter((each) => each.another);
      const found = own.get(first.join()) ?? distinct(statesOf(reach(first, others, needed), another));
      own.set(first.join(), found);
      return found;
    },
    countsFor: (core, frame, state) => effects.countsFor(core, frame, state.effects),
    dateKey: effects.dateKey,
  };
}

/** The first state of those that say the same. */
function distinct(states: readonly OthersState[]): readonly OthersState[] {
  return firstOfEach(states, (state) => state.values.join('') + (state.withMore?.join('') ?? ''));
}

function firstOfEach<Each>(all: readonly Each[], keyOf: (each: Each) => string): readonly Each[] {
  const kept = new Map<string, Each>();
  for (const each of all) {
    const key = keyOf(each);
    if (!kept.has(key)) kept.set(key, each);
  }
  return [...kept.values()];
}

function addCapped(state: readonly number[], effect: readonly number[], needed: readonly number[]): readonly number[] {
  return state.map((value, i) => Math.min(value + effect[i]!, needed[i]!));
}

/** A record as numbers, and the effects of the other counts that bring it about. */
type Reached = { readonly record: readonly number[]; readonly effects: readonly string[] };

/** Every vector that adding counts can lead to, with the fewest counts that do. */
function reach(first: readonly number[], effects: readonly Effect[], needed: readonly number[]): readonly Reached[] {
  const key = keysOfVectors(needed);
  const different = firstOfEach(effects, ({ adds }) => adds.join());
  const seen = new Set([key(first, undefined)]);
  const all: Reached[] = [{ record: first, effects: [] }];
  // What is found is looked at in its turn, so the list grows under the loop.
  for (const { record, effects: own } of all) {
    for (const { id, adds } of different) {
      const after = key(record, adds);
      if (seen.has(after)) continue;
      seen.add(after);
      all.push({ record: addCapped(record, adds, needed), effects: [...own, id] });
    }
  }
  return all;
}

/**
 * Gives what is equal for equal vectors alone, of a vector to which an effect is added: a number, or a text where the
 * vectors are too many to number. Most vectors are met many times, so that this makes none of them.
 */
function keysOfVectors(needed: readonly number[]) {
  const fits = needed.reduce((product, most) => product * (most + 1), 1) <= Number.MAX_SAFE_INTEGER;
  return (record: readonly number[], adds: readonly number[] | undefined): number | string => {
    if (!fits) return (adds ? addCapped(record, adds, needed) : record).join();
    let number = 0;
    for (let i = 0; i < needed.length; i++) {
      const most = needed[i]!;
      number = number * (most + 1) + Math.min(record[i]! + (adds?.[i] ?? 0), most);
    }
    return number;
  };
}
