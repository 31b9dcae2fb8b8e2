import type { Outcome } from '../../law/language/index.ts';
import { NO, YES } from '../../record/index.ts';

/** Nothing is known of this conviction under these clauses. */
const OPEN = -1;

/*
 * What the decider made of convictions that no clause decides for certain, kept between choices.
 *
 * The idea: a changed option changes one to four clauses, and most convictions that are open are open under other ones. What
 * the decider says of a conviction hangs on the clauses that are open for it, up to the first that holds: one that fails by
 * what is known fails whatever else may be so, and one that holds, holds. So an outcome stands as long as those clauses are
 * the same, with the same options and outcomes.
 *
 * If you let the decider ask anything else for an open conviction, its key below has to hold that too; `rows.test.ts` and
 * `bench/effect.ts` compare every answer with the decider's own.
 */

export type Reached = {
  /**
   * Under the clauses of a ladder, each by a text of all that it depends on. `ways` tells apart ladders by which open
   * clauses are settled otherwise.
   */
  readonly under: (
    clauses: readonly string[],
    ways: string,
  ) => {
    /** The place in `list` of the outcome that was decided before; -1 where none was. */
    readonly known: (answers: readonly Uint8Array[], item: number, list: readonly Outcome[]) => number;
    readonly remember: (answers: readonly Uint8Array[], item: number, outcome: string) => void;
  };
};

/** So much is remembered before it begins again, and so many different sets of open clauses. */
const MOST_KNOWN = 1 << 20;
const MOST_STATES = 1 << 16;

/** `items` is how many convictions there are. */
export function createReached(items: number): Reached {
  const clauseNumbers = new Map<string, number>();
  /** Sets of open clauses as they grow by one, by the set before and the number of the clause. */
  const states = new Map<number, number>();
  const outcomes: string[] = [];
  const known = new Map<number, number>();
  const numberOf = (text: string): number => {
    const number = clauseNumbers.get(text) ?? clauseNumbers.size;
    clauseNumbers.set(text, number);
    return number;
  };
  const grown = (state: number, clause: number): number => {
    const key = state * 2 ** 24 + clause;
    const next = states.get(key) ?? states.size + 1;
    states.set(key, next);
    return next;
  };
  const outcomeNumber = (outcome: string): number => {
    const place = outcomes.indexOf(outcome);
    return place >= 0 ? place : outcomes.push(outcome) - 1;
  };

  return {
    under: (clauses, ways) => {
      if (known.size > MOST_KNOWN || states.size > MOST_STATES) {
        states.clear();
        known.clear();
      }
      const numbers = clauses.map((clause) => 2 * numberOf(clause));
      const start = grown(0, 2 * numberOf(`ways ${ways}`));
      const keyOf = (answers: readonly Uint8Array[], item: number): number => {
        let state = start;
        for (let clause = 0; clause < answers.length; clause++) {
          const answer = answers[clause]![item]!;
          if (answer === NO) continue;
          state = grown(state, numbers[clause]! + (answer === YES ? 1 : 0));
          if (answer === YES) break;
        }
        return state * items + item;
      };
      return {
        known: (answers, item, list) => {
          const outcome = known.get(keyOf(answers, item));
          return outcome === undefined ? OPEN : list.findIndex(({ id }) => id === outcomes[outcome]);
        },
        remember: (answers, item, outcome) => {
          known.set(keyOf(answers, item), outcomeNumber(outcome));
        },
      };
    },
  };
}
