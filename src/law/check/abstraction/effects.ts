import { type Count, isConviction, NO, sectionInList, UNKNOWN, YES } from '../../../record/index.ts';
import {
  type Compiled,
  type Condition,
  children,
  compile,
  type Frame,
  packedTruth,
  type SectionList,
  termsOf,
  walk,
} from '../../language/index.ts';
import { arrestFor, type Core, type CountCore, countOf } from './core.ts';
import { fieldsOf } from './fields.ts';
import { comparisonOf, datesSeen, otherCounts } from './other-counts.ts';
import type { Plan } from './plan.ts';

export type Quantifier = Condition & { kind: 'some' | 'every' | 'at-least' };

/**
 * A quantifier as numbers that counts add to, each with the most that matters of it: one where counts are counted. Where
 * cases are, those of counts that stand alone, the case of the conviction, and the case that other convictions share.
 */
export function numbersOf(each: Quantifier, needed: number): readonly number[] {
  return countsCases(each) ? [needed, 1, 1] : [needed];
}

function countsCases(each: Quantifier): boolean {
  return each.kind === 'at-least' && each.per === 'case';
}

function addedTo(each: Quantifier, hit: boolean, place: CountCore['place']): readonly number[] {
  if (!countsCases(each)) return [hit ? 1 : 0];
  const at = place === 0 ? 1 : place === 3 ? 2 : 0;
  return [0, 1, 2].map((number) => (hit && number === at ? 1 : 0));
}

/** What one kind of count adds to each number of the quantifiers: 0 or 1. */
export type Effect = {
  /** The same for counts that no quantifier tells apart. */
  readonly id: string;
  readonly adds: readonly number[];
  /** Whether it is a conviction of a section that the law is not about. */
  readonly another: boolean;
};

/** What single counts add to the quantifiers of a cluster, given the facts of the conviction that they are compared with. */
export type Effects = {
  /** What the conviction itself adds, and the arrest that dates its offense. */
  readonly ofOwn: (core: Core, frame: Frame) => readonly (readonly number[])[];
  /** What other counts can add. Convictions that see the same get the same array. */
  readonly ofOthers: (core: Core, frame: Frame) => readonly Effect[];
  /** A count for each of these ids that adds what the id says, beside this conviction. */
  readonly countsFor: (core: Core, frame: Frame, ids: readonly string[]) => readonly CountCore[];
  /** The same for two sets of dates when no quantifier can tell them apart, whatever else is chosen. */
  readonly dateKey: (core: Core, frame: Frame) => string;
};

export function createEffects(
  quantifiers: readonly Quantifier[],
  plan: Plan,
  kind: SectionList | undefined,
  moreConvictions: boolean,
): Effects {
  const wheres = quantifiers.map((each): Compiled => compile(each.where, plan.setting));
  const fields = [...new Set(quantifiers.flatMap((each) => [...fieldsOf(each)]))]
    .filter((field) => field.startsWith('other.'))
    .map((field) => field.slice('other.'.length))
    .sort();

  /** Whether all that quantifiers ask of a count is answered, and whether it is a conviction of another kind. */
  const settledIn = (frame: Frame) => (count: Count) => {
    const kindKnown = !moreConvictions || (count.offense.section !== undefined && count.disposition.kind !== 'unknown');
    return (
      kindKnown &&
      quantifiers.every((each, i) => {
        if (each.over === 'convictions' && isConviction(count) === NO) return true;
        frame.bound[each.bind] = count;
        const truth = packedTruth(wheres[i]!(frame));
        if (truth === (each.kind === 'every' ? YES : NO)) return true;
        if (countsCases(each) && count.case === undefined) return false;
        return truth !== UNKNOWN && !(each.over === 'convictions' && count.disposition.kind === 'unknown');
      })
    );
  };

  const addsOf = (count: CountCore, frame: Frame, self: boolean): readonly number[] => {
    const other = self ? frame.bound[0] : countOf(count, 99, plan.setting);
    return quantifiers.flatMap((each, i) => {
      const added = (hit: boolean) => addedTo(each, hit, self ? 0 : count.place);
      if (each.over === 'convictions' && other.disposition.kind !== 'convicted') return added(false);
      frame.bound[each.bind] = other;
      const truth = packedTruth(wheres[i]!(frame));
      if (truth === UNKNOWN) throw new Error('a count in which everything is chosen left a condition open');
      return added(truth === (each.kind === 'every' ? NO : YES));
    });
  };

  const reads = new Set(quantifiers.flatMap((each) => [...readsOfConviction(each)]));
  // Only where arrests are counted by their dates does it matter which of them may come before the offense.
  const dated = quantifiers.some((each) => each.over === 'counts' && comparisonsIn(each.where).length > 0);
  if (dated && fields.includes('step') && plan.days.uses('offense')) reads.add('offense');
  const comparisons = quantifiers.flatMap((each) =>
    comparisonsIn(each.where).map((comparison) => comparisonOf(comparison, each.bind, plan.setting)),
  );

  function* effects(core: Core, frame: Frame): Generator<Effect & { readonly count: CountCore }> {
    for (const count of otherCounts({ core, fields, plan, frame, comparisons, settled: settledIn(frame) })) {
      const adds = addsOf(count, frame, false);
      const another = kind !== undefined && count.convicted && sectionInList(count.section, kind) === NO;
      yield { id: `${adds.join()} ${another}`, adds, another, count };
    }
  }

  const contents = new Map<string, readonly Effect[]>();
  const look = (core: Core, frame: Frame): readonly Effect[] => {
    const found = new Map<string, Effect>();
    for (const { id, adds, another } of effects(core, frame)) if (!found.has(id)) found.set(id, { id, adds, another });
    // Equal sets of effects are one array, so that what follows from them is worked out once.
    const content = [...found.keys()].sort().join(';');
    const shared = contents.get(content) ?? [...found.values()];
    contents.set(content, shared);
    return shared;
  };

  const besideDates = new Set([...reads].filter((name) => !DATE_READS.includes(name)));
  // Quantifiers see dates through their comparisons alone. Where these say the same of all days that other counts can
  // have, the same counts are told apart: looking at days alone is much less than looking at every kind of count.
  const seesDeeper = quantifiers.some(comparesDeeper) || plan.days.uses('other.release');
  const bySeen = new Map<string, readonly Effect[]>();
  const lookOnce = (core: Core, frame: Frame): readonly Effect[] => {
    if (seesDeeper) return look(core, frame);
    const key = `${keyOf(core, besideDates)} ${datesSeen({ core, fields, plan, frame, comparisons })}`;
    const own = bySeen.get(key) ?? look(core, frame);
    bySeen.set(key, own);
    return own;
  };

  const cache = new Map<string, readonly Effect[]>();
  const ofOthers = (core: Core, frame: Frame): readonly Effect[] => {
    const key = keyOf(core, reads);
    const own = cache.get(key) ?? lookOnce(core, frame);
    cache.set(key, own);
    return own;
  };

  const setNumbers = new Map<readonly Effect[], number>();
  return {
    ofOwn: (core, frame) => [
      addsOf(core.conviction, frame, true),
      ...(core.arrest === undefined ? [] : [addsOf(arrestFor(core.conviction, core.arrest), frame, false)]),
    ],
    ofOthers,
    countsFor: (core, frame, ids) => {
      const sought = new Set(ids);
      const found = new Map<string, CountCore>();
      // One look at every kind of count, however many are sought, and no further than the last of them.
      if (sought.size > 0) {
        for (const { id, count } of effects(core, frame)) {
          if (sought.delete(id)) found.set(id, count);
          if (sought.size === 0) break;
        }
      }
      if (sought.size > 0) throw new Error('no count adds what was found to be added (a bug)');
      return ids.map((id) => found.get(id)!);
    },
    dateKey: (core, frame) => {
      if (besideDates.size > 0) return keyOf(core, new Set(DATE_READS));
      const effects = ofOthers(core, frame);
      if (!setNumbers.has(effects)) setNumbers.set(effects, setNumbers.size);
      return String(setNumbers.get(effects));
    },
  };
}

const DATE_READS: readonly string[] = ['date', 'offense', 'birth', 'end', 'release'];

/** The comparisons of what one quantifier asks, those of quantifiers inside it aside. */
function comparisonsIn(condition: Condition): readonly Condition[] {
  if (condition.kind === 'before') return [condition];
  return 'where' in condition ? [] : children(condition).flatMap(comparisonsIn);
}

/** Whether a quantifier inside what a quantifier asks compares dates. */
function comparesDeeper({ where }: Quantifier): boolean {
  let all = 0;
  walk(where, ({ kind }) => {
    if (kind === 'before') all++;
  });
  return all > comparisonsIn(where).length;
}

/** The facts of the conviction itself that a quantifier compares others with. */
function readsOfConviction(condition: Condition): ReadonlySet<string> {
  const found = new Set<string>();
  walk(condition, (each) => {
    for (const date of termsOf(each)) {
      if (date.kind === 'birth') found.add('birth');
      else if ('of' in date && date.of === 0)
        found.add(
          { 'date-of': 'date', 'offense-date': 'offense', 'sentence-end': 'end', release: 'release' }[date.kind],
        );
    }
    if ('of' in each && each.of === 0) for (const field of fieldsOf(each)) found.add(field);
  });
  return found;
}

function keyOf(core: Core, reads: ReadonlySet<string>): string {
  const { conviction } = core;
  return [...reads]
    .map((name) => {
      if (name === 'birth') return core.birth;
      if (name === 'offense') return core.arrest ?? conviction.date;
      if (name === 'disposition') return `${conviction.convicted} ${conviction.ending}`;
      if (name === 'date' || name === 'end' || name === 'release') return conviction[name];
      return JSON.stringify(conviction[name as keyof CountCore] ?? conviction);
    })
    .join('|');
}
