import type { Day, Person } from '../../record/index.ts';
import {
  type Clause,
  type CompiledLadder,
  compileLadder,
  type Frame,
  frameFor,
  fullCondition,
  type Setting,
  specialise,
} from '../language/index.ts';
import { type Alike, createAlike } from './alike.ts';
import { cutDays, halves, isCut } from './cuts.ts';
import { askedOnce } from './once.ts';
import { type Reads, readsOf } from './reads.ts';
import { type Variable, visitOpen } from './variables.ts';
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
  readonly alike: Alike;
  /** Of each clause, the facts that {@link askedOnce} finds. */
  readonly once: readonly number[];
  /** Whose dates were cut last, and where. */
  readonly last: { person: Person | undefined; days: readonly Day[] };
};

/** Compiles a ladder together with what it reads. */
export function caseLadder(clauses: readonly Clause[], setting: Setting): CaseLadder {
  const conditions = clauses.map((clause) => specialise(fullCondition(clause), setting));
  return {
    ladder: compileLadder(clauses, setting),
    reads: readsOf(conditions, setting),
    setting,
    alike: createAlike(conditions, setting),
    once: conditions.map(askedOnce),
    last: { person: undefined, days: [] },
  };
}

/**
 * {@link certainClause} for the conviction of a frame that the ladder has just left open, remembered for those that are
 * alike; the ladder's own code where it stays open.
 */
export function settleByCases(frame: Frame, code: number, cases: CaseLadder, outcomes: readonly string[]): number {
  const { alike, ladder } = cases;
  // A single open clause that may hold and may fail leaves its outcome and that of the clause which surely holds.
  if (ladder.open.count === 1 && (~code & ~cases.once[ladder.open.clauses[0]!]!) === 0) return code;
  const known = alike.known(frame, ~code, ladder.open);
  if (known !== undefined) return known;
  const { person, bound } = frame;
  const index = person.counts.indexOf(bound[0]);
  const result = severalOutcomesSeen(person, index, code, cases, outcomes, ladder.narrowed())
    ? code
    : (certainClause(person, index, cases, outcomes) ?? code);
  alike.remember(result);
  return result;
}

/** How many cases a decision may try; more are not worth the time of a run over a whole state. */
export const CASE_BUDGET = 128;

/**
 * Tries the cases that missing facts leave open (supervaluation): each missing fact takes all its answers, dates are cut
 * where rules can tell days apart, until the ladder decides or the budget is used up. `enough` stops it early.
 *
 * Three-valued logic treats two readings of one unknown fact as unrelated; cases do not.
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
  const cuts = () => daysFor(cases, person);
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
    const ways = casesOf(each, index, code, cases, cuts);
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

/** Whose convictions are decided one after another shares the days. */
function daysFor(cases: CaseLadder, person: Person): readonly Day[] {
  const { last } = cases;
  if (last.person !== person) {
    last.person = person;
    last.days = cutDays(person, cases.reads, cases.setting);
  }
  return last.days;
}

type Ways = { readonly size: number; readonly person: (number: number) => Person };

/** The cases of the fact that is cheapest to try; a date that rules cannot tell apart anywhere comes last of all. */
function casesOf(
  person: Person,
  index: number,
  code: number,
  { reads, setting }: CaseLadder,
  cuts: () => readonly Day[],
): Ways | undefined {
  let best: Ways | undefined;
  let bestCost = Infinity;
  visitOpen(person, index, ~code, reads, setting, (variable) => {
    const ways = waysOf(person, variable, cuts);
    if (ways === undefined) return false;
    const cost = variable.kind === 'date' && !isCut(variable.date, cuts()) ? Infinity : ways.size;
    if (best === undefined || cost < bestCost) [best, bestCost] = [ways, cost];
    return bestCost <= 2;
  });
  return best;
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
 * The clause that stands for a decision that is certain although facts are missing: the last, in the order of the
 * ladder, of those that decide in some case, since its ground is the one left when the others fail. Undefined when the
 * cases come to several outcomes or could not all be tried.
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
