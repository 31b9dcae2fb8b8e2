import {
  bitOf,
  type Condition,
  type DateTerm,
  type DeclaredFacts,
  type Fact,
  type FactSet,
  factAbout,
} from '../language/index.ts';

/** The facts that the date of an offense hangs on: the conviction's own date, and lines that may be the arrest. */
const OFFENSE = ['offenseDate', 'convictionDate', 'cycle', 'otherCycle', 'otherDate', 'step'] as const;

/** At the top of a condition the conviction is spoken of, once; in a quantifier, what it binds; deeper, nothing once. */
type Inner = 0 | 1 | 2 | typeof MANY;
const MANY = -1;

/**
 * The facts that a condition asks in one place alone, and of which it can be told there what they may be. Where only
 * such facts are missing, three-valued logic is exact: what is unknown may well be so, and may well not.
 *
 * Not among them is what a quantifier asks again of each count (the date of the conviction, in "earlier"), nor what
 * conditions take for open that may be certain: the end of a sentence that began after the day asked for, the kinds of
 * a sentence and of later relief, cases, kinds of events.
 */
export function askedOnce(condition: Condition, declared?: DeclaredFacts): FactSet {
  let [once, more] = [0, 0];
  const note = (fact: Fact, doubtful: boolean): void => {
    const bit = bitOf(fact, declared);
    more |= doubtful ? bit : once & bit;
    once |= bit;
  };
  const noteOf = (fact: Fact, of: 0 | 1 | 2, inner: Inner, doubtful = false): void => {
    note(fact, doubtful || of !== inner);
    // What a quantifier binds may be this conviction or another.
    if (of !== 0) note(factAbout(fact, false), doubtful || of !== inner);
  };
  const term = (date: DateTerm, inner: Inner): void => {
    if (date.kind === 'birth') note('birthDate', inner !== 0);
    else if (date.kind === 'date-of') noteOf('convictionDate', date.of, inner);
    else if (date.kind === 'offense-date') for (const fact of OFFENSE) note(fact, date.of !== 0 || inner !== 0);
    else if (date.kind === 'shift') term(date.date, inner);
    else if (date.kind === 'sentence-end') {
      noteOf('sentence', date.of, inner, true);
      noteOf('convictionDate', date.of, inner, true);
    }
  };
  const walk = (part: Condition, inner: Inner): void => {
    switch (part.kind) {
      case 'all':
      case 'any':
        for (const each of part.of) walk(each, inner);
        return;
      case 'not':
      case 'shown':
        walk(part.of, inner);
        return;
      case 'some':
      case 'every':
      case 'at-least': {
        const within = inner === 0 ? part.bind : MANY;
        if (part.over === 'convictions') noteOf('disposition', part.bind, within);
        walk(part.where, within);
        return;
      }
      case 'before':
        term(part.left, inner);
        term(part.right, inner);
        return;
      case 'level':
        noteOf('level', part.of, inner, part.is.length === 0 || part.is.length === 3);
        return;
      case 'section':
        noteOf('section', part.of, inner, part.in.sections.length === 0);
        return;
      case 'attempt':
        noteOf('section', part.of, inner);
        return;
      case 'county':
        noteOf('county', part.of, inner);
        return;
      case 'convicted':
        noteOf('disposition', part.of, inner);
        return;
      case 'set-aside':
        noteOf('setAside', part.of, inner);
        return;
      case 'relief':
        noteOf('setAside', part.of, inner, true);
        return;
      case 'sentenced':
        noteOf('sentence', part.of, inner, true);
        return;
      case 'step':
        note('step', true);
        return;
      case 'unrecorded':
        note(part.fact, part.of !== 0 || inner !== 0);
        return;
      case 'same':
        noteOf('cycle', 1, inner, true);
        return;
      case 'deceased':
        note('death', inner !== 0);
        return;
      case 'registered':
        note('registration', inner !== 0);
        return;
      case 'always':
      case 'never':
      case 'revoked':
      case 'another':
      case 'option-on':
      case 'option-has':
        return;
      default:
        // A kind that is not told of here would pass for one that asks nothing twice.
        part satisfies never;
    }
  };
  walk(condition, 0);
  return once & ~more;
}
