import { type Choice, createDecider } from '../../decide/index.ts';
import {
  type Clause,
  compile,
  type Frame,
  frameFor,
  fullCondition,
  ladderOf,
  type OptionValues,
  type Outcome,
  packedTruth,
  scopeOf,
  settingUnder,
} from '../../law/language/index.ts';
import { NO, type Person, type Truth, UNKNOWN, YES } from '../../record/index.ts';
import { createImpactTable, type Helped, helpedBy, type Items } from './impact-table.ts';

/** No clause is certain: the decider has to look at this conviction itself. */
const OPEN = -1;

/** The effect of a choice: convictions by outcome, be they none, and the people it helps. */
export type Counted = Helped & { readonly outcomes: readonly (Outcome & { readonly convictions: number })[] };

/**
 * What each clause says of each conviction of a county, kept between choices: a changed option is read by a few clauses,
 * and only those are asked again. Decides nothing itself but what is plain: the first clause that holds, where every
 * clause before it fails or gives the same outcome. Serves all policies of a pack that decide the same convictions,
 * for one county and day.
 */
export type ClauseTables = { readonly count: (choice: Choice) => Counted };

/** Enough for every value of a few options; each is a byte a conviction. */
const KEPT = 240;

export function createClauseTables(people: readonly Person[], choice: Choice): ClauseTables {
  const { setting } = choice;
  const frames = people.map(frameFor);
  const { items, settled } = itemsOf(people, frames, choice);
  const impact = createImpactTable(people, items, settingUnder(choice.pack, setting));
  const tables = new Map<string, Uint8Array>();

  const tableOf = (clause: Clause, options: OptionValues): Uint8Array => {
    const { text, keys } = readingOf(clause);
    const key = `${text}|${keys.map((each) => JSON.stringify(options[each])).join('|')}`;
    const known = tables.get(key);
    if (known) {
      tables.delete(key);
      tables.set(key, known);
      return known;
    }
    const condition = compile(fullCondition(clause), { ...setting, options });
    const table = new Uint8Array(items.count.length);
    for (let person = 0; person < people.length; person++) {
      const [from, to] = [items.first[person]!, items.first[person + 1]!];
      if (from === to) continue;
      const frame = frames[person]!;
      const { counts } = people[person]!;
      for (let item = from; item < to; item++) {
        frame.bound[0] = counts[items.count[item]!]!;
        table[item] = packedTruth(condition(frame));
      }
    }
    tables.set(key, table);
    if (tables.size > KEPT) tables.delete(tables.keys().next().value!);
    return table;
  };

  const count = (asked: Choice): Counted => {
    const { pack, policy } = asked;
    const { options } = asked.setting;
    const ladder = ladderOf(pack, policy);
    const list = distinct([...ladder.map(({ then }) => then), pack.undecided]);
    const number = (outcome: Outcome) => list.findIndex(({ id }) => id === outcome.id);
    const answers = ladder.map((clause) => tableOf(clause, options));
    const given = Uint8Array.from(ladder, ({ then }) => number(then));
    const undecided = number(pack.undecided);
    const decider = createDecider(asked);
    const outcomes = new Uint8Array(items.count.length);
    const numbers = new Uint32Array(list.length);
    for (let person = 0; person < people.length; person++) {
      const [from, to] = [items.first[person]!, items.first[person + 1]!];
      let open = false;
      for (let item = from; item < to; item++) {
        const found = settled[item] === 1 ? undecided : firstCertain(answers, given, item);
        if (found === OPEN) open = true;
        else outcomes[item] = found;
      }
      if (open) {
        // Its determinations are those of the items, in the same order.
        for (const [at, { decision }] of decider.decide(people[person]!).entries()) {
          outcomes[from + at] = number(decision.outcome);
        }
      }
      for (let item = from; item < to; item++) numbers[outcomes[item]!]!++;
    }
    return {
      ...helpedBy(items, impact, outcomes, list),
      outcomes: list.map((outcome, at) => ({ ...outcome, convictions: numbers[at]! })),
    };
  };

  return { count };
}

/** As the ladder has it: an open clause does not matter when it gives the same outcome as the one that holds. */
function firstCertain(answers: readonly Uint8Array[], given: Uint8Array, item: number): number {
  let open = OPEN;
  for (let clause = 0; clause < answers.length; clause++) {
    const answer = answers[clause]![item] as Truth;
    if (answer === NO) continue;
    const outcome = given[clause]!;
    if (open !== OPEN && open !== outcome) return OPEN;
    if (answer === YES) return outcome;
    open = outcome;
  }
  return OPEN;
}

/** The convictions under a law, and which of them no choice can decide: a fact of what places them there is missing. */
function itemsOf(
  people: readonly Person[],
  frames: readonly Frame[],
  choice: Choice,
): { readonly items: Items; readonly settled: Uint8Array } {
  const scope = scopeOf(choice.pack, choice.policy).map((condition) => compile(condition, choice.setting));
  const decider = createDecider(choice);
  const first = new Uint32Array(people.length + 1);
  const count: number[] = [];
  const settled: number[] = [];
  for (let person = 0; person < people.length; person++) {
    const frame = frames[person]!;
    const { counts, incomplete } = people[person]!;
    // Where the scope itself is in doubt, the decider says what is under it; that does not depend on the choice.
    let certain: Set<unknown> | undefined;
    for (let index = 0; index < counts.length; index++) {
      frame.bound[0] = counts[index]!;
      let worst: Truth = YES;
      for (const condition of scope) {
        const answer = packedTruth(condition(frame));
        if (answer < worst) worst = answer;
        if (worst === NO) break;
      }
      if (worst === NO) continue;
      if (worst === UNKNOWN) {
        certain ??= new Set(decider.decide(people[person]!).map(({ conviction }) => conviction));
        if (!certain.has(counts[index])) continue;
      }
      count.push(index);
      settled.push(worst === UNKNOWN || incomplete ? 1 : 0);
    }
    first[person + 1] = count.length;
  }
  return { items: { first, count: Uint32Array.from(count) }, settled: Uint8Array.from(settled) };
}

function distinct(outcomes: readonly Outcome[]): readonly Outcome[] {
  return [...new Map(outcomes.map((outcome) => [outcome.id, outcome])).values()];
}

type Reading = { readonly text: string; readonly keys: readonly string[] };

const readings = new WeakMap<Clause, Reading>();

/** A clause's condition as text, and the options that it reads: conditions are plain data, so both can be read off. */
function readingOf(clause: Clause): Reading {
  let found = readings.get(clause);
  if (!found) {
    const text = JSON.stringify(fullCondition(clause));
    const keys = [...text.matchAll(/"kind":"option-[a-z]+","key":"([^"]+)"/g)].map((match) => match[1]!);
    found = { text, keys: [...new Set(keys)].sort() };
    readings.set(clause, found);
  }
  return found;
}
