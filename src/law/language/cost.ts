import type { Condition, DateTerm } from './condition.ts';

/** The order in which conditions are joined makes no difference to what they come to, but to how much is looked at. */
export function cheapFirst(conditions: readonly Condition[]): readonly Condition[] {
  return conditions.toSorted((a, b) => cost(a) - cost(b));
}

/** About how long a condition takes, in the time of its simplest kind. */
export function cost(condition: Condition): number {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.reduce((sum, part) => sum + cost(part), 0);
    case 'not':
    case 'shown':
      return cost(condition.of);
    case 'some':
    case 'every':
    case 'at-least':
      return 100 + 4 * cost(condition.where);
    case 'before':
      return dateCost(condition.left) + dateCost(condition.right);
    case 'section':
      return 4;
    case 'sentenced':
    case 'relief':
    case 'unrecorded':
      return 6;
    default:
      return 1;
  }
}

function dateCost(term: DateTerm): number {
  if (term.kind === 'shift')
    return term.date.kind === 'as-of' || term.date.kind === 'day' ? 0 : 5 + dateCost(term.date);
  return { 'as-of': 0, day: 0, birth: 1, 'date-of': 1, 'offense-date': 8, 'sentence-end': 20, release: 20 }[term.kind];
}
