import type { Choice } from '../../decide/index.ts';
import {
  type Clause,
  compile,
  type Frame,
  frameFor,
  fullCondition,
  ladderOf,
  type OptionValues,
  packedTruth,
  scopeOf,
} from '../../law/index.ts';
import { NO, type Person, type Truth, UNKNOWN, YES } from '../../record/index.ts';

/** The convictions that a policy concerns, in the order of people and their counts. */
export type Items = {
  /** Where each person's convictions begin; one more than there are people. */
  readonly first: Uint32Array;
  /** Position of each among its person's counts. */
  readonly count: Uint32Array;
  /** Convictions that a fact missing from the scope, or an unreadable line, leaves to the decider itself. */
  readonly doubtful: Uint8Array;
};

/** No clause is certain: the decider has to look at this conviction itself. */
export const OPEN = -1;

/**
 * What each clause says of each conviction of a county, kept between choices: a changed option is read by a few clauses,
 * and only those are asked again. Decides nothing itself but what is plain: the first clause that holds, where every
 * clause before it fails or comes to the same outcome.
 */
export type ClauseTables = {
  readonly items: Items;
  /** The clause that surely decides each conviction, by position in the ladder, or {@link OPEN}. */
  readonly decide: (options: OptionValues) => Int32Array;
};

/** Enough for every value of a few options; each is a byte a conviction. */
const KEPT = 240;

export function createClauseTables(people: readonly Person[], choice: Choice): ClauseTables {
  const { pack, policy, setting } = choice;
  const clauses = ladderOf(pack, policy);
  const outcomes = clauses.map((clause) => clause.then.id);
  const frames = people.map(frameFor);
  const items = itemsOf(people, frames, choice);
  const tables = new Map<string, Uint8Array>();

  const tableOf = (clause: Clause, options: OptionValues): Uint8Array => {
    const key = `${clause.id}|${keysOf(clause)
      .map((each) => JSON.stringify(options[each]))
      .join('|')}`;
    let table = tables.get(key);
    if (table) {
      tables.delete(key);
    } else {
      const condition = compile(fullCondition(clause), { ...setting, options });
      table = new Uint8Array(items.count.length);
      for (let person = 0; person < people.length; person++) {
        const frame = frames[person]!;
        const { counts } = people[person]!;
        for (let item = items.first[person]!; item < items.first[person + 1]!; item++) {
          frame.bound[0] = counts[items.count[item]!]!;
          table[item] = packedTruth(condition(frame));
        }
      }
    }
    tables.set(key, table);
    if (tables.size > KEPT) tables.delete(tables.keys().next().value!);
    return table;
  };

  return {
    items,
    decide: (options) => {
      const answers = clauses.map((clause) => tableOf(clause, options));
      const decided = new Int32Array(items.count.length);
      for (let item = 0; item < decided.length; item++) {
        decided[item] = items.doubtful[item] === 1 ? OPEN : firstCertain(answers, outcomes, item);
      }
      return decided;
    },
  };
}

/** As the ladder has it: an open clause does not matter when it comes to the same outcome as the one that holds. */
function firstCertain(answers: readonly Uint8Array[], outcomes: readonly string[], item: number): number {
  let open: string | undefined;
  for (let clause = 0; clause < answers.length; clause++) {
    const answer = answers[clause]![item] as Truth;
    if (answer === NO) continue;
    if (answer === YES) return open === undefined || open === outcomes[clause] ? clause : OPEN;
    if (open !== undefined && open !== outcomes[clause]) return OPEN;
    open = outcomes[clause];
  }
  return OPEN;
}

function itemsOf(people: readonly Person[], frames: readonly Frame[], { pack, policy, setting }: Choice): Items {
  const scope = scopeOf(pack, policy).map((condition) => compile(condition, setting));
  const first = new Uint32Array(people.length + 1);
  const count: number[] = [];
  const doubtful: number[] = [];
  for (let person = 0; person < people.length; person++) {
    const frame = frames[person]!;
    const { counts, incomplete } = people[person]!;
    for (let index = 0; index < counts.length; index++) {
      frame.bound[0] = counts[index]!;
      let worst: Truth = YES;
      for (const condition of scope) {
        const answer = packedTruth(condition(frame));
        if (answer < worst) worst = answer;
        if (worst === NO) break;
      }
      if (worst === NO) continue;
      count.push(index);
      doubtful.push(worst === UNKNOWN || incomplete ? 1 : 0);
    }
    first[person + 1] = count.length;
  }
  return { first, count: Uint32Array.from(count), doubtful: Uint8Array.from(doubtful) };
}

const keys = new WeakMap<Clause, readonly string[]>();

/** The options that a clause reads; conditions are plain data, so they can be read off it. */
function keysOf(clause: Clause): readonly string[] {
  let found = keys.get(clause);
  if (!found) {
    const text = JSON.stringify(clause.when);
    found = [
      ...new Set([...text.matchAll(/"kind":"option-[a-z]+","key":"([^"]+)"/g)].map((match) => match[1]!)),
    ].sort();
    keys.set(clause, found);
  }
  return found;
}
