import { levelNumber, levelNumbers, NO, YES } from '../../record/index.ts';
import {
  type AssumedCount,
  type Compiled,
  type Condition,
  children,
  createCompiler,
  DECLARED,
  type Frame,
  factSet,
  type OpenClauses,
  rememberBySection,
  type Setting,
} from '../language/index.ts';

/**
 * Convictions that are alike: where nothing is missing but the section and the level of the conviction and what no file
 * says, its open clauses come to what those facts, and the truth of all else that the clauses ask, make of them. Who
 * agrees in all of that has the same cases, and what one person's come to is remembered for all.
 */
export type Alike = {
  /** What was found for one that is alike; undefined where none was, or where that cannot be told. */
  readonly known: (frame: Frame, missing: number, open: OpenClauses) => number | undefined;
  /** Remembers what was found for the conviction that was asked for last. */
  readonly remember: (result: number) => void;
};

/** Facts whose answers are the same for everybody. */
const PLAIN = DECLARED | factSet(['section', 'level']);

/** A ladder of more clauses, or open clauses that ask more else, are not remembered: numbers stand for both. */
const [MOST_CLAUSES, MOST_PARTS] = [30, 24];
/** So much is remembered before it begins again: programs run for weeks. */
const [MOST_SECTIONS, MOST_GROUPS, MOST_RESULTS] = [4096, 4096, 1 << 16];
/** Keys have room for so many sections, beside levels and answers, as numbers that are exact. */
const MOST_NUMBERS = 1 << 24;

/** Convictions of which the same clauses are open. */
type Group = { readonly parts: readonly Compiled[]; readonly results: Map<number, number> };

/** Takes conditions whose options have been put in already; remembers so many results. */
export function createAlike(conditions: readonly Condition[], setting: Setting, most = MOST_RESULTS): Alike {
  const parts = conditions.map((condition) => otherParts(condition));
  // Asked of other counts, what no file says has more answers for one person than for another.
  const usable = conditions.length <= MOST_CLAUSES && !conditions.some((condition) => asksOthers(condition));
  const levels = levelNumbers(setting.levels);
  const compiledOnce = createCompiler(setting);
  const groups = new Map<number, Group>();
  let numbered = 0;
  /** A section that was forgotten meanwhile gets another number, under which nothing is remembered. */
  const numberOf = rememberBySection(() => {
    if (numbered === MOST_NUMBERS) {
      forget();
      numbered = 0;
    }
    return { number: numbered++ };
  }, MOST_SECTIONS);
  let [group, key, kept]: [Group | undefined, number, number] = [undefined, 0, 0];

  const groupOf = ({ count, clauses, certain }: OpenClauses): Group => {
    let mask = 0;
    for (let i = 0; i < count; i++) mask |= 1 << clauses[i]!;
    const number = mask * 32 + certain;
    let found = groups.get(number);
    if (found === undefined) {
      const asked = new Set<Compiled>();
      for (let i = 0; i < count; i++) for (const part of parts[clauses[i]!]!) asked.add(compiledOnce(part));
      found = { parts: [...asked], results: new Map() };
      if (groups.size === MOST_GROUPS) groups.clear();
      groups.set(number, found);
    }
    return found;
  };

  return {
    known: (frame, missing, open) => {
      group = undefined;
      const [conviction] = frame.bound;
      if (!usable || (missing & ~PLAIN) !== 0 || (conviction as AssumedCount).assumed !== undefined) return undefined;
      // Before the group, since all groups are forgotten when sections are numbered anew.
      const { number } = numberOf(conviction.offense.section);
      const kind = number * levels + levelNumber(conviction.level, setting.levels);
      const found = groupOf(open);
      if (found.parts.length > MOST_PARTS) return undefined;
      let truths = 0;
      for (let i = 0; i < found.parts.length; i++) {
        const truth = found.parts[i]!(frame);
        if (truth !== YES && truth !== NO) return undefined;
        truths = truths * 2 + (truth === YES ? 1 : 0);
      }
      group = found;
      // As small as may be: small numbers are looked up sooner.
      key = kind * 2 ** found.parts.length + truths;
      return found.results.get(key);
    },
    remember: (result) => {
      if (group === undefined) return;
      if (kept === most) forget();
      else {
        group.results.set(key, result);
        kept++;
      }
    },
  };

  function forget(): void {
    groups.clear();
    kept = 0;
  }
}

/** The parts of a condition that ask for something else than plain facts of the conviction. */
function otherParts(condition: Condition): readonly Condition[] {
  switch (condition.kind) {
    case 'always':
    case 'never':
      return [];
    case 'all':
    case 'any':
      return condition.of.flatMap(otherParts);
    case 'not':
      return otherParts(condition.of);
    case 'level':
    case 'section':
    case 'attempt':
    case 'unrecorded':
      return condition.of === 0 ? [] : [condition];
    default:
      return [condition];
  }
}

/** Whether what no file says is asked inside a quantifier. */
function asksOthers(condition: Condition, inside = false): boolean {
  if (condition.kind === 'unrecorded') return inside;
  return children(condition).some((part) => asksOthers(part, inside || 'where' in condition));
}
