import { type Day, formatDay, type Person } from '../../record/index.ts';
import { factNamed } from '../language/index.ts';
import { cutDays, pieces } from './cuts.ts';
import { type CaseLadder, openCases } from './outcomes.ts';
import { openVariables, type Variable } from './variables.ts';

/** One answer to a question, and the clauses that may decide under it; `settled` when they come to one outcome. */
export type QuestionAnswer = {
  readonly words: string;
  /** Indexes into the ladder, ascending. */
  readonly clauses: readonly number[];
  readonly settled: boolean;
};

/** A single fact that a person could look up, and what each answer would come to. */
export type Question = {
  /** The fact in plain words, and where it would be found. */
  readonly words: string;
  readonly found: string;
  /** The count that it is about, by its place in the record; undefined where it is about the person. */
  readonly count: number | undefined;
  readonly answers: readonly QuestionAnswer[];
  /** The share of the answers that settle the outcome, from 0 to 1. */
  readonly settles: number;
};

const PIECES = 48;
const ANSWER_BUDGET = 64;

/**
 * The smallest question that settles most: of the facts that are missing, the one most of whose answers leave one
 * outcome; of several such, the one with the fewest answers. Undefined when nothing is missing.
 */
export function smallestQuestion(
  person: Person,
  index: number,
  missing: number,
  cases: CaseLadder,
  outcomes: readonly string[],
): Question | undefined {
  let best: Question | undefined;
  const cuts = cutDays(person, cases.reads, cases.setting);
  for (const variable of openVariables(person, index, missing, cases)) {
    const answers = merge(answersTo(variable, person, cuts, index, cases, outcomes));
    if (answers.length < 2) continue;
    const settles = answers.filter((answer) => answer.settled).length / answers.length;
    if (best && (settles < best.settles || (settles === best.settles && answers.length >= best.answers.length)))
      continue;
    const fact = factNamed(variable.fact, cases.setting.facts);
    best = {
      words: fact.words,
      found: fact.found,
      count: variable.count < 0 ? undefined : variable.count,
      answers,
      settles,
    };
  }
  return best;
}

function answersTo(
  variable: Variable,
  person: Person,
  cuts: readonly Day[],
  index: number,
  cases: CaseLadder,
  outcomes: readonly string[],
): readonly QuestionAnswer[] {
  const options =
    variable.kind === 'choice'
      ? Array.from({ length: variable.size }, (_, number) => ({
          words: variable.words(number),
          person: variable.answer(number, person),
        }))
      : thinned(pieces(variable.date, cuts)).map((date) => ({
          words: spanWords(date.first, date.last),
          person: variable.answer(date, person),
        }));
  return options.map(({ words, person: each }) => {
    const open = openCases(each, index, cases, undefined, ANSWER_BUDGET);
    const clauses = [...open.clauses].sort((a, b) => a - b);
    const settled = open.complete && new Set(clauses.map((clause) => outcomes[clause])).size === 1;
    return { words, clauses, settled };
  });
}

/** A date that rules cut in very many places is asked for in fewer, wider spans. */
function thinned(spans: ReturnType<typeof pieces>): ReturnType<typeof pieces> {
  if (spans.length <= PIECES) return spans;
  const step = Math.ceil(spans.length / PIECES);
  const joined: { precision: 'range'; first: Day; last: Day }[] = [];
  for (let i = 0; i < spans.length; i += step) {
    const last = spans[Math.min(i + step, spans.length) - 1]!;
    joined.push({ precision: 'range', first: spans[i]!.first, last: last.last });
  }
  return joined;
}

/** Neighboring answers that come to the same are one. */
function merge(answers: readonly QuestionAnswer[]): readonly QuestionAnswer[] {
  const merged: QuestionAnswer[] = [];
  for (const answer of answers) {
    const last = merged.at(-1);
    const same = last && last.settled === answer.settled && last.clauses.join() === answer.clauses.join();
    if (same) merged[merged.length - 1] = { ...last, words: joinWords(last.words, answer.words) };
    else merged.push(answer);
  }
  return merged;
}

function spanWords(first: Day, last: Day): string {
  if (first === -Infinity) return `on or before ${formatDay(last)}`;
  if (last === Infinity) return `on or after ${formatDay(first)}`;
  return first === last ? `on ${formatDay(first)}` : `from ${formatDay(first)} to ${formatDay(last)}`;
}

const SPAN = /^(?:on or before|from|on) (\S+)(?: to (\S+))?$/;

/** Two spans of days that touch become one; other answers are listed. */
function joinWords(a: string, b: string): string {
  const left = SPAN.exec(a);
  const after = /^on or after/.test(b);
  const right = SPAN.exec(b);
  if (!left || !(after || right)) return `${a}, ${b}`;
  const from = a.startsWith('on or before') ? undefined : left[1];
  const until = after ? undefined : (right![2] ?? right![1]);
  if (from === undefined && until === undefined) return 'any day';
  if (from === undefined) return `on or before ${until}`;
  return until === undefined ? `on or after ${from}` : `from ${from} to ${until}`;
}
