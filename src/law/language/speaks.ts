import type { Condition, DateTerm } from './condition.ts';

/** Whether a condition reads a count other than these, which a quantifier around it binds (or which is decided). */
export function speaksOfOthers(condition: Condition, bound: readonly number[] = [0]): boolean {
  const other = (of: number) => !bound.includes(of);
  const dateOther = (term: DateTerm): boolean =>
    term.kind === 'shift' ? dateOther(term.date) : 'of' in term && other(term.of);
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.some((part) => speaksOfOthers(part, bound));
    case 'not':
    case 'shown':
      return speaksOfOthers(condition.of, bound);
    case 'some':
    case 'every':
    case 'at-least':
      return speaksOfOthers(condition.where, [...bound, condition.bind]);
    case 'before':
      return dateOther(condition.left) || dateOther(condition.right);
    case 'same':
      return other(condition.of) || other(condition.as);
    case 'another':
      return other(condition.of) || other(condition.than);
    default:
      return 'of' in condition && other(condition.of);
  }
}
