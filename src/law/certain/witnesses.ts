import type { Day, PartialDate, Person } from '../../record/index.ts';
import { asOfDay, type Frame, frameFor } from '../language/index.ts';
import { range } from './cuts.ts';
import type { CaseLadder } from './outcomes.ts';
import { openVariables, type Variable } from './variables.ts';

/**
 * How many completed records are tried before the full search takes over; for most open convictions the first two
 * already show two outcomes.
 */
const TRIED = 40;
/** How many times all facts get the answer of the same number, from the first answer on. */
const IN_STEP = 12;
/**
 * How many open facts are answered in one go, and how many times facts that turn out to be missing only then are
 * answered too.
 */
const [AT_ONCE, AGAIN] = [10, 3];

/**
 * Whether two ways of filling in the missing facts lead to different outcomes, one of which gives nothing. If so, no
 * search over all cases can settle the conviction, and the search can be skipped.
 *
 * The function tries only a few ways, which lie far apart: every fact at one end of its answers, every fact at the
 * other end, then one fact after another changed. False therefore means "none found" and proves nothing.
 */
export function severalOutcomesSeen(
  person: Person,
  index: number,
  code: number,
  cases: CaseLadder,
  outcomes: readonly string[],
  ladder: (frame: Frame) => number = cases.ladder,
): boolean {
  const open = openVariables(person, index, ~code, cases, AT_ONCE);
  if (open.length === 0 || open.some((variable) => variable.kind === 'choice' && !variable.settles)) return false;
  let left = TRIED;
  let seen: string | undefined;
  let [several, nothing] = [false, false];
  /**
   * Where all outcomes give something, the least of them can still stand, so the search is skipped only where one gives
   * nothing.
   */
  const isNew = (clause: number): boolean => {
    seen ??= outcomes[clause]!;
    several ||= outcomes[clause] !== seen;
    nothing ||= cases.ranks[clause] === 0;
    return several && nothing;
  };

  /** Answers the open facts as told, and at one end what turns out to be open then; true where the outcome is new. */
  const differs = (end: End, pick: (variable: Variable, i: number) => number): boolean => {
    let each = person;
    for (let i = 0; i < open.length; i++) each = answered(open[i]!, pick(open[i]!, i), each, cases);
    for (let round = 0; round < AGAIN && left > 0; round++) {
      left--;
      const frame = frameFor(each);
      frame.bound[0] = each.counts[index]!;
      const next = ladder(frame);
      if (next >= 0) {
        return isNew(next);
      }
      const variables = openVariables(each, index, ~next, cases, AT_ONCE);
      if (variables.length === 0) return false;
      for (const variable of variables) each = answered(variable, endsOf(variable)[end], each, cases);
    }
    return false;
  };
  const atEnd = (end: End) => differs(end, (variable) => endsOf(variable)[end]);
  /** One fact otherwise than the rest, which stand at an end. */
  const oneOff = (end: End, one: number, sample: number) =>
    differs(end, (variable, i) => (i === one ? sample : endsOf(variable)[end]));
  /** Every fact at its answer of a number. */
  const inStep = (sample: number) =>
    differs(0, (variable) => (sample < sizeOf(variable) ? sample : endsOf(variable)[0]));

  if (atEnd(0) || atEnd(1)) return true;
  if (open.length > 1) {
    if (open.some((variable, i) => oneOff(0, i, endsOf(variable)[1]))) return true;
    const widest = Math.max(...open.map(sizeOf));
    for (let sample = 0; sample < Math.min(widest, IN_STEP); sample++) if (inStep(sample)) return true;
  }
  if (open.length > 2 && open.some((variable, i) => oneOff(1, i, endsOf(variable)[0]))) return true;
  return open.some((variable, i) => {
    const [first, last] = endsOf(variable);
    for (let sample = 0; sample < sizeOf(variable) && left > 0; sample++) {
      if (sample !== first && sample !== last && oneOff(0, i, sample)) return true;
    }
    return false;
  });
}

type End = 0 | 1;

/** Days farther off than any that law or record names: a date without a first or last day may be either. */
const [LONG_AGO, FAR_OFF]: readonly [Day, Day] = [-4_000_000, 4_000_000];
/** How far before the as-of date the middle of a date lies that has no ends, in days: a life's, or a record's. */
const [LIFE, RECORD] = [16_000, 7_000];

/** The numbers of the answers that lie farthest apart. */
function endsOf(variable: Variable): readonly [number, number] {
  return variable.kind === 'date' ? DATE_ENDS : (variable.ends ?? [0, variable.size - 1]);
}

const DATE_ENDS = [0, 1] as const;
/** The first and the last day, and one between. */
const DATE_SAMPLES = 3;

function sizeOf(variable: Variable): number {
  return variable.kind === 'date' ? DATE_SAMPLES : variable.size;
}

function answered(variable: Variable, number: number, person: Person, { setting }: CaseLadder): Person {
  if (variable.kind === 'choice') return variable.answer(number, person);
  const { date, fact } = variable;
  const middle = asOfDay(setting) - (fact === 'birthDate' ? LIFE : RECORD);
  const day = number === 0 ? firstDay(date) : number === 1 ? lastDay(date) : between(date, middle);
  return variable.answer(range(day, day), person);
}

function firstDay({ first, last }: PartialDate): Day {
  return Number.isFinite(first) ? first : Math.min(last, LONG_AGO);
}

function lastDay({ first, last }: PartialDate): Day {
  return Number.isFinite(last) ? last : Math.max(first, FAR_OFF);
}

/** The middle of a date that has ends, else the day given where that is within. */
function between({ first, last }: PartialDate, day: Day): Day {
  if (Number.isFinite(first) && Number.isFinite(last)) return Math.floor((first + last) / 2);
  return Math.min(Math.max(first, day), last);
}
