import { type Count, NO, sectionInList, type Truth, UNKNOWN, YES } from '../../../record/index.ts';
import {
  type Compiled,
  type Condition,
  compile,
  type DateTerm,
  type Frame,
  packedTruth,
  type SectionList,
} from '../../language/index.ts';
import { numberOf } from '../../language/spans.ts';
import { arrestFor, type Core, type CountCore, countOf } from './core.ts';
import { fieldsOf } from './fields.ts';
import { comparisonOf, otherCounts } from './other-counts.ts';
import { isQuantifier, type Plan } from './plan.ts';

/** What the other counts of a record can make of a set of quantifiers. */
export type Others = {
  /** The atoms, in the order of a state's values. */
  readonly quantifiers: readonly number[];
  readonly states: (core: Core, frame: Frame, moreConvictions: boolean) => readonly OthersState[];
  /** The same for two sets of dates when no quantifier can tell them apart, whatever else is chosen. */
  readonly dateKey: (core: Core, frame: Frame, moreConvictions: boolean) => string;
};

export type OthersState = {
  readonly values: readonly Truth[];
  /** With one more conviction of another kind. */
  readonly withMore?: readonly Truth[];
  /** Other counts that bring it about. */
  readonly counts: () => readonly CountCore[];
};

type Quantifier = Condition & { kind: 'some' | 'every' | 'at-least' };

/**
 * Counts as quantifiers see them: a count adds one to some of them (what "some" and "at least" look for, what "every"
 * fails on), and no quantifier can tell more of them than it needs apart. So a record is a vector of capped numbers,
 * and what vectors there are is found by adding one kind of count after another: finite, and exact.
 */
export function createOthers(plan: Plan, kind: SectionList | undefined): Others {
  const numbers = plan.own.filter((atom) => isQuantifier(plan.atoms[atom]!));
  const quantifiers = numbers.map((atom) => plan.atoms[atom] as Quantifier);
  const needed = quantifiers.map((each) => (each.kind === 'at-least' ? numberOf(each.number, plan.setting) : 1));
  const wheres = quantifiers.map((each): Compiled => compile(each.where, plan.setting));
  const fields = [...new Set(quantifiers.flatMap((each) => [...fieldsOf(each)]))]
    .filter((field) => field.startsWith('other.'))
    .map((field) => field.slice('other.'.length))
    .sort();

  /** Whether all that quantifiers ask of a count is answered, and whether it is a conviction of another kind. */
  const settledIn = (frame: Frame, asksKind: boolean) => (count: Count) => {
    const kindKnown = !asksKind || (count.offense.section !== undefined && count.disposition.kind !== 'unknown');
    return (
      kindKnown &&
      quantifiers.every((each, i) => {
        if (each.over === 'convictions' && count.disposition.kind === 'other') return true;
        frame.bound[each.bind] = count;
        const truth = packedTruth(wheres[i]!(frame));
        if (truth === (each.kind === 'every' ? YES : NO)) return true;
        return truth !== UNKNOWN && !(each.over === 'convictions' && count.disposition.kind === 'unknown');
      })
    );
  };

  const effectOf = (count: CountCore, frame: Frame, self: boolean): readonly number[] => {
    const other = self ? frame.bound[0] : countOf(count, 99, plan.setting);
    return quantifiers.map((each, i) => {
      if (each.over === 'convictions' && other.disposition.kind !== 'convicted') return 0;
      frame.bound[each.bind] = other;
      const truth = packedTruth(wheres[i]!(frame));
      if (truth === UNKNOWN) throw new Error('a count in which everything is chosen left a condition open');
      return truth === (each.kind === 'every' ? NO : YES) ? 1 : 0;
    });
  };

  const valuesOf = (state: readonly number[]): readonly Truth[] =>
    quantifiers.map((each, i) => (state[i]! >= needed[i]! === (each.kind !== 'every') ? YES : NO));

  const reads = new Set(quantifiers.flatMap((each) => [...readsOfConviction(each)]));
  // Only where arrests are counted by their dates does it matter which of them may come before the offense.
  const dated = quantifiers.some((each) => each.over === 'counts' && comparisonsIn(each.where).length > 0);
  if (dated && fields.includes('step')) reads.add('offense');
  const comparisons = quantifiers.flatMap((each) =>
    comparisonsIn(each.where).map((comparison) => comparisonOf(comparison, each.bind, plan.setting)),
  );
  const cache = new Map<string, readonly Effect[]>();
  const contents = new Map<string, readonly Effect[]>();
  const numbersOf = new Map<readonly Effect[], number>();
  const effectsFor = (core: Core, frame: Frame, asksKind: boolean): readonly Effect[] => {
    const key = keyOf(core, reads);
    let effects = cache.get(key);
    if (!effects) {
      const found = new Map<string, Effect>();
      for (const count of otherCounts({
        core,
        fields,
        plan,
        frame,
        comparisons,
        settled: settledIn(frame, asksKind),
      })) {
        const effect = effectOf(count, frame, false);
        const another = kind !== undefined && count.convicted && sectionInList(count.section, kind) === NO;
        const id = `${effect.join()} ${another}`;
        if (!found.has(id)) found.set(id, { effect, count, another });
      }
      // Equal sets of effects are one array, so that what follows from them is worked out once.
      const content = [...found.keys()].sort().join(';');
      effects = contents.get(content) ?? [...found.values()];
      contents.set(content, effects);
      cache.set(key, effects);
    }
    return effects;
  };

  const known = new Map<readonly Effect[], Map<string, readonly Reached[]>>();
  const reachable = (first: readonly number[], effects: readonly Effect[]): readonly Reached[] => {
    const own = known.get(effects) ?? new Map<string, readonly Reached[]>();
    known.set(effects, own);
    const key = first.join();
    const found = own.get(key) ?? reach(first, effects, needed);
    own.set(key, found);
    return found;
  };

  const onlyDates = [...reads].every((name) => DATE_READS.includes(name));

  return {
    quantifiers: numbers,
    dateKey: (core, frame, moreConvictions) => {
      if (!onlyDates) return keyOf(core, new Set(DATE_READS));
      const effects = effectsFor(core, frame, moreConvictions);
      if (!numbersOf.has(effects)) numbersOf.set(effects, numbersOf.size);
      return String(numbersOf.get(effects));
    },
    states: (core, frame, moreConvictions) => {
      const own = effectOf(core.conviction, frame, true);
      const arrest = core.arrest === undefined ? [] : [effectOfArrest(core, frame, effectOf)];
      const first = [own, ...arrest].reduce(
        (sum, effect) => addCapped(sum, effect, needed),
        needed.map(() => 0),
      );
      const effects = effectsFor(core, frame, moreConvictions);
      const reached = reachable(first, effects);
      const plain = reached.map(({ state, counts }): OthersState => ({ values: valuesOf(state), counts }));
      if (!moreConvictions) return plain;
      return reached.flatMap(({ state, counts }) =>
        effects
          .filter((each) => each.another)
          .map((each) => ({
            values: valuesOf(state),
            withMore: valuesOf(addCapped(state, each.effect, needed)),
            counts: () => [...counts(), each.count],
          })),
      );
    },
  };
}

/** What one kind of count adds; `another` where it is a conviction of a section that the law is not about. */
type Effect = { readonly effect: readonly number[]; readonly count: CountCore; readonly another: boolean };

function effectOfArrest(
  core: Core,
  frame: Frame,
  effectOf: (count: CountCore, frame: Frame, self: boolean) => readonly number[],
): readonly number[] {
  return effectOf(arrestFor(core.conviction, core.arrest!), frame, false);
}

function addCapped(state: readonly number[], effect: readonly number[], needed: readonly number[]): readonly number[] {
  return state.map((value, i) => Math.min(value + effect[i]!, needed[i]!));
}

type Reached = { readonly state: readonly number[]; readonly counts: () => readonly CountCore[] };

/** Every vector that adding counts can lead to, with the fewest counts that do. */
function reach(first: readonly number[], effects: readonly Effect[], needed: readonly number[]): readonly Reached[] {
  const seen = new Map<string, Reached>([[first.join(), { state: first, counts: () => [] }]]);
  let edge = [...seen.values()];
  while (edge.length > 0) {
    const next: Reached[] = [];
    for (const { state, counts } of edge) {
      for (const { effect, count } of effects) {
        const after = addCapped(state, effect, needed);
        const key = after.join();
        if (seen.has(key)) continue;
        const reached = { state: after, counts: () => [...counts(), count] };
        seen.set(key, reached);
        next.push(reached);
      }
    }
    edge = next;
  }
  return [...seen.values()];
}

const DATE_READS: readonly string[] = ['date', 'offense', 'birth', 'end'];

function comparisonsIn(condition: Condition): readonly Condition[] {
  if (condition.kind === 'before') return [condition];
  if (condition.kind === 'not' || condition.kind === 'shown') return comparisonsIn(condition.of);
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(comparisonsIn);
  return [];
}

/** The facts of the conviction itself that a quantifier compares others with. */
function readsOfConviction(condition: Condition): ReadonlySet<string> {
  const found = new Set<string>();
  const term = (date: DateTerm): void => {
    if (date.kind === 'shift') term(date.date);
    else if (date.kind === 'birth') found.add('birth');
    else if ('of' in date && date.of === 0)
      found.add({ 'date-of': 'date', 'offense-date': 'offense', 'sentence-end': 'end' }[date.kind]);
  };
  const walk = (each: Condition): void => {
    if (each.kind === 'all' || each.kind === 'any') each.of.forEach(walk);
    else if (each.kind === 'not' || each.kind === 'shown') walk(each.of);
    else if ('where' in each) walk(each.where);
    else if (each.kind === 'before') {
      term(each.left);
      term(each.right);
    } else if ('of' in each && each.of === 0) for (const field of fieldsOf(each)) found.add(field);
  };
  walk(condition);
  return found;
}

function keyOf(core: Core, reads: ReadonlySet<string>): string {
  const { conviction } = core;
  return [...reads]
    .map((name) => {
      if (name === 'birth') return core.birth;
      if (name === 'offense') return core.arrest ?? conviction.date;
      if (name === 'disposition') return conviction.convicted;
      if (name === 'date' || name === 'end') return conviction[name];
      return JSON.stringify(conviction[name as keyof CountCore] ?? conviction);
    })
    .join('|');
}
