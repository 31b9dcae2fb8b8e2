import { NO, type Person, type Truth, UNKNOWN, YES } from '../../record/index.ts';
import { assumeKind, type Kind } from './assume.ts';
import { compileDate } from './compile-dates.ts';
import type { Condition } from './condition.ts';
import { cheapFirst } from './cost.ts';
import { countTest } from './count-tests.ts';
import { type Fact, factBit } from './facts.ts';
import { type Compiled, missing, type Packed, unknownFor } from './packed.ts';
import { createShared, type Shared } from './shared.ts';
import type { Setting } from './situation.ts';
import { numberOf } from './spans.ts';
import { specialise } from './specialise.ts';

/**
 * Compiles a condition to closures for one setting: options, as-of date and county are constants, and what they decide
 * is gone from the compiled form. Agrees with {@link interpret} on every situation (tested against it).
 */
export function compile(condition: Condition, setting: Setting): Compiled {
  return closure(specialise(condition, setting), { setting, shared: undefined });
}

/** Conditions that are asked together of one conviction after another. */
export type Together = {
  readonly compiled: readonly Compiled[];
  /** To be called before the conditions are asked of another conviction. */
  readonly next: () => void;
  /** The conditions for convictions of a kind; made of the same parts, so that they share their answers. */
  readonly of: (kind: Kind) => readonly Special[];
};

export type Special = { readonly condition: Condition; readonly compiled: Compiled };

/** Compiles conditions so that what several of them ask is found out once for each conviction. */
export function compileTogether(conditions: readonly Condition[], setting: Setting): Together {
  const special = conditions.map((condition) => specialise(condition, setting));
  const context = { setting, shared: createShared(special) };
  return {
    compiled: special.map((condition) => closure(condition, context)),
    next: context.shared.next,
    of: (kind) =>
      special.map((each) => {
        const condition = assumeKind(each, kind);
        return { condition, compiled: closure(condition, context) };
      }),
  };
}

type Context = { readonly setting: Setting; readonly shared: Shared | undefined };

function closure(condition: Condition, context: Context): Compiled {
  const { shared } = context;
  return shared ? shared.once(condition, () => plainClosure(condition, context)) : plainClosure(condition, context);
}

function plainClosure(condition: Condition, context: Context): Compiled {
  const { setting } = context;
  switch (condition.kind) {
    case 'always':
      return () => YES;
    case 'never':
      return () => NO;
    case 'all':
      return cheapFirst(condition.of)
        .map((part) => closure(part, context))
        .reduce(conjunction);
    case 'any':
      return cheapFirst(condition.of)
        .map((part) => closure(part, context))
        .reduce(disjunction);
    case 'not': {
      const inner = closure(condition.of, context);
      return (frame) => negate(inner(frame));
    }
    case 'deceased':
      return personTest((person) => person.deceased, 'death');
    case 'registered':
      return personTest((person) => person.registered, 'registration');
    case 'before':
      return comparison(condition, setting);
    case 'same':
      return sameness(condition);
    case 'another':
      return (frame) => (frame.bound[condition.of] !== frame.bound[condition.than] ? YES : NO);
    case 'some':
    case 'every':
    case 'at-least':
      return quantifier(condition, context);
    case 'option-on':
    case 'option-has':
      throw new Error('options are put in before a condition is compiled');
    default:
      return countTest(condition, setting);
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

function personTest(read: (person: Person) => Truth, fact: Fact): Compiled {
  const open = unknownFor(factBit(fact));
  return (frame) => {
    const value = read(frame.person);
    return value === UNKNOWN ? open : value;
  };
}

function sameness({ of, as, part }: Condition & { kind: 'same' }): Compiled {
  return (frame) => {
    const a = frame.bound[of];
    const b = frame.bound[as];
    if (a === b) return YES;
    const left = part === 'case' ? a.case : a.cycle;
    const right = part === 'case' ? b.case : b.cycle;
    if (left !== undefined && right !== undefined) return left === right ? YES : NO;
    const ofLeft = left === undefined ? missing('cycle', a, frame) : 0;
    return ofLeft | (right === undefined ? missing('cycle', b, frame) : 0);
  };
}

function quantifier(condition: Condition & { kind: 'some' | 'every' | 'at-least' }, context: Context): Compiled {
  const { setting } = context;
  const where = closure(condition.where, context);
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

function comparison({ left, right, orOn }: Condition & { kind: 'before' }, setting: Setting): Compiled {
  const a = compileDate(left, setting);
  const b = compileDate(right, setting);
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
