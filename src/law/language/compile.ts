import {
  addYears,
  type Count,
  type Day,
  type Level,
  NO,
  type Person,
  parseIsoDay,
  type Section,
  sectionIsAny,
  sentenceEnd,
  type Truth,
  UNKNOWN,
  YES,
} from '../../record/index.ts';
import type { Condition, DateTerm, SectionList, Subject } from './condition.ts';
import { type Fact, type FactSet, factBit } from './facts.ts';
import { factAbout, numberOf } from './interpret.ts';
import type { Setting } from './situation.ts';

/**
 * A truth and, when it is unknown, the facts that are missing, in one small integer: the truth in the two lowest bits,
 * the facts above them. Nothing is allocated while rules run.
 */
export type Packed = number;

export function packedTruth(packed: Packed): Truth {
  return (packed & 3) as Truth;
}

export function packedMissing(packed: Packed): FactSet {
  return packed >>> 2;
}

function unknownFor(facts: FactSet): Packed {
  return UNKNOWN | (facts << 2);
}

/** Where compiled conditions find what they speak of; reused from one conviction to the next. */
export type Frame = {
  person: Person;
  /** The counts that are, or may be, convictions. */
  convictions: readonly Count[];
  /** By subject: the conviction being decided, then what quantifiers bind. */
  bound: [Count, Count, Count];
};

export type Compiled = (frame: Frame) => Packed;

/**
 * Compiles a condition to closures for one setting: options, as-of date and county are constants, and what they decide
 * is gone from the compiled form. Agrees with {@link interpret} on every situation (tested against it).
 */
export function compile(condition: Condition, setting: Setting): Compiled {
  const simple = specialise(condition, setting);
  return closure(simple, setting);
}

/** The condition with the county's choices put in, and what they make certain taken out. */
export function specialise(condition: Condition, setting: Setting): Condition {
  switch (condition.kind) {
    case 'option-on': {
      const value = setting.options[condition.key];
      return { kind: value === true || (typeof value === 'number' && value > 0) ? 'always' : 'never' };
    }
    case 'option-has': {
      const value = setting.options[condition.key];
      return { kind: Array.isArray(value) && value.includes(condition.value) ? 'always' : 'never' };
    }
    case 'all':
    case 'any': {
      const deciding = condition.kind === 'all' ? 'never' : 'always';
      const parts = condition.of.map((part) => specialise(part, setting));
      if (parts.some((part) => part.kind === deciding)) return { kind: deciding };
      const left = parts.filter((part) => part.kind !== 'always' && part.kind !== 'never');
      if (left.length === 0) return { kind: condition.kind === 'all' ? 'always' : 'never' };
      return left.length === 1 ? left[0]! : { kind: condition.kind, of: left };
    }
    case 'not': {
      const part = specialise(condition.of, setting);
      if (part.kind === 'always') return { kind: 'never' };
      if (part.kind === 'never') return { kind: 'always' };
      return { kind: 'not', of: part };
    }
    case 'some':
    case 'every':
    case 'at-least':
      return { ...condition, where: specialise(condition.where, setting) };
    default:
      return condition;
  }
}

function closure(condition: Condition, setting: Setting): Compiled {
  switch (condition.kind) {
    case 'always':
      return () => YES;
    case 'never':
      return () => NO;
    case 'all':
      return condition.of.map((part) => closure(part, setting)).reduce(conjunction);
    case 'any':
      return condition.of.map((part) => closure(part, setting)).reduce(disjunction);
    case 'not': {
      const inner = closure(condition.of, setting);
      return (frame) => negate(inner(frame));
    }
    case 'level':
      return levelTest(condition.of, condition.is);
    case 'section':
      return sectionTest(condition.of, condition.in);
    case 'county':
      return countyTest(condition.of, setting.county);
    case 'convicted':
      return (frame) => {
        const count = frame.bound[condition.of];
        const { kind } = count.disposition;
        return kind === 'convicted' ? YES : kind === 'unknown' ? missing('disposition', count, frame) : NO;
      };
    case 'set-aside':
      return (frame) => {
        const count = frame.bound[condition.of];
        return count.setAside === UNKNOWN ? missing('setAside', count, frame) : count.setAside;
      };
    case 'deceased':
      return personTest((person) => person.deceased, 'death');
    case 'registered':
      return personTest((person) => person.registered, 'registration');
    case 'before':
      return comparison(condition.left, condition.right, condition.orOn, setting);
    case 'same':
      return (frame) => {
        const a = frame.bound[condition.of];
        const b = frame.bound[condition.as];
        if (a === b) return YES;
        const left = condition.part === 'case' ? a.case : a.cycle;
        const right = condition.part === 'case' ? b.case : b.cycle;
        if (left !== undefined && right !== undefined) return left === right ? YES : NO;
        const ofLeft = left === undefined ? missing('cycle', a, frame) : 0;
        return ofLeft | (right === undefined ? missing('cycle', b, frame) : 0);
      };
    case 'another':
      return (frame) => (frame.bound[condition.of] !== frame.bound[condition.than] ? YES : NO);
    case 'some':
    case 'every':
    case 'at-least':
      return quantifier(condition, setting);
    case 'option-on':
    case 'option-has':
      throw new Error('options are put in before a condition is compiled');
  }
}

function conjunction(a: Compiled, b: Compiled): Compiled {
  return (frame) => {
    const left = a(frame);
    if (left === NO) return NO;
    const right = b(frame);
    if (left === YES || right === NO) return right;
    return right === YES ? left : left | right;
  };
}

function disjunction(a: Compiled, b: Compiled): Compiled {
  return (frame) => {
    const left = a(frame);
    if (left === YES) return YES;
    const right = b(frame);
    if (left === NO || right === YES) return right;
    return right === NO ? left : left | right;
  };
}

function negate(packed: Packed): Packed {
  return packed === YES ? NO : packed === NO ? YES : packed;
}

function missing(fact: Fact, count: Count, frame: Frame): Packed {
  return unknownFor(factBit(factAbout(fact, count === frame.bound[0])));
}

function levelTest(of: Subject, is: readonly Level[]): Compiled {
  const felony = is.includes('felony') ? YES : NO;
  const misdemeanor = is.includes('misdemeanor') ? YES : NO;
  const infraction = is.includes('infraction') ? YES : NO;
  return (frame) => {
    const count = frame.bound[of];
    switch (count.level) {
      case 'felony':
        return felony;
      case 'misdemeanor':
        return misdemeanor;
      case 'infraction':
        return infraction;
      default:
        return missing('level', count, frame);
    }
  };
}

function sectionTest(of: Subject, list: SectionList): Compiled {
  // Sources give equal texts one Section, so each distinct section is matched against the list once.
  const known = new WeakMap<Section, Truth>();
  return (frame) => {
    const count = frame.bound[of];
    const { section } = count.offense;
    if (section === undefined) return missing('section', count, frame);
    let result = known.get(section);
    if (result === undefined) {
      result = sectionIsAny(section, list.sections);
      known.set(section, result);
    }
    return result === UNKNOWN ? missing('section', count, frame) : result;
  };
}

function countyTest(of: Subject, county: string): Compiled {
  return (frame) => {
    const count = frame.bound[of];
    if (count.county === undefined) return missing('county', count, frame);
    return count.county === county ? YES : NO;
  };
}

function personTest(read: (person: Person) => Truth, fact: Fact): Compiled {
  const open = unknownFor(factBit(fact));
  return (frame) => {
    const value = read(frame.person);
    return value === UNKNOWN ? open : value;
  };
}

function quantifier(condition: Condition & { kind: 'some' | 'every' | 'at-least' }, setting: Setting): Compiled {
  const where = closure(condition.where, setting);
  const { bind, over } = condition;
  const needed = condition.kind === 'at-least' ? numberOf(condition.number, setting) : 1;
  const every = condition.kind === 'every';
  return (frame) => {
    const counts = over === 'counts' ? frame.person.counts : frame.convictions;
    const saved = frame.bound[bind];
    let certain = 0;
    let possible = 0;
    let open = 0;
    for (let i = 0; i < counts.length && certain < needed; i++) {
      const count = counts[i]!;
      frame.bound[bind] = count;
      const inner = where(frame);
      const hit = every ? negate(inner) : inner;
      if (hit === NO) continue;
      possible++;
      const sure = over === 'counts' || count.disposition.kind === 'convicted';
      if (hit === YES && sure) certain++;
      if (hit !== YES) open |= hit;
      if (!sure) open |= missing('disposition', count, frame);
    }
    frame.bound[bind] = saved;
    if (certain >= needed) return every ? NO : YES;
    if (possible >= needed) return open;
    return every ? YES : NO;
  };
}

/** The ends of a date term as functions of the frame, and the fact to blame where they differ. */
type Ends = {
  readonly first: (frame: Frame) => Day;
  readonly last: (frame: Frame) => Day;
  readonly blame: (frame: Frame) => FactSet;
  readonly constant: Day | undefined;
};

function comparison(left: DateTerm, right: DateTerm, orOn: boolean, setting: Setting): Compiled {
  const a = ends(left, setting);
  const b = ends(right, setting);
  // "On or before" is "before the day after": one comparison serves both.
  const slack = orOn ? 1 : 0;
  return (frame) => {
    const aLast = a.last(frame);
    const bFirst = b.first(frame);
    if (aLast < bFirst + slack) return YES;
    const aFirst = a.first(frame);
    const bLast = b.last(frame);
    if (aFirst >= bLast + slack) return NO;
    return unknownFor((aFirst !== aLast ? a.blame(frame) : 0) | (bFirst !== bLast ? b.blame(frame) : 0));
  };
}

function ends(term: DateTerm, setting: Setting): Ends {
  switch (term.kind) {
    case 'as-of':
      return constantEnds(setting.asOf);
    case 'day':
      return constantEnds(parseIsoDay(term.iso)!);
    case 'birth': {
      const blame = factBit('birthDate');
      return {
        first: (frame) => frame.person.birthDate.first,
        last: (frame) => frame.person.birthDate.last,
        blame: () => blame,
        constant: undefined,
      };
    }
    case 'date-of':
      return {
        first: (frame) => frame.bound[term.of].date.first,
        last: (frame) => frame.bound[term.of].date.last,
        blame: (frame) => factBit(factAbout('convictionDate', frame.bound[term.of] === frame.bound[0])),
        constant: undefined,
      };
    case 'sentence-end':
      return {
        first: (frame) => sentenceEnd(frame.bound[term.of]).first,
        last: (frame) => sentenceEnd(frame.bound[term.of]).last,
        blame: (frame) => {
          const count = frame.bound[term.of];
          const fact = count.date.first !== count.date.last ? 'convictionDate' : 'sentence';
          return factBit(factAbout(fact, count === frame.bound[0]));
        },
        constant: undefined,
      };
    case 'shift': {
      const inner = ends(term.date, setting);
      const years = numberOf(term.years, setting) * term.sign;
      if (inner.constant !== undefined) return constantEnds(addYears(inner.constant, years));
      const shift = (day: Day) => (Number.isFinite(day) ? addYears(day, years) : day);
      return {
        first: (frame) => shift(inner.first(frame)),
        last: (frame) => shift(inner.last(frame)),
        blame: inner.blame,
        constant: undefined,
      };
    }
  }
}

function constantEnds(day: Day): Ends {
  return { first: () => day, last: () => day, blame: () => 0, constant: day };
}
