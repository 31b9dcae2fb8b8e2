import type { Day, Person } from '../../record/index.ts';
import {
  asOfDay,
  type Clause,
  type CompiledLadder,
  type Condition,
  compileLadder,
  type Frame,
  frameFor,
  fullCondition,
  reliefRank,
  type Setting,
  specialise,
} from '../language/index.ts';
import { type Alike, createAlike } from './alike.ts';
import { cutDays, halves, isCut } from './cuts.ts';
import { askedOnce } from './once.ts';
import { type Reads, readsOf } from './reads.ts';
import { orderOfCounts, type Variable, visitOpen } from './variables.ts';
import { severalOutcomesSeen } from './witnesses.ts';

/** What the facts that a record leaves open allow: the clauses that decide in some case, by index. */
export type OpenCases = {
  readonly clauses: ReadonlySet<number>;
  /** False when the work was cut short: further outcomes may be possible. */
  readonly complete: boolean;
};

/** A ladder and what it reads, for trying cases. */
export type CaseLadder = {
  readonly ladder: CompiledLadder;
  readonly reads: Reads;
  readonly setting: Setting;
  /** What {@link settleByCases} and {@link leastClause} found for convictions that are alike. */
  readonly alike: Alike;
  readonly leastAlike: Alike;
  /** Of each clause, how much its outcome gives. */
  readonly ranks: readonly number[];
  /** Of each clause, the facts that {@link askedOnce} finds. */
  readonly once: readonly number[];
  /** The person whose dates were cut last, the as-of day that stood then, and where they were cut. */
  readonly last: { person: Person | undefined; day: Day; days: readonly Day[] };
  /** The person whose counts were put in order last, and that order. */
  readonly ordered: { person: Person | undefined; places: readonly number[] };
};

/** Compiles a ladder together with what it reads, and what `beside` reads: conditions that no clause has. */
export function caseLadder(
  clauses: readonly Clause[],
  setting: Setting,
  beside: readonly Condition[] = [],
): CaseLadder {
  const others = beside.map((condition) => specialise(condition, setting));
  const conditions = clauses.map((clause) => specialise(fullCondition(clause), setting));
  return {
    ladder: compileLadder(clauses, setting),
    reads: readsOf([...conditions, ...others], setting),
    setting,
    alike: createAlike(conditions, setting),
    leastAlike: createAlike(conditions, setting),
    ranks: clauses.map(({ then }) => reliefRank(then)),
    once: conditions.map((condition) => askedOnce(condition, setting.facts)),
    last: { person: undefined, day: Number.NaN, days: [] },
    ordered: { person: undefined, places: [] },
  };
}

/**
 * What is certain although facts are missing: every answer gives some relief. The clause `least` gives the least and
 * `most` the most; `missing` are the facts on which more relief depends.
 */
export type AtLeast = { readonly least: number; readonly most: number; readonly missing: number };

const AT_LEAST = 2 ** 12;
const [MOST_CLAUSES, MOST_MISSING] = [64, 2 ** 30];
/** Every code of a ladder is below it. */
export const CODE_LIMIT = 2 ** 43;

/** A number above those of clauses; ladders of more clauses than fit have none. */
function codeOfAtLeast({ least, most, missing }: AtLeast): number | undefined {
  if (least >= MOST_CLAUSES || most >= MOST_CLAUSES) return undefined;
  return AT_LEAST + (least * MOST_CLAUSES + most) * MOST_MISSING + missing;
}

/** What a code of {@link settleByCases} says; undefined where it is a clause or the complement of missing facts. */
export function atLeastOf(code: number): AtLeast | undefined {
  if (code < AT_LEAST) return undefined;
  const clauses = Math.floor((code - AT_LEAST) / MOST_MISSING);
  return {
    least: Math.floor(clauses / MOST_CLAUSES),
    most: clauses % MOST_CLAUSES,
    missing: (code - AT_LEAST) % MOST_MISSING,
  };
}

/**
 * Settles, if its cases can, a conviction that the ladder has just left open, and remembers the result for convictions
 * that are alike. The result is {@link certainClause}, a code of {@link AtLeast}, or the ladder's own code where a
 * person has to look.
 */
export function settleByCases(frame: Frame, code: number, cases: CaseLadder, outcomes: readonly string[]): number {
  const { alike, ladder } = cases;
  // With a single open clause that may hold and may fail, two outcomes are possible: its own, and that of the clause
  // that certainly holds.
  const { clauses, count } = ladder.open;
  if (count === 1 && (~code & ~cases.once[clauses[0]!]!) === 0) return leastOfOpen(code, cases);
  const known = alike.known(frame, ~code, ladder.open);
  if (known !== undefined) return known;
  const { person, bound } = frame;
  const index = person.counts.indexOf(bound[0]);
  const result = severalOutcomesSeen(person, index, code, cases, outcomes, ladder.narrowed())
    ? code
    : searched(person, index, code, cases, outcomes);
  alike.remember(result);
  return result;
}

/** Whether no fact that the ladder misses is read in a second place, so that no two open clauses share one. */
export function isReadOnce(code: number, { reads }: CaseLadder): boolean {
  return (~code & reads.repeated) === 0;
}

/** Does the same for open clauses of which no two share a missing fact: then any of them may hold, and all may fail. */
export function leastOfOpen(code: number, cases: CaseLadder): number {
  const { clauses, certain, count } = cases.ladder.open;
  if (cases.ranks[certain] === 0) return code;
  return atLeastAmong(new Set([...clauses.subarray(0, count), certain]), code, cases) ?? code;
}

/** In place of a clause, among what is remembered. */
const NOTHING = -1;

/**
 * Finds the least relief that is certain. Among the clauses that decide in some case of a conviction that the ladder
 * has just left open, it returns the first of those that give the least; undefined where one of them gives nothing, or
 * where not all cases could be tried. It agrees with {@link openCases}, but stops trying cases once one gives nothing.
 */
export function leastClause(frame: Frame, code: number, cases: CaseLadder): number | undefined {
  const { leastAlike, ladder, ranks } = cases;
  const { clauses, certain, count } = ladder.open;
  // Where every open clause may fail, the one that surely holds decides in some case.
  const once = isReadOnce(code, cases) || (count === 1 && (~code & ~cases.once[clauses[0]!]!) === 0);
  if (once && ranks[certain] === 0) return undefined;
  const known = leastAlike.known(frame, ~code, ladder.open);
  if (known !== undefined) return known === NOTHING ? undefined : known;
  const { person, bound } = frame;
  const found = openCases(person, person.counts.indexOf(bound[0]), cases, (some) => givesNothing(some, ranks));
  const least = found.complete && !givesNothing(found.clauses, ranks) ? leastOf(found.clauses, ranks) : NOTHING;
  leastAlike.remember(least);
  return least === NOTHING ? undefined : least;
}

/**
 * Gives {@link leastClause} by what {@link settleByCases} or {@link leastOfOpen} made of the same conviction just before: mostly that says it.
 */
export function leastOfSettled(frame: Frame, code: number, settled: number, cases: CaseLadder): number | undefined {
  if (settled >= 0 && settled < AT_LEAST) return settled;
  const tried = !isReadOnce(code, cases) && cases.ranks.length <= MOST_CLAUSES;
  // One of its cases gives nothing, or there are too many.
  if (tried && settled === code) return undefined;
  return leastClause(frame, code, cases);
}

function leastOf(clauses: ReadonlySet<number>, ranks: readonly number[]): number {
  return [...clauses].sort((a, b) => ranks[a]! - ranks[b]! || a - b)[0] ?? NOTHING;
}

function searched(person: Person, index: number, code: number, cases: CaseLadder, outcomes: readonly string[]): number {
  const { ranks } = cases;
  const enough = (found: ReadonlySet<number>) => severalOutcomes(found, outcomes) && givesNothing(found, ranks);
  const { clauses, complete } = openCases(person, index, cases, enough);
  if (!complete || enough(clauses)) return code;
  if (!severalOutcomes(clauses, outcomes)) return Math.max(...clauses);
  return atLeastAmong(clauses, code, cases) ?? code;
}

function givesNothing(clauses: ReadonlySet<number>, ranks: readonly number[]): boolean {
  for (const clause of clauses) if (ranks[clause] === 0) return true;
  return false;
}

/** The code for clauses that all give something; undefined where one of them does not. */
function atLeastAmong(clauses: ReadonlySet<number>, code: number, { ranks }: CaseLadder): number | undefined {
  if (givesNothing(clauses, ranks)) return undefined;
  const sorted = [...clauses].sort((a, b) => ranks[a]! - ranks[b]! || b - a);
  return codeOfAtLeast({ least: sorted[0]!, most: sorted.at(-1)!, missing: ~code });
}

/** How many cases a decision may try; more are not worth the time of a run over a whole state. */
export const CASE_BUDGET = 128;

/**
 * Tries the cases that missing facts leave open (supervaluation). The idea: give each missing fact every answer it may
 * have, and cut an unknown date where rules can tell its days apart, until the ladder decides each case or the budget
 * is used up. `enough` stops the search early.
 *
 * Three-valued logic cannot replace this: it treats two readings of one unknown fact as unrelated, while in a case both
 * readings get the same answer.
 */
export function openCases(
  person: Person,
  index: number,
  cases: CaseLadder,
  enough: (clauses: ReadonlySet<number>) => boolean = () => false,
  budget: number = CASE_BUDGET,
): OpenCases {
  // After the first time, fuller records are asked what was open in it.
  let ask: (frame: Frame) => number = cases.ladder;
  const clauses = new Set<number>();
  // Worked out only once a date has to be cut: most open questions are not about dates.
  const fixed: Fixed = { cuts: () => daysFor(cases, person), order: () => orderFor(cases, person) };
  let left = budget;
  let complete = true;
  const explore = (each: Person): void => {
    if (left-- <= 0) {
      complete = false;
      return;
    }
    const frame = frameFor(each);
    frame.bound[0] = each.counts[index]!;
    const code = ask(frame);
    if (code >= 0) {
      clauses.add(code);
      return;
    }
    if (ask === cases.ladder) ask = cases.ladder.narrowed();
    const ways = casesOf(each, index, code, cases, fixed);
    if (ways === undefined || ways.size === 0) {
      complete = false;
      return;
    }
    for (let way = 0; way < ways.size; way++) {
      explore(ways.person(way));
      if (!complete || enough(clauses)) return;
    }
  };
  explore(person);
  return { clauses, complete };
}

/** Convictions of one person that are decided one after another share the days. */
function daysFor(cases: CaseLadder, person: Person): readonly Day[] {
  const { last, setting } = cases;
  const day = asOfDay(setting);
  if (last.person !== person || last.day !== day) {
    last.person = person;
    last.day = day;
    last.days = cutDays(person, cases.reads, setting);
  }
  return last.days;
}

/** The same for the order in which counts are looked at. */
function orderFor({ ordered }: CaseLadder, person: Person): readonly number[] {
  if (ordered.person !== person) {
    ordered.person = person;
    ordered.places = orderOfCounts(person);
  }
  return ordered.places;
}

/**
 * What stays the same for a person whatever answers are put into the record: the days at which dates are cut, and the
 * order of the counts.
 */
type Fixed = { readonly cuts: () => readonly Day[]; readonly order: () => readonly number[] };

type Ways = { readonly size: number; readonly person: (number: number) => Person };

/** The cases of the fact that is cheapest to try; a date that rules cannot tell apart anywhere comes last of all. */
function casesOf(
  person: Person,
  index: number,
  code: number,
  { reads, setting }: CaseLadder,
  { cuts, order }: Fixed,
): Ways | undefined {
  let best: Ways | undefined;
  let bestCost = Infinity;
  let before: Variable | undefined;
  visitOpen(person, index, ~code, { reads, setting, order }, (variable) => {
    const ways = waysOf(person, variable, cuts);
    const late = variable.kind === 'date' && (isPartOf(variable, before) || !isCut(variable.date, cuts()));
    before = variable;
    if (ways === undefined) return false;
    const cost = late ? Infinity : ways.size;
    if (best === undefined || cost < bestCost) [best, bestCost] = [ways, cost];
    return bestCost <= 2;
  });
  return best;
}

/** Whether a date tells more of a fact that is itself open: when a sentence ended matters to rules about its kind. */
function isPartOf({ fact, count }: Variable, before: Variable | undefined): boolean {
  return before?.kind === 'choice' && before.fact === fact && before.count === count;
}

function waysOf(person: Person, variable: Variable, cuts: () => readonly Day[]): Ways | undefined {
  if (variable.kind === 'choice') {
    // A fact that no answer settles would be asked for again and again until the budget is used up.
    return { size: variable.settles ? variable.size : 0, person: (number) => variable.answer(number, person) };
  }
  const dates = halves(variable.date, cuts());
  return dates && { size: dates.length, person: (number) => variable.answer(dates[number]!, person) };
}

/**
 * Names the clause that decides for certain although facts are missing. Among the clauses that decide in some case, it
 * is the last in the order of the ladder, because its ground remains when the others fail. Undefined when the cases
 * lead to several outcomes or could not all be tried.
 */
export function certainClause(
  person: Person,
  index: number,
  cases: CaseLadder,
  outcomes: readonly string[],
): number | undefined {
  const { clauses, complete } = openCases(person, index, cases, (found) => severalOutcomes(found, outcomes));
  return complete && !severalOutcomes(clauses, outcomes) ? Math.max(...clauses) : undefined;
}

function severalOutcomes(clauses: ReadonlySet<number>, outcomes: readonly string[]): boolean {
  let only: string | undefined;
  for (const clause of clauses) {
    if (only !== undefined && outcomes[clause] !== only) return true;
    only = outcomes[clause];
  }
  return false;
}
