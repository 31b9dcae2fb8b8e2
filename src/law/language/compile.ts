import { getOrCreate, NO, type Person, type Section, type Truth, UNKNOWN, YES } from '../../record/index.ts';
import { assumeKind, type Kind, sectionAnswers } from './assume.ts';
import { comparison } from './compile-dates.ts';
import type { Condition } from './condition.ts';
import { cheapFirst } from './cost.ts';
import { countTest } from './count-tests.ts';
import { type Eras, erasOf } from './eras.ts';
import { factBit, type RecordFact } from './facts.ts';
import { openCharge } from './open-charge.ts';
import { type Compiled, missingOf, negate, type Packed, unknownFor } from './packed.ts';
import { createTouched, quantifier, type Touched } from './quantifiers.ts';
import { createSectionTable, type SectionTable } from './section-table.ts';
import { conditionKey, createShared, type Shared } from './shared.ts';
import type { Setting } from './situation.ts';
import { specialise } from './specialise.ts';

/**
 * Compiles a condition to closures for one setting: options, as-of date and county are constants, and what they decide
 * is gone from the compiled form. Agrees with {@link interpret} on every situation (tested against it).
 */
export function compile(condition: Condition, setting: Setting): Compiled {
  return closure(specialise(condition, setting), contextFor(setting, undefined));
}

/** Compiles conditions one at a time, equal ones once. */
export function createCompiler(setting: Setting): (condition: Condition) => Compiled {
  const known = new Map<string, Compiled>();
  return (condition) => getOrCreate(known, conditionKey(condition), () => compile(condition, setting));
}

/** Conditions that are asked together of one conviction after another. */
export type Together = {
  readonly compiled: readonly Compiled[];
  /** To be called before the conditions are asked of another conviction. */
  readonly next: () => void;
  /** The conditions for convictions of a kind; made of the same parts, so that they share their answers. */
  readonly of: (kind: Kind) => readonly Special[];
  readonly eras: Eras;
  /** A text that is the same for sections which the conditions tell apart in nothing that {@link assumeKind} puts in. */
  readonly answersOf: (section: Section | undefined) => string;
};

export type Special = { readonly condition: Condition; readonly compiled: Compiled };

/** Compiles conditions so that what several of them ask is found out once for each conviction. */
export function compileTogether(conditions: readonly Condition[], setting: Setting): Together {
  const special = conditions.map((condition) => specialise(condition, setting));
  const shared = createShared(special);
  const context = contextFor(setting, shared);
  return {
    compiled: special.map((condition) => closure(condition, context)),
    next: shared.next,
    eras: erasOf(special, setting),
    answersOf: sectionAnswers(special),
    of: (kind) =>
      special.map((each) => {
        const condition = assumeKind(each, kind, setting);
        return { condition, compiled: closure(condition, context) };
      }),
  };
}

type Context = {
  readonly setting: Setting;
  readonly shared: Shared | undefined;
  readonly table: SectionTable;
  readonly touched: Touched;
};

function contextFor(setting: Setting, shared: Shared | undefined): Context {
  const table = createSectionTable();
  return { setting, shared, table, touched: createTouched(table) };
}

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
      return conjunction(cheapFirst(condition.of).map((part) => closure(part, context)));
    case 'any':
      return disjunction(cheapFirst(condition.of).map((part) => closure(part, context)));
    case 'not': {
      const inner = closure(condition.of, context);
      return (frame) => negate(inner(frame));
    }
    case 'shown': {
      const inner = closure(condition.of, context);
      return (frame) => (inner(frame) === YES ? YES : NO);
    }
    case 'deceased':
      return personTest((person) => person.deceased, 'death');
    case 'registered':
      return personTest((person) => person.registered, 'registration');
    case 'before':
      return comparison(condition, setting);
    case 'same':
      return sameness(condition);
    case 'open':
      return openness(condition);
    case 'another':
      return (frame) => (frame.bound[condition.of] !== frame.bound[condition.than] ? YES : NO);
    case 'some':
    case 'every':
    case 'at-least':
      return quantifier(condition, setting, (part) => closure(part, context), context.touched);
    case 'option-on':
    case 'option-has':
      throw new Error('options are put in before a condition is compiled');
    default:
      return countTest(condition, setting, context.table);
  }
}

function conjunction(parts: readonly Compiled[]): Compiled {
  const [a, b] = parts;
  if (a === undefined) return () => YES;
  if (b === undefined) return a;
  if (parts.length === 2) {
    return (frame) => {
      const left = a(frame);
      if (left === NO) return NO;
      const right = b(frame);
      if (left === YES || right === NO) return right;
      return right === YES ? left : left | right;
    };
  }
  return (frame) => {
    let open: Packed = YES;
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i]!(frame);
      if (part === NO) return NO;
      if (part !== YES) open = open === YES ? part : open | part;
    }
    return open;
  };
}

function disjunction(parts: readonly Compiled[]): Compiled {
  const [a, b] = parts;
  if (a === undefined) return () => NO;
  if (b === undefined) return a;
  if (parts.length === 2) {
    return (frame) => {
      const left = a(frame);
      if (left === YES) return YES;
      const right = b(frame);
      if (left === NO || right === YES) return right;
      return right === NO ? left : left | right;
    };
  }
  return (frame) => {
    let open: Packed = NO;
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i]!(frame);
      if (part === YES) return YES;
      // Nothing is NO, and nothing is added to what is unknown.
      open |= part;
    }
    return open;
  };
}

function personTest(read: (person: Person) => Truth, fact: RecordFact): Compiled {
  const open = unknownFor(factBit(fact));
  return (frame) => {
    const value = read(frame.person);
    return value === UNKNOWN ? open : value;
  };
}

function sameness({ of, as, part }: Condition & { kind: 'same' }): Compiled {
  const missing = missingOf('cycle');
  return (frame) => {
    const a = frame.bound[of];
    const b = frame.bound[as];
    if (a === b) return YES;
    const left = part === 'case' ? a.case : a.cycle;
    const right = part === 'case' ? b.case : b.cycle;
    if (left !== undefined && right !== undefined) return left === right ? YES : NO;
    const ofLeft = left === undefined ? missing(a, frame) : 0;
    return ofLeft | (right === undefined ? missing(b, frame) : 0);
  };
}

function openness({ of }: Condition & { kind: 'open' }): Compiled {
  const facts = { disposition: missingOf('disposition'), cycle: missingOf('cycle'), step: missingOf('step') };
  return (frame) => {
    const count = frame.bound[of];
    const { truth, missing } = openCharge(count, frame.person);
    return missing === undefined ? truth : facts[missing](count, frame);
  };
}
