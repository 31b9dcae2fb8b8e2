import { and, NO, not, or, type Truth, truth, UNKNOWN } from '../../record/index.ts';

/**
 * A condition on what a person answered, as data. An answer that is missing makes it unknown, and unknown is not the same
 * as no: `not` of an unknown condition stays unknown.
 */
export type Condition =
  /** One of the chosen options, or the text itself, is the value. */
  | { readonly kind: 'is'; readonly field: string; readonly value: string }
  /** The answer is a number of this amount or less. */
  | { readonly kind: 'at-most'; readonly field: string; readonly amount: number }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition };

/** Answers by field. Each is a list: the options chosen, or one text. An empty list, or none, is no answer. */
export type Answers = Readonly<Record<string, readonly string[]>>;

export function evaluate(condition: Condition, answers: Answers): Truth {
  switch (condition.kind) {
    case 'is': {
      const answer = answers[condition.field] ?? [];
      return answer.length === 0 ? UNKNOWN : truth(answer.includes(condition.value));
    }
    case 'at-most': {
      const [answer = ''] = answers[condition.field] ?? [];
      return /^\d+$/.test(answer) ? truth(Number(answer) <= condition.amount) : UNKNOWN;
    }
    case 'all':
      return condition.of.reduce<Truth>((all, each) => and(all, evaluate(each, answers)), truth(true));
    case 'any':
      return condition.of.reduce<Truth>((any, each) => or(any, evaluate(each, answers)), NO);
    case 'not':
      return not(evaluate(condition.of, answers));
  }
}

/** Whether a condition holds for certain; one that rests on a missing answer does not. */
export function holds(condition: Condition | undefined, answers: Answers): boolean {
  return condition === undefined || evaluate(condition, answers) === truth(true);
}

/** The fields that a condition reads, each with the values or amounts that it asks for. */
export function readsOf(
  condition: Condition,
): readonly { readonly field: string; readonly value?: string; readonly amount?: number }[] {
  switch (condition.kind) {
    case 'is':
      return [{ field: condition.field, value: condition.value }];
    case 'at-most':
      return [{ field: condition.field, amount: condition.amount }];
    case 'not':
      return readsOf(condition.of);
    default:
      return condition.of.flatMap(readsOf);
  }
}
