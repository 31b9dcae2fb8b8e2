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
 * Remembers outcomes for convictions that are alike, so that the cases of each kind are searched only once.
 *
 * The idea: suppose a conviction lacks nothing but its section, its level and facts that no file holds. Then its open
 * clauses depend only on those facts and on the truth of everything else that the clauses ask. Two convictions that
 * agree in all of this are alike and have the same cases. The invariant: the key of a conviction holds everything that
 * can change its result. If you add a fact with answers that differ between people, keep it out of `PLAIN`.
 */
export type Alike = {
  /** The result for a conviction that is alike; undefined where there is none yet, or where likeness cannot be told. */
  readonly known: (frame: Frame, missing: number, open: OpenClauses) => number | undefined;
  /** Remembers what was found for the conviction that was asked for last. */
  readonly remember: (result: number) => void;
};

/** Facts whose answers are the same for everybody. */
const PLAIN = DECLARED | factSet(['section', 'level']);

/**
 * The bits of a number stand for clauses and for parts: a ladder with more clauses, or open clauses with more other
 * parts, is not remembered.
 */
const [MOST_CLAUSES, MOST_PARTS] = [30, 24];
/** How many entries are kept before the memory is emptied: a program may run for weeks. */
const [MOST_SECTIONS, MOST_GROUPS, MOST_RESULTS] = [4096, 4096, 1 << 16];
/** How many section numbers fit into a key beside levels and answers, while the key stays an exact number. */
const MOST_NUMBERS = 1 << 24;

/** Convictions of which the same clauses are open. */
type Group = { readonly parts: readonly Compiled[]; readonly results: Map<number, number> };

/** Takes conditions whose options have been put in already; remembers so many results. */
export function createAlike(conditions: readonly Condition[], setting: Setting, most = MOST_RESULTS): Alike {
  const parts = conditions.map((condition) => otherParts(condition));
  // A fact that no file holds may be asked of other counts too; how many answers it has then differs from person to
  // person.
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
