import { type CaseLadder, caseLadder, openCases } from '../law/certain/index.ts';
import {
  type Clause,
  type Compiled,
  compile,
  type Frame,
  factBit,
  frameFor,
  missingReason,
  type Outcome,
  packedMissing,
  packedTruth,
  reasonText,
} from '../law/language/index.ts';
import { type Count, NO, type Person, UNKNOWN } from '../record/index.ts';
import type { Choice, Decider, Determination } from './decider.ts';
import type { FoundFlags } from './flags.ts';

/** How much a law gives a conviction: nothing that is certain, a reduction, or a dismissal. */
export type Relief = 'none' | 'lowers' | 'clears';

/** What the statute itself gives, whatever the county chose. */
export type Floor = {
  /** Its outcome where that is certain; undefined where facts that matter are missing. */
  readonly outcome: Outcome | undefined;
  /** The clause that gives it, or the first of those that may. */
  readonly clause: Clause;
  readonly reason: string;
  /** The least and the most that it can come to, whatever the missing facts are. */
  readonly least: Relief;
  readonly most: Relief;
};

/** What stands beside a recommendation: law below it, and what the file cannot decide. */
export type Layers = Omit<FoundFlags, 'code'> & {
  /** Undefined where the pack states no floor, or where the statute does not reach the conviction. */
  readonly floor: Floor | undefined;
  /** The recommendation surely gives less than the statute surely does. */
  readonly belowFloor: boolean;
};

const RANK = { none: 0, open: 0, lowers: 1, clears: 2 } as const;
const RELIEFS = ['none', 'lowers', 'clears'] as const;

/** Compiles the statute of a pack, on first use, into a function over determinations; their flags are found by `flagsOf`. */
export function createLayers(
  choice: Choice,
  flagsOf: Decider['flags'],
): (person: Person, determination: Determination) => Layers {
  let parts: Parts | undefined;
  return (person, determination) => {
    parts ??= compileParts(choice);
    const { conviction, decision } = determination;
    const frame = frameFor(person);
    frame.bound[0] = conviction;
    const floor = floorOf(person, conviction, frame, parts, choice);
    const { raised, open, flags } = flagsOf(person, determination);
    const { effect } = decision.outcome;
    const belowFloor = floor !== undefined && effect !== 'open' && RANK[effect] < RANK[floor.least];
    return { floor, raised, open, flags, belowFloor };
  };
}

type Parts = {
  readonly clauses: readonly Clause[];
  readonly statute: CaseLadder | undefined;
  readonly scope: readonly Compiled[];
};

function compileParts({ pack, setting }: Choice): Parts {
  const clauses = pack.statute ? [...pack.gate, ...pack.statute] : [];
  return {
    clauses,
    statute: clauses.length > 0 ? caseLadder(clauses, setting) : undefined,
    scope: pack.scope.map((condition) => compile(condition, setting)),
  };
}

const UNREADABLE_LINES = factBit('lines');

function floorOf(person: Person, conviction: Count, frame: Frame, parts: Parts, choice: Choice): Floor | undefined {
  const { statute, clauses } = parts;
  if (!statute) return undefined;
  // What it would take to be sure that the statute reaches the conviction at all.
  let unsure = person.incomplete ? UNREADABLE_LINES : 0;
  for (const condition of parts.scope) {
    const packed = condition(frame);
    const truth = packedTruth(packed);
    if (truth === NO) return undefined;
    if (truth === UNKNOWN) unsure |= packedMissing(packed);
  }
  const code = statute.ladder(frame);
  const decided = code >= 0 ? { clauses: new Set([code]), complete: true } : undefined;
  const cases = decided ?? openCases(person, person.counts.indexOf(conviction), statute);
  const possible = [...cases.clauses].sort((a, b) => a - b).map((clause) => clauses[clause]!);
  const outcomes = new Set(possible.map((clause) => clause.then));
  const known = cases.complete && unsure === 0;
  const ranks = possible.map((clause) => RANK[clause.then.effect]);
  const certain = known && outcomes.size === 1;
  // The last of several clauses with one outcome is the ground that is left when the others fail.
  const clause = (certain ? possible.at(-1) : possible[0]) ?? clauses.at(-1)!;
  return {
    outcome: certain ? clause.then : undefined,
    clause,
    reason: certain ? reasonText(clause, choice.setting.options) : missingReason(unsure | (code < 0 ? ~code : 0)),
    least: known ? RELIEFS[Math.min(...ranks)]! : 'none',
    most: known ? RELIEFS[Math.max(...ranks)]! : 'clears',
  };
}
