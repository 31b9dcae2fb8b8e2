import type { Condition } from './condition.ts';
import { type Answers, readsOf } from './condition.ts';
import type { Field } from './schema.ts';

/** Combinations beyond which a pack is refused: no one could say what all of its routes do. */
export const MOST_COMBINATIONS = 20_000;

/**
 * Every combination of answers that conditions can tell apart: each option of a question and no answer; of an amount,
 * both sides of each limit and no answer. Undefined where there are too many.
 */
export function combinations(
  conditions: readonly (Condition | undefined)[],
  fields: readonly Pick<Field, 'id' | 'options'>[],
): readonly Answers[] | undefined {
  const reads = conditions.flatMap((condition) => (condition ? readsOf(condition) : []));
  const asked = [...new Set(reads.map(({ field }) => field))];
  const choices = asked.map((id) => {
    const amounts = reads
      .filter(({ field, amount }) => field === id && amount !== undefined)
      .map((each) => each.amount!);
    const options = fields.find((field) => field.id === id)?.options?.map((option) => option.id) ?? [];
    const sides = amounts.flatMap((amount) => [String(amount), String(amount + 1)]);
    return [...new Set([...options, ...sides, ''])];
  });
  if (choices.reduce((product, each) => product * each.length, 1) > MOST_COMBINATIONS) return undefined;
  return choices.reduce<readonly Answers[]>(
    (all, values, at) =>
      all.flatMap((answers) => values.map((value) => ({ ...answers, [asked[at]!]: value === '' ? [] : [value] }))),
    [{}],
  );
}
