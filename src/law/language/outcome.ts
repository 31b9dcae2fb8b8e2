/**
 * What a clause gives. `effect` is what it does to the conviction for figures: `clears` it, `lowers` it below a felony,
 * leaves it (`none`), or leaves it to a person (`open`). Programs compare effects and ranks, never ids: a pack may name
 * its outcomes as it likes.
 */
export type Outcome = {
  readonly id: string;
  /** As the result files spell it. */
  readonly label: string;
  readonly effect: 'clears' | 'lowers' | 'none' | 'open';
  /** Of outcomes that lower: what the conviction becomes, where a law knows both. */
  readonly to?: 'misdemeanor' | 'infraction';
};

/**
 * How much an outcome gives for certain: nothing 0 (a hand review too), a misdemeanor 1, an infraction 2, a dismissal 3.
 */
export function reliefRank({ effect, to }: Pick<Outcome, 'effect' | 'to'>): 0 | 1 | 2 | 3 {
  if (effect === 'clears') return 3;
  if (effect !== 'lowers') return 0;
  return to === 'infraction' ? 2 : 1;
}

/** Whether an outcome gives a person something for certain. */
export function isRelief(outcome: Pick<Outcome, 'effect'>): boolean {
  return reliefRank(outcome) > 0;
}

/**
 * The same order with a hand review above a refusal, since it may still become relief: nothing 0, hand review 1, a
 * misdemeanor 2, an infraction 3, a dismissal 4. What is more is better for the person.
 */
export function prospectRank(outcome: Pick<Outcome, 'effect' | 'to'>): 0 | 1 | 2 | 3 | 4 {
  const relief = reliefRank(outcome);
  if (relief > 0) return (relief + 1) as 2 | 3 | 4;
  return outcome.effect === 'open' ? 1 : 0;
}
