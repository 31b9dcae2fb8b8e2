import { type Count, NO, type Section, sectionIsAny } from '../../record/index.ts';
import type { Condition, SectionList, Subject } from './condition.ts';

/** Convictions of some lists of sections, or what may be such: one at least, or two where `two`. */
export type Need = { readonly lists: readonly SectionList[]; readonly two: boolean };

/**
 * What a record must have for a condition not to fail; undefined where nothing of the kind can be named. Most records
 * have no conviction of a superstrike, and then whether it was earlier need not be asked.
 */
export function needOf(condition: Condition): Need | undefined {
  switch (condition.kind) {
    case 'never':
      return NOTHING;
    case 'some':
      return condition.over === 'convictions' ? needOfBound(condition.where, condition.bind) : undefined;
    case 'at-least': {
      const { over, number, where, bind } = condition;
      if (over !== 'convictions' || number.kind !== 'number' || number.value < 1) return undefined;
      const need = needOfBound(where, bind);
      return need && { ...need, two: number.value >= 2 };
    }
    case 'all':
      return hardest(condition.of.map(needOf));
    case 'any':
      return either(condition.of.map(needOf));
    default:
      return undefined;
  }
}

/** The same for the count that a quantifier binds. */
function needOfBound(condition: Condition, bound: Subject): Need | undefined {
  switch (condition.kind) {
    case 'never':
      return NOTHING;
    case 'section':
      return condition.of === bound ? { lists: [condition.in], two: false } : undefined;
    case 'all':
      return hardest(condition.of.map((part) => needOfBound(part, bound)));
    case 'any':
      return either(condition.of.map((part) => needOfBound(part, bound)));
    default:
      return undefined;
  }
}

/** Of no list: no record has it. */
const NOTHING: Need = { lists: [], two: false };

function hardest(parts: readonly (Need | undefined)[]): Need | undefined {
  const size = ({ lists, two }: Need) => lists.reduce((sum, list) => sum + list.sections.length, 0) / (two ? 1000 : 1);
  return parts.filter((need) => need !== undefined).toSorted((a, b) => size(a) - size(b))[0];
}

function either(parts: readonly (Need | undefined)[]): Need | undefined {
  const needs = parts.filter((need) => need !== undefined);
  if (needs.length < parts.length) return undefined;
  const open = needs.filter(({ lists }) => lists.length > 0);
  return { lists: open.flatMap(({ lists }) => lists), two: open.length > 0 && open.every(({ two }) => two) };
}

/** So many distinct sections are remembered; a file has few, a program that runs for weeks may meet more. */
const REMEMBERED = 1 << 16;

/** Which of several conditions, as bits, the convictions of a record leave possible by their sections. */
export function possibleAmong(conditions: readonly Condition[]): (convictions: readonly Count[]) => number {
  const needs = conditions.map(needOf);
  const bitsWhere = (holds: (need: Need | undefined) => boolean) =>
    needs.reduce((bits, need, i) => (holds(need) ? bits | (1 << i) : bits), 0);
  const always = bitsWhere((need) => need === undefined);
  const two = bitsWhere((need) => need?.two ?? false);
  const unreadable = bitsWhere((need) => need !== undefined && need.lists.length > 0);
  const known = new Map<Section, number>();
  const bitsOf = (section: Section): number => {
    let bits = known.get(section);
    if (bits === undefined) {
      const mayBe = (list: SectionList) => sectionIsAny(section, list.sections) !== NO;
      bits = bitsWhere((need) => need?.lists.some(mayBe) ?? false);
      if (known.size === REMEMBERED) known.clear();
      known.set(section, bits);
    }
    return bits;
  };
  return (convictions) => {
    let once = 0;
    let twice = 0;
    for (let i = 0; i < convictions.length; i++) {
      const { section } = convictions[i]!.offense;
      const bits = section === undefined ? unreadable : bitsOf(section);
      twice |= once & bits;
      once |= bits;
    }
    return always | (once & ~two) | (twice & two);
  };
}
