import {
  bitOf,
  type Condition,
  children,
  type DeclaredFacts,
  type Fact,
  type FactSet,
  factAbout,
  factsRead,
} from '../language/index.ts';

/**
 * Which count the facts at a place of a condition may be about and still be asked once: at the top, the conviction (0);
 * inside a quantifier, the count that it binds; deeper, none (`MANY`).
 */
type Inner = 0 | 1 | 2 | typeof MANY;
const MANY = -1;

/**
 * The facts that a condition asks in one place alone, where it can also tell what they may be. Where only such facts
 * are missing, three-valued logic is exact: if it says "unknown", some answer makes the condition true and another
 * makes it false.
 *
 * Two kinds of facts are left out: facts that a quantifier asks again of each count (the date of the conviction, in
 * "earlier"), and facts that conditions treat as open although they may be certain: the end of a sentence that began
 * after the day asked for, the kinds of a sentence and of later relief, cases, kinds of events.
 */
export function askedOnce(condition: Condition, declared?: DeclaredFacts): FactSet {
  let [once, more] = [0, 0];
  const note = (fact: Fact, doubtful: boolean): void => {
    const bit = bitOf(fact, declared);
    more |= doubtful ? bit : once & bit;
    once |= bit;
  };
  const noteOf = (fact: Fact, of: 0 | 1 | 2, inner: Inner, doubtful: boolean): void => {
    note(fact, doubtful || of !== inner);
    // What a quantifier binds may be this conviction or another.
    if (of !== 0) note(factAbout(fact, false), doubtful || of !== inner);
  };
  const look = (part: Condition, inner: Inner): void => {
    const within = 'where' in part ? (inner === 0 ? part.bind : MANY) : inner;
    for (const { fact, of, doubtful } of factsRead(part)) noteOf(fact, of, within, doubtful);
    for (const each of children(part)) look(each, within);
  };
  look(condition, 0);
  return once & ~more;
}
