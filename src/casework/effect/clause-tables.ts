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
import { createReached } from './reached.ts';

/**
 * What a clause says of each conviction, asked when it is first wanted: most convictions are decided by a clause before it,
 * and what it says of those is never asked.
 */
type ClauseTable = {
  readonly answers: Uint8Array;
  readonly ask: (person: number, item: number) => Truth;
};

/** In place of a truth. */
const NOT_ASKED = 255;

/** No clause is certain: the decider has to look at this conviction itself. */
const OPEN = -1;

/** The effect of a choice: convictions by outcome, be they none, and the people it helps. */
export type Counted = Helped & { readonly outcomes: readonly (Outcome & { readonly convictions: number })[] };

/**
 * What each clause says of each conviction of a county, kept between choices: a changed option is read by a few clauses,
 * and only those are asked again. Decides nothing itself but what is plain: the first clause that holds, where every
 * clause before it fails or gives the same outcome. Serves all policies of a pack that decide the same convictions,
 * for one county and day. What the decider made of the others is kept too (`reached.ts`), so that it looks again only at
 * convictions which a changed option can reach.
 */
export type ClauseTables = { readonly count: (choice: Choice) => Counted };

/** Enough for every value of a few options; each is a byte a conviction. */
const KEPT = 240;

export function createClauseTables(people: readonly Person[], choice: Choice): ClauseTables {
  const { setting } = choice;
  const frames = people.map(frameFor);
  const { items, settled } = itemsOf(people, frames, choice);
  const impact = createImpactTable(people, items, settingUnder(choice.pack, setting));
  const tables = new Map<string, ClauseTable>();

  const tableOf = (clause: Clause, options: OptionValues): ClauseTable => {
    const key = keyOf(clause, options);
    const known = tables.get(key);
    if (known) {
      tables.delete(key);
      tables.set(key, known);
      return known;
    }
    const condition = compile(fullCondition(clause), { ...setting, options });
    const table: ClauseTable = {
      answers: new Uint8Array(items.count.length).fill(NOT_ASKED),
      ask: (person, item) => {
        const frame = frames[person]!;
        frame.bound[0] = people[person]!.counts[items.count[item]!]!;
        const answer = packedTruth(condition(frame));
        table.answers[item] = answer;
        return answer;
      },
    };
    tables.set(key, table);
    if (tables.size > KEPT) tables.delete(tables.keys().next().value!);
    return table;
  };

  const reached = createReached(items.count.length);

  const count = (asked: Choice): Counted => {
    const { pack, policy } = asked;
    const { options } = asked.setting;
    const ladder = ladderOf(pack, policy);
    const list = distinct([...ladder.map(({ then }) => then), pack.undecided]);
    const number = (outcome: Outcome) => list.findIndex(({ id }) => id === outcome.id);
    const asking = ladder.map((clause) => tableOf(clause, options));
    const answers = asking.map((table) => table.answers);
    const given = Uint8Array.from(ladder, ({ then }) => number(then));
    const undecided = number(pack.undecided);
    const decided = reached.under(
      ladder.map((clause) => `${keyOf(clause, options)}|${clause.then.id}`),
      policy.clauses === pack.statute ? 'statute' : 'policy',
    );
    let decider: ReturnType<typeof createDecider> | undefined;
    const outcomes = new Uint8Array(items.count.length);
    const numbers = new Uint32Array(list.length);
    for (let person = 0; person < people.length; person++) {
      const [from, to] = [items.first[person]!, items.first[person + 1]!];
      let open = false;
      for (let item = from; item < to; item++) {
        let found = settled[item] === 1 ? undecided : firstCertain(asking, given, person, item);
        if (found === OPEN) found = decided.known(answers, item, list);
        if (found === OPEN) open = true;
        else outcomes[item] = found;
      }
      if (open) {
        decider ??= createDecider(asked);
        // Its determinations are those of the items, in the same order.
        for (const [at, { decision }] of decider.decide(people[person]!).entries()) {
          const item = from + at;
          outcomes[item] = number(decision.outcome);
          if (settled[item] === 0) decided.remember(answers, item, decision.outcome.id);
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

/** What a clause's answers depend on: its condition, and the options that it reads. */
function keyOf(clause: Clause, options: OptionValues): string {
  const { text, keys } = readingOf(clause);
  return `${text}|${keys.map((each) => JSON.stringify(options[each])).join('|')}`;
}

/** As the ladder has it: an open clause does not matter when it gives the same outcome as the one that holds. */
function firstCertain(tables: readonly ClauseTable[], given: Uint8Array, person: number, item: number): number {
  let open = OPEN;
  let doubtful = false;
  for (let clause = 0; clause < tables.length; clause++) {
    const table = tables[clause]!;
    const before = table.answers[item]!;
    const answer = before === NOT_ASKED ? table.ask(person, item) : before;
    if (answer === NO) continue;
    const outcome = given[clause]!;
    if (open !== OPEN && open !== outcome) doubtful = true;
    // Asked up to the first that holds, also in doubt: that is what the decider's answer hangs on (`reached.ts`).
    if (answer === YES) return doubtful ? OPEN : outcome;
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
