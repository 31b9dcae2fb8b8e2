import type { Condition, Subject } from './condition.ts';
import { children, subjectsOf } from './walk.ts';

/** The counts that a condition speaks of and that no quantifier within it binds, those given aside. */
export function unboundIn(condition: Condition, bound: readonly Subject[] = [0]): readonly Subject[] {
  const within = 'where' in condition ? [...bound, condition.bind] : bound;
  return [
    ...subjectsOf(condition).filter((subject) => !bound.includes(subject)),
    ...children(condition).flatMap((part) => unboundIn(part, within)),
  ];
}

/** Whether a condition reads a count other than these, which a quantifier around it binds (or which is decided). */
export function speaksOfOthers(condition: Condition, bound: readonly Subject[] = [0]): boolean {
  return unboundIn(condition, bound).length > 0;
}
