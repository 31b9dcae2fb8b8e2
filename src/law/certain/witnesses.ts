import type { Day, PartialDate, Person } from '../../record/index.ts';
import { frameFor } from '../language/index.ts';
import { range } from './cuts.ts';
import type { CaseLadder } from './outcomes.ts';
import { openVariables, type Variable } from './variables.ts';

/** Records tried before it is left to the search; most open convictions show two outcomes in the first few. */
const TRIED = 24;
/** Facts answered one after another on the way to a decision. */
const DEEPEST = 8;

/** Days farther off than any that law or record names: a date with no first or last day may be either. */
const [LONG_AGO, FAR_OFF]: readonly [Day, Day] = [-4_000_000, 4_000_000];

/**
 * Whether two ways of filling in the missing facts are found that come to different outcomes: then no search over all
 * of them can settle the conviction. Tries few, and such as lie far apart: every fact at its first answer, every fact
 * at its last (a date at its first and last day), then one fact after another changed. False says nothing.
 */
export function severalOutcomesSeen(
  person: Person,
  index: number,
  code: number,
  cases: CaseLadder,
  outcomes: readonly string[],
): boolean {
  let left = TRIED;
  let seen: string | undefined;

  /** Answers fact after fact until the ladder decides, the first of them as told; true when the outcome is another. */
  const differs = (from: Node, extreme: Extreme, first: number | undefined, way?: Node[]): boolean => {
    let { person: each, code: open } = from;
    for (let depth = 0; depth < DEEPEST && left > 0; depth++) {
      way?.push({ person: each, code: open });
      const variable = nextVariable(each, index, open, cases);
      if (variable === undefined) return false;
      each = answered(variable, depth === 0 && first !== undefined ? first : extreme);
      left--;
      const frame = frameFor(each);
      frame.bound[0] = each.counts[index]!;
      const next = cases.ladder(frame);
      if (next >= 0) {
        seen ??= outcomes[next]!;
        return outcomes[next] !== seen;
      }
      open = ~next;
    }
    return false;
  };

  const start: Node = { person, code: ~code };
  const way: Node[] = [];
  if (differs(start, 'first', undefined, way) || differs(start, 'last', undefined)) return true;
  for (const node of way) {
    const variable = nextVariable(node.person, index, node.code, cases);
    if (variable === undefined) continue;
    const size = variable.kind === 'choice' ? variable.size : 2;
    const [tried] = endsOf(variable);
    for (let answer = 0; answer < size && left > 0; answer++) {
      if (answer !== tried && differs(node, 'first', answer)) return true;
    }
  }
  return false;
}

/** A record, and the facts that the ladder lacks in it. */
type Node = { readonly person: Person; readonly code: number };
type Extreme = 'first' | 'last';

function nextVariable(person: Person, index: number, missing: number, cases: CaseLadder): Variable | undefined {
  for (const variable of openVariables(person, index, missing, cases.reads, cases.setting)) return variable;
  return undefined;
}

/** The numbers of the answers that lie farthest apart. */
function endsOf(variable: Variable): readonly [number, number] {
  return variable.kind === 'date' ? [0, 1] : (variable.ends ?? [0, variable.size - 1]);
}

function answered(variable: Variable, answer: Extreme | number): Person {
  const [first, last] = endsOf(variable);
  const number = answer === 'first' ? first : answer === 'last' ? last : answer;
  if (variable.kind === 'choice') return variable.answer(number).person;
  return variable.with(number === 0 ? firstDay(variable.date) : lastDay(variable.date));
}

function firstDay({ first, last }: PartialDate): PartialDate {
  const day = Number.isFinite(first) ? first : Math.min(last, LONG_AGO);
  return range(day, day);
}

function lastDay({ first, last }: PartialDate): PartialDate {
  const day = Number.isFinite(last) ? last : Math.max(first, FAR_OFF);
  return range(day, day);
}
