import {
  and,
  type Level,
  NO,
  not,
  or,
  type Section,
  sectionInList,
  type Truth,
  truth,
  UNKNOWN,
  USUAL_LEVELS,
  YES,
} from '../../record/index.ts';
import { sectionAnswers } from '../certain/sections.ts';
import { type Condition, conditionKey, type SectionList } from '../language/index.ts';

/** The truth of a leaf under one of the values that what it asks can have. */
type Ask = { readonly name: string; readonly truthAt: (value: number) => Truth };
type Values = ReadonlyMap<string, number>;

/** So many combinations are tried; a condition that has more is taken to differ. */
const MOST = 1 << 18;

const TRUTHS = [NO, UNKNOWN, YES] as const;

/**
 * Whether two conditions have the same truth whatever their leaves are: every level and every section of a conviction,
 * known or not, is tried with every truth of all else. What leaves ask is taken as free of one another but for that, so
 * "true" is certain and "false" may be too careful. A quantifier is a leaf; two of one sort are the same leaf where what
 * they look for has the same truth by this very comparison. `levels` are those of the state.
 */
export function sameTruths(one: Condition, other: Condition, levels: readonly Level[] = USUAL_LEVELS): boolean {
  const lists = new Map<number, Set<SectionList>>();
  for (const condition of [one, other]) eachLeaf(condition, (leaf) => noteList(leaf, lists));
  const sections = new Map([...lists].map(([of, all]) => [of, sectionsFor(all)] as const));
  const sizes = new Map<string, number>();
  const ask = rememberingByLeaf(asking(sections, sizes, [...levels, undefined], leafNames(levels)));
  for (const condition of [one, other]) eachLeaf(condition, ask);
  const names = [...sizes.keys()];
  const total = names.reduce((product, name) => product * sizes.get(name)!, 1);
  if (total > MOST) return false;
  for (let number = 0; number < total; number++) {
    const values = valuesAt(number, names, sizes);
    if (truthUnder(one, ask, values) !== truthUnder(other, ask, values)) return false;
  }
  return true;
}

function eachLeaf(condition: Condition, visit: (leaf: Condition) => void): void {
  if (condition.kind === 'all' || condition.kind === 'any') for (const part of condition.of) eachLeaf(part, visit);
  else if (condition.kind === 'not' || condition.kind === 'shown') eachLeaf(condition.of, visit);
  else if (condition.kind !== 'always' && condition.kind !== 'never') visit(condition);
}

function noteList(leaf: Condition, lists: Map<number, Set<SectionList>>): void {
  if (leaf.kind === 'section') lists.set(leaf.of, (lists.get(leaf.of) ?? new Set()).add(leaf.in));
}

/** Sections for all that the lists tell apart, each also with its last subdivisions left out, and one that is not known. */
function sectionsFor(lists: ReadonlySet<SectionList>): readonly (Section | undefined)[] {
  const classes = new Map<string, Section | undefined>();
  for (const section of [undefined, ...sectionAnswers(undefined, lists, false)]) {
    for (let left = 0; left <= (section?.subdivisions.length ?? 0); left++) {
      const known = section && { ...section, subdivisions: section.subdivisions.slice(0, left) };
      classes.set([...lists].map((list) => inList(known, list)).join(), known);
    }
  }
  return [...classes.values()];
}

function inList(section: Section | undefined, list: SectionList): Truth {
  return section === undefined ? UNKNOWN : sectionInList(section, list);
}

/** What each leaf asks; notes how many values that has. */
function asking(
  sections: ReadonlyMap<number, readonly (Section | undefined)[]>,
  sizes: Map<string, number>,
  levels: readonly (Level | undefined)[],
  nameOf: (leaf: Condition) => string,
) {
  return (leaf: Condition): Ask => {
    if (leaf.kind === 'level') {
      const name = `level of ${leaf.of}`;
      sizes.set(name, levels.length);
      const truthAt = (value: number) => {
        const level = levels[value];
        return level === undefined ? UNKNOWN : truth(leaf.is.includes(level));
      };
      return { name, truthAt };
    }
    if (leaf.kind === 'section') {
      const name = `section of ${leaf.of}`;
      const known = sections.get(leaf.of)!;
      sizes.set(name, known.length);
      return { name, truthAt: (value) => inList(known[value], leaf.in) };
    }
    const name = nameOf(leaf);
    sizes.set(name, TRUTHS.length);
    return { name, truthAt: (value) => TRUTHS[value]! };
  };
}

/** Each leaf is asked for once, and not again for every combination that is tried. */
function rememberingByLeaf(ask: (leaf: Condition) => Ask): (leaf: Condition) => Ask {
  const known = new Map<Condition, Ask>();
  return (leaf) => {
    const asked = known.get(leaf) ?? ask(leaf);
    known.set(leaf, asked);
    return asked;
  };
}

type Quantifier = Condition & { kind: 'some' | 'every' | 'at-least' };

function isQuantifier(leaf: Condition): leaf is Quantifier {
  return leaf.kind === 'some' || leaf.kind === 'every' || leaf.kind === 'at-least';
}

/** Names of leaves: one name for quantifiers that count the same, however they say it. */
function leafNames(levels: readonly Level[]): (leaf: Condition) => string {
  const known = new Map<string, { readonly sort: string; readonly where: Condition; readonly name: string }>();
  return (leaf) => {
    const key = conditionKey(leaf);
    if (!isQuantifier(leaf)) return key;
    const seen = known.get(key);
    if (seen) return seen.name;
    const sort = conditionKey({ ...leaf, where: { kind: 'always' } });
    const same = [...known.values()].find((each) => each.sort === sort && sameTruths(each.where, leaf.where, levels));
    const name = same?.name ?? key;
    known.set(key, { sort, where: leaf.where, name });
    return name;
  };
}

function valuesAt(number: number, names: readonly string[], sizes: ReadonlyMap<string, number>): Values {
  const values = new Map<string, number>();
  let rest = number;
  for (const name of names) {
    const size = sizes.get(name)!;
    values.set(name, rest % size);
    rest = Math.floor(rest / size);
  }
  return values;
}

function truthUnder(condition: Condition, ask: (leaf: Condition) => Ask, values: Values): Truth {
  const of = (part: Condition) => truthUnder(part, ask, values);
  switch (condition.kind) {
    case 'always':
      return YES;
    case 'never':
      return NO;
    case 'all':
      return condition.of.reduce<Truth>((all, part) => and(all, of(part)), YES);
    case 'any':
      return condition.of.reduce<Truth>((any, part) => or(any, of(part)), NO);
    case 'not':
      return not(of(condition.of));
    case 'shown':
      return of(condition.of) === YES ? YES : NO;
    default: {
      const { name, truthAt } = ask(condition);
      return truthAt(values.get(name)!);
    }
  }
}
