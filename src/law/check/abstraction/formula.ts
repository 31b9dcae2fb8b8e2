import { NO, type Truth, UNKNOWN, YES } from '../../../record/index.ts';
import type { Clause, Condition, OptionValues } from '../../language/index.ts';
import { fullCondition, mapChildren } from '../../language/index.ts';

/**
 * A condition as a formula over atoms: its leaves and its outermost quantifiers, each distinct one numbered once. What
 * the atoms may be together is the business of the space of histories.
 */
export type Formula =
  | { readonly kind: 'atom'; readonly atom: number }
  | { readonly kind: 'const'; readonly value: boolean }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Formula[] }
  | { readonly kind: 'not'; readonly of: Formula };

/** The atoms of several conditions, in the order in which they were met. */
export type AtomTable = {
  readonly atoms: readonly Condition[];
  readonly formula: (condition: Condition) => Formula;
  readonly clause: (clause: Clause) => Formula;
};

/** Options that are numbers are put in; yes-or-no options and lists stay atoms, so that every choice is covered. */
export function createAtomTable(numeric: OptionValues): AtomTable {
  const atoms: Condition[] = [];
  const numbers = new Map<string, number>();
  const atomOf = (condition: Condition): Formula => {
    const key = JSON.stringify(condition, (name, value) => (name === 'in' ? value.id : value));
    let atom = numbers.get(key);
    if (atom === undefined) {
      atom = atoms.length;
      atoms.push(condition);
      numbers.set(key, atom);
    }
    return { kind: 'atom', atom };
  };
  const formula = (condition: Condition): Formula => {
    switch (condition.kind) {
      case 'always':
        return { kind: 'const', value: true };
      case 'never':
        return { kind: 'const', value: false };
      case 'all':
      case 'any':
        return { kind: condition.kind, of: condition.of.map(formula) };
      case 'not':
        return { kind: 'not', of: formula(condition.of) };
      // Histories of the abstraction are complete: what is so is shown.
      case 'shown':
        return formula(condition.of);
      case 'option-on': {
        const value = numeric[condition.key];
        return typeof value === 'number' ? { kind: 'const', value: value > 0 } : atomOf(condition);
      }
      default:
        return atomOf(complete(condition));
    }
  };
  return { atoms, formula, clause: (clause) => formula(fullCondition(clause)) };
}

/** The same inside of quantifiers: there too, a fact that is not chosen yet is none that the record lacks. */
function complete(condition: Condition): Condition {
  return condition.kind === 'shown' ? complete(condition.of) : mapChildren(condition, complete);
}

/** Values of atoms: NO, UNKNOWN (not chosen yet) or YES. */
export type Values = Uint8Array;

export function truthOf(formula: Formula, values: Values): Truth {
  switch (formula.kind) {
    case 'atom':
      return values[formula.atom] as Truth;
    case 'const':
      return formula.value ? YES : NO;
    case 'not':
      return (2 - truthOf(formula.of, values)) as Truth;
    case 'all': {
      let result: Truth = YES;
      for (const part of formula.of) {
        const own = truthOf(part, values);
        if (own === NO) return NO;
        if (own === UNKNOWN) result = UNKNOWN;
      }
      return result;
    }
    case 'any': {
      let result: Truth = NO;
      for (const part of formula.of) {
        const own = truthOf(part, values);
        if (own === YES) return YES;
        if (own === UNKNOWN) result = UNKNOWN;
      }
      return result;
    }
  }
}

/** The atoms that a formula speaks of. */
export function atomsIn(formulas: readonly Formula[]): ReadonlySet<number> {
  const found = new Set<number>();
  const walk = (formula: Formula): void => {
    if (formula.kind === 'atom') found.add(formula.atom);
    else if (formula.kind === 'not') walk(formula.of);
    else if (formula.kind !== 'const') formula.of.forEach(walk);
  };
  formulas.forEach(walk);
  return found;
}

/**
 * An atom that has to be chosen before a ladder can be said to decide: one of the first clause that is neither true nor
 * false. Undefined when some clause holds before any that is open, or when none is open.
 */
export function openAtom(
  ladder: readonly Formula[],
  values: Values,
  skip: Pick<ReadonlySet<number>, 'has'>,
): number | undefined {
  for (const formula of ladder) {
    const truth = truthOf(formula, values);
    if (truth === YES) return undefined;
    if (truth === UNKNOWN) {
      const atom = openIn(formula, values, skip);
      if (atom !== undefined) return atom;
    }
  }
  return undefined;
}

function openIn(formula: Formula, values: Values, skip: Pick<ReadonlySet<number>, 'has'>): number | undefined {
  if (formula.kind === 'atom')
    return values[formula.atom] === UNKNOWN && !skip.has(formula.atom) ? formula.atom : undefined;
  if (formula.kind === 'const') return undefined;
  if (formula.kind === 'not') return openIn(formula.of, values, skip);
  for (const part of formula.of) {
    if (truthOf(part, values) !== UNKNOWN) continue;
    const atom = openIn(part, values, skip);
    if (atom !== undefined) return atom;
  }
  return undefined;
}
