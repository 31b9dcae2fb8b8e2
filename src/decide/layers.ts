import { type CaseLadder, caseLadder, openCases } from '../law/certain/index.ts';
import {
  type Clause,
  type Compiled,
  compile,
  type Flag,
  type Frame,
  frameFor,
  missingReason,
  type Outcome,
  packedTruth,
  reasonText,
} from '../law/language/index.ts';
import { type Count, NO, type Person, UNKNOWN, YES } from '../record/index.ts';
import type { Choice, Determination } from './decider.ts';

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

/** A flag that is raised (`certain`), or that the file leaves open. */
export type RaisedFlag = { readonly flag: Flag; readonly certain: boolean };

/** What stands beside a recommendation: law below it, and what the file cannot decide. */
export type Layers = {
  /** Undefined where the pack states no floor, or where the statute does not reach the conviction. */
  readonly floor: Floor | undefined;
  /** Flags by their position in the pack, as bits: those raised, and those the file leaves open. */
  readonly raised: number;
  readonly open: number;
  readonly flags: readonly RaisedFlag[];
  /** The recommendation surely gives less than the statute surely does. */
  readonly belowFloor: boolean;
};

const RANK = { none: 0, open: 0, lowers: 1, clears: 2 } as const;
const RELIEFS = ['none', 'lowers', 'clears'] as const;

/** Compiles the statute and the flags of a pack, on first use, into a function over determinations. */
export function createLayers(choice: Choice): (person: Person, determination: Determination) => Layers {
  let parts: Parts | undefined;
  const flagSets = new Map<number, readonly RaisedFlag[]>();
  return (person, { conviction, decision }) => {
    parts ??= compileParts(choice);
    const frame = frameFor(person);
    frame.bound[0] = conviction;
    const floor = floorOf(person, conviction, frame, parts, choice);
    const [raised, open] = flagBits(parts.flags, frame);
    const key = raised * 2 ** 26 + open;
    let flags = flagSets.get(key);
    if (!flags) {
      flags = namedFlags(choice.pack.flags ?? [], raised, open);
      flagSets.set(key, flags);
    }
    const { effect } = decision.outcome;
    const belowFloor = floor !== undefined && effect !== 'open' && RANK[effect] < RANK[floor.least];
    return { floor, raised, open, flags, belowFloor };
  };
}

type Parts = {
  readonly clauses: readonly Clause[];
  readonly statute: CaseLadder | undefined;
  readonly scope: readonly Compiled[];
  readonly flags: readonly Compiled[];
};

function compileParts({ pack, setting }: Choice): Parts {
  const clauses = pack.statute ? [...pack.gate, ...pack.statute] : [];
  return {
    clauses,
    statute: clauses.length > 0 ? caseLadder(clauses, setting) : undefined,
    scope: pack.scope.map((condition) => compile(condition, setting)),
    flags: (pack.flags ?? []).map((flag) => compile(flag.when, setting)),
  };
}

function floorOf(person: Person, conviction: Count, frame: Frame, parts: Parts, choice: Choice): Floor | undefined {
  const { statute, clauses } = parts;
  if (!statute || parts.scope.some((condition) => packedTruth(condition(frame)) === NO)) return undefined;
  const unsure = person.incomplete || parts.scope.some((condition) => packedTruth(condition(frame)) === UNKNOWN);
  const code = statute.ladder(frame);
  const decided = code >= 0 ? { clauses: new Set([code]), complete: true } : undefined;
  const cases = decided ?? openCases(person, person.counts.indexOf(conviction), statute);
  const possible = [...cases.clauses].sort((a, b) => a - b).map((clause) => clauses[clause]!);
  const outcomes = new Set(possible.map((clause) => clause.then));
  const known = cases.complete && !unsure;
  const ranks = possible.map((clause) => RANK[clause.then.effect]);
  const certain = known && outcomes.size === 1;
  // The last of several clauses with one outcome is the ground that is left when the others fail.
  const clause = (certain ? possible.at(-1) : possible[0]) ?? clauses.at(-1)!;
  return {
    outcome: certain ? clause.then : undefined,
    clause,
    reason: certain ? reasonText(clause, choice.setting.options) : missingReason(code < 0 ? ~code : 0),
    least: known ? RELIEFS[Math.min(...ranks)]! : 'none',
    most: known ? RELIEFS[Math.max(...ranks)]! : 'clears',
  };
}

function flagBits(flags: readonly Compiled[], frame: Frame): readonly [raised: number, open: number] {
  let raised = 0;
  let open = 0;
  for (let i = 0; i < flags.length; i++) {
    const result = packedTruth(flags[i]!(frame));
    if (result === YES) raised |= 1 << i;
    else if (result === UNKNOWN) open |= 1 << i;
  }
  return [raised, open];
}

function namedFlags(flags: readonly Flag[], raised: number, open: number): readonly RaisedFlag[] {
  return flags.flatMap((flag, i) => {
    const certain = ((raised >> i) & 1) === 1;
    return certain || (open >> i) & 1 ? [{ flag, certain }] : [];
  });
}
