import { type Day, formatDay, NO, type Person, type Truth, YES } from '../../record/index.ts';
import { factNamed } from '../language/index.ts';
import { cutDays, pieces } from './cuts.ts';
import { type CaseLadder, openCases } from './outcomes.ts';
import { ANY_OTHER_SECTION } from './sections.ts';
import { openVariables, type Variable } from './variables.ts';

/**
 * One answer to a question, and the clauses that may decide under it; `settled` when they come to one outcome, or when the
 * law does not concern the conviction then.
 */
export type QuestionAnswer = {
  readonly words: string;
  /** Indexes into the ladder, ascending; none where the law does not concern the conviction. */
  readonly clauses: readonly number[];
  /** Whether the law concerns the conviction under this answer. */
  readonly concerned: Truth;
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

/** A conviction of a person, by its place in the record, and the facts that are missing of it. */
export type OpenConviction = { readonly person: Person; readonly index: number; readonly missing: number };

/** The law that a question is asked for. `cases` reads what `concerns` reads as well. */
export type AskedLaw = {
  readonly cases: CaseLadder;
  /** Of each clause, the id of its outcome. */
  readonly outcomes: readonly string[];
  /** Whether the law concerns a conviction of a person at all. */
  readonly concerns: (person: Person, index: number) => Truth;
};

/**
 * Picks the question that settles most: among the missing facts, the one for which most answers leave a single outcome,
 * and among several such facts the one with the fewest answers. Undefined when nothing is missing.
 */
export function smallestQuestion({ person, index, missing }: OpenConviction, law: AskedLaw): Question | undefined {
  const { cases } = law;
  let best: Question | undefined;
  const cuts = cutDays(person, cases.reads, cases.setting);
  for (const variable of openVariables(person, index, missing, cases)) {
    const answers = merge(variable.kind, answersTo(variable, person, index, { ...law, cuts }), law.outcomes);
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
  index: number,
  { cuts, cases, outcomes, concerns }: AskedLaw & { readonly cuts: readonly Day[] },
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
    const concerned = concerns(each, index);
    if (concerned === NO) return { words, clauses: [], concerned, settled: true };
    const open = openCases(each, index, cases, undefined, ANSWER_BUDGET);
    const clauses = [...open.clauses].sort((a, b) => a - b);
    const single = open.complete && new Set(clauses.map((clause) => outcomes[clause])).size === 1;
    return { words, clauses, concerned, settled: single && concerned === YES };
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

/** Answers that leave the same are one: spans of days where they touch, other answers wherever they stand. */
function merge(
  kind: Variable['kind'],
  answers: readonly QuestionAnswer[],
  outcomes: readonly string[],
): readonly QuestionAnswer[] {
  const leaves = ({ concerned, settled, clauses }: QuestionAnswer) =>
    `${concerned} ${settled} ${settled && clauses.length > 0 ? outcomes[clauses[0]!] : clauses.join()}`;
  const groups: QuestionAnswer[][] = [];
  for (const answer of answers) {
    const among = kind === 'date' ? groups.slice(-1) : groups;
    const same = among.find(([first]) => leaves(first!) === leaves(answer));
    if (same) same.push(answer);
    else groups.push([answer]);
  }
  const last = groups.filter((group) => group.some(({ words }) => words === ANY_OTHER_SECTION));
  return [...groups.filter((group) => !last.includes(group)), ...last].map((group) => {
    const clauses = [...new Set(group.flatMap((answer) => answer.clauses))].sort((x, y) => x - y);
    return { ...group[0]!, clauses, words: joinAll(group.map(({ words }) => words)) };
  });
}

/** Sections beside all those that no list names need not be listed. */
function joinAll(words: readonly string[]): string {
  return words.includes(ANY_OTHER_SECTION) ? ANY_OTHER_SECTION : words.reduce(joinWords);
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
