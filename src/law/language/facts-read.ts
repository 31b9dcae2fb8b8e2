import type { Condition, DateTerm, Subject } from './condition.ts';
import { askedOfCount, isCountCondition } from './count-kinds.ts';
import type { Fact } from './facts.ts';
import { termsOf } from './walk.ts';

/** A fact that a condition reads, as it is named of the conviction. */
export type FactRead = {
  readonly fact: Fact;
  readonly of: Subject;
  /** Whether three-valued logic may call it open where it is certain, so that only cases settle it. */
  readonly doubtful: boolean;
};

/** The facts that the date of an offense hangs on: the conviction's own date, and lines that may be the arrest. */
const OFFENSE = ['offenseDate', 'convictionDate', 'cycle', 'otherCycle', 'otherDate', 'step'] as const;

/** The facts of a record that a condition reads itself, its parts aside. The one place that says so. */
export function factsRead(condition: Condition): readonly FactRead[] {
  if (isCountCondition(condition)) {
    const { fact, neverOpen, doubtful } = askedOfCount(condition);
    const read = { fact: fact(condition), of: condition.of, doubtful: doubtful?.(condition) ?? false };
    return neverOpen ? [] : [read];
  }
  switch (condition.kind) {
    case 'before':
      return termsOf(condition).flatMap(factsOfDate);
    case 'some':
    case 'every':
    case 'at-least':
      return [
        ...(condition.over === 'convictions'
          ? [{ fact: 'disposition', of: condition.bind, doubtful: false } as const]
          : []),
        ...('per' in condition && condition.per === 'case'
          ? [{ fact: 'cycle', of: condition.bind, doubtful: true } as const]
          : []),
      ];
    case 'same':
      return [{ fact: 'cycle', of: 1, doubtful: true }];
    case 'open':
      return (['disposition', 'cycle', 'step'] as const).map((fact) => ({ fact, of: condition.of, doubtful: true }));
    case 'deceased':
      return [{ fact: 'death', of: 0, doubtful: false }];
    case 'registered':
      return [{ fact: 'registration', of: 0, doubtful: false }];
    case 'always':
    case 'never':
    case 'all':
    case 'any':
    case 'not':
    case 'shown':
    case 'another':
    case 'option-on':
    case 'option-has':
      return [];
    default:
      return condition satisfies never;
  }
}

function factsOfDate(date: DateTerm): readonly FactRead[] {
  switch (date.kind) {
    case 'birth':
      return [{ fact: 'birthDate', of: 0, doubtful: false }];
    case 'date-of':
      return [{ fact: 'convictionDate', of: date.of, doubtful: false }];
    case 'offense-date':
      return OFFENSE.map((fact) => ({ fact, of: 0, doubtful: date.of !== 0 }));
    case 'sentence-end':
    case 'release':
      return (['sentence', 'convictionDate'] as const).map((fact) => ({ fact, of: date.of, doubtful: true }));
    case 'as-of':
    case 'day':
    case 'shift':
      return [];
  }
}
