import type { Condition, DateTerm, NumberTerm, Subject } from './condition.ts';

/**
 * The one place that knows what a condition is made of. Everything that looks at the parts of conditions, without
 * asking what each kind of them means, goes through it.
 */

/** The conditions that a condition is made of, in their order: the parts of "all", what "not" denies, what a quantifier asks. */
export function children(condition: Condition): readonly Condition[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of;
    case 'not':
    case 'shown':
      return [condition.of];
    case 'some':
    case 'every':
    case 'at-least':
      return [condition.where];
    default:
      return [];
  }
}

/** The condition with its parts changed; the same object where `change` gives back every part as it was. */
export function mapChildren(condition: Condition, change: (part: Condition) => Condition): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const of = condition.of.map(change);
      return of.every((part, i) => part === condition.of[i]) ? condition : { ...condition, of };
    }
    case 'not':
    case 'shown': {
      const of = change(condition.of);
      return of === condition.of ? condition : { ...condition, of };
    }
    case 'some':
    case 'every':
    case 'at-least': {
      const where = change(condition.where);
      return where === condition.where ? condition : { ...condition, where };
    }
    default:
      return condition;
  }
}

/** Looks at a condition and all that it is made of, outermost first. */
export function walk(condition: Condition, visit: (each: Condition) => void): void {
  visit(condition);
  for (const part of children(condition)) walk(part, visit);
}

/** Whether a condition, or any that it is made of, is one that is looked for. */
export function someWithin(condition: Condition, test: (each: Condition) => boolean): boolean {
  return test(condition) || children(condition).some((part) => someWithin(part, test));
}

/** The dates that a comparison is made of, a shifted date before the one that it shifts; none of any other condition. */
export function termsOf(condition: Condition): readonly DateTerm[] {
  if (condition.kind !== 'before') return [];
  const unfold = (term: DateTerm): readonly DateTerm[] =>
    term.kind === 'shift' ? [term, ...unfold(term.date)] : [term];
  return [...unfold(condition.left), ...unfold(condition.right)];
}

/** The counts that a condition speaks of itself, its parts aside. */
export function subjectsOf(condition: Condition): readonly Subject[] {
  const spoken = [
    ...('of' in condition && typeof condition.of === 'number' ? [condition.of] : []),
    ...('as' in condition ? [condition.as] : []),
    ...('than' in condition ? [condition.than] : []),
  ];
  return [...spoken, ...termsOf(condition).flatMap((term) => ('of' in term ? [term.of] : []))];
}

/** The keys of the options that a condition reads itself, its parts aside. */
export function optionsOf(condition: Condition): readonly string[] {
  if (condition.kind === 'option-on' || condition.kind === 'option-has') return [condition.key];
  const numbers: readonly NumberTerm[] =
    condition.kind === 'at-least'
      ? [condition.number]
      : termsOf(condition).flatMap((term) => (term.kind === 'shift' ? [term.by] : []));
  return numbers.flatMap((number) => (number.kind === 'option-number' ? [number.key] : []));
}

/** Whether a condition looks at counts that are, or may be, no convictions: charges, and arrests that date an offense. */
export function readsCounts(condition: Condition): boolean {
  return someWithin(condition, readsCountsItself);
}

/** The same of the condition itself, its parts aside. */
export function readsCountsItself(condition: Condition): boolean {
  return (
    ('over' in condition && condition.over === 'counts') ||
    condition.kind === 'open' ||
    termsOf(condition).some(({ kind }) => kind === 'offense-date')
  );
}
