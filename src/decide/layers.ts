import { type CaseLadder, caseLadder, leastOfSettled, openCases } from '../law/certain/index.ts';
import {
  type Clause,
  type Compiled,
  compile,
  type Effect,
  type FactSet,
  type Frame,
  factBit,
  frameFor,
  missingReason,
  type Outcome,
  packedMissing,
  packedTruth,
  reasonText,
  reliefRank,
  type Setting,
  USUAL_READINGS,
} from '../law/language/index.ts';
import { type Count, NO, type Person, UNKNOWN } from '../record/index.ts';
import type { Choice, Decider, Determination } from './decider.ts';
import type { FlaggedDetermination, FoundFlags } from './flags.ts';
import { standing, triedCases } from './settle.ts';

/** What a law does to a conviction for certain: the effect of an outcome that gives something, or nothing. */
export type Relief = Exclude<Effect, 'open'>;

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
  /** The same by name; undefined where it is nothing. */
  readonly leastOutcome: Outcome | undefined;
  readonly mostOutcome: Outcome | undefined;
};

/** What stands beside a recommendation: law below it, and what the file cannot decide. */
export type Layers = Omit<FoundFlags, 'code'> & {
  /** Undefined where the pack states no floor, or where the statute does not reach the conviction. */
  readonly floor: Floor | undefined;
  /** The recommendation surely gives less than the statute surely does. */
  readonly belowFloor: boolean;
};

/**
 * Of {@link Layers} what a list of convictions says: whether the statute is certain, and of what. A whole floor tries every
 * case of the missing facts; this stops at the second outcome.
 */
export type BriefLayers = Pick<Layers, 'raised' | 'open' | 'belowFloor'> & {
  readonly floor: Pick<Floor, 'outcome'> | undefined;
  /**
   * What the statute as a policy decides of the conviction, as `Decider.decisionOf` takes it; undefined where the statute does not surely
   * reach it.
   */
  readonly statuteCode: number | undefined;
};

/** Compiles the statute of a pack, on first use, into functions over determinations; their flags are found by `flagsOf`. */
export function createLayers(
  choice: Choice,
  flagsOf: Decider['flags'],
): { readonly of: Decider['layers']; readonly brief: Decider['briefLayers']; readonly least: Decider['least'] } {
  let parts: Parts | undefined;
  /** What was asked about the person asked about last, who may be asked about twice: for the least, and for all layers. */
  let last: Frame | undefined;
  const asked: Asked[] = [];
  let known = 0;
  const askedIn = (person: Person, { conviction }: Determination, frame: Frame): Asked => {
    parts ??= compileParts(choice);
    if (frame !== last) known = 0;
    last = frame;
    for (let i = 0; i < known; i++) if (asked[i]!.conviction === conviction) return asked[i]!;
    const own = asked[known] ?? { conviction, unsure: 0, code: OUTSIDE, statuteCode: undefined, least: undefined };
    asked[known++] = own;
    own.conviction = conviction;
    frame.bound[0] = conviction;
    ask(own, person, frame, parts);
    return own;
  };
  const flagsIn = (person: Person, determination: Determination, frame: Frame): FoundFlags =>
    'flags' in determination ? (determination as FlaggedDetermination).flags : flagsOf(person, determination, frame);
  return {
    of: (person, determination, frame = frameFor(person)) => {
      const about = askedIn(person, determination, frame);
      const floor = floorOf(person, about, parts!, choice);
      const { raised, open, flags } = flagsIn(person, determination, frame);
      return { floor, raised, open, flags, belowFloor: givesLess(determination, floor?.leastOutcome) };
    },
    brief: (person, determination, frame = frameFor(person)) => {
      const about = askedIn(person, determination, frame);
      const floor = briefFloor(about, parts!);
      const { raised, open } = flagsIn(person, determination, frame);
      return { floor, statuteCode: about.statuteCode, raised, open, belowFloor: givesLess(determination, about.least) };
    },
    least: (person, determination, frame = frameFor(person)) => {
      // What the statute policy decided is what the statute gives.
      const { outcome, missing } = determination.decision;
      const own = choice.policy.clauses === choice.pack.statute && (missing === 0 || reliefRank(outcome) > 0);
      if (own) return reliefRank(outcome) > 0 ? outcome : undefined;
      return askedIn(person, determination, frame).least;
    },
  };
}

type Parts = {
  readonly clauses: readonly Clause[];
  /** The outcome of each clause, by its id. */
  readonly outcomes: readonly string[];
  readonly statute: CaseLadder | undefined;
  readonly scope: readonly Compiled[];
  /** The floors of clauses that decide for certain, by the number of the clause: most convictions have one of them. */
  readonly certain: (Floor | undefined)[];
};

function compileParts({ pack, setting: chosen }: Choice): Parts {
  // What a statute calls a year is no county's choice. The setting as it is, where it is the usual one: what is compiled
  // under one setting is shared with the policy's clauses.
  const { readings } = chosen;
  const usual = readings?.years === undefined || readings.years === USUAL_READINGS.years;
  const setting: Setting = usual ? chosen : { ...chosen, readings: { ...readings, years: USUAL_READINGS.years } };
  const clauses = pack.statute ? [...pack.gate, ...pack.statute] : [];
  return {
    clauses,
    outcomes: clauses.map(({ then }) => then.id),
    statute: clauses.length > 0 ? caseLadder(clauses, setting) : undefined,
    scope: pack.scope.map((condition) => compile(condition, setting)),
    certain: [],
  };
}

const UNREADABLE_LINES = factBit('lines');

/** What the statute says of a conviction. */
type Asked = {
  conviction: Count;
  /** The facts without which it is not sure that the statute reaches the conviction at all. */
  unsure: number;
  /** The clause that decides, the complement of missing facts, or OUTSIDE. */
  code: number;
  /** What it decides as a policy, where it surely reaches the conviction. */
  statuteCode: number | undefined;
  /** The least that it gives, where that is something. */
  least: Outcome | undefined;
};

/** What the statute does not reach, or a pack without one. */
const OUTSIDE = Number.NEGATIVE_INFINITY;

/** Asks the statute about the conviction of a frame. */
function ask(about: Asked, { incomplete }: Person, frame: Frame, { statute, scope, clauses, outcomes }: Parts): void {
  about.unsure = incomplete ? UNREADABLE_LINES : 0;
  about.code = OUTSIDE;
  about.statuteCode = undefined;
  about.least = undefined;
  if (!statute) return;
  for (const condition of scope) {
    const packed = condition(frame);
    const truth = packedTruth(packed);
    if (truth === NO) return;
    if (truth === UNKNOWN) about.unsure |= packedMissing(packed);
  }
  const code = statute.ladder(frame);
  about.code = code;
  // Nothing is sure to be given where it is not sure that the statute reaches the conviction.
  if (about.unsure !== 0) return;
  const tried = code >= 0 ? code : triedCases(frame, code, statute, outcomes);
  about.statuteCode = standing(frame, code, tried, true);
  const least = leastOfSettled(frame, code, tried, statute);
  about.least = least === undefined ? undefined : something(clauses[least]!.then);
}

/** Whether a decision that leaves nothing open gives less than the statute surely does. */
function givesLess({ decision: { outcome } }: Determination, least: Outcome | undefined): boolean {
  return least !== undefined && outcome.effect !== 'open' && reliefRank(outcome) < reliefRank(least);
}

/** The outcome of {@link floorOf} alone: a statute that decides in all cases of the missing facts is certain. */
function briefFloor({ code, statuteCode }: Asked, { clauses }: Parts): BriefLayers['floor'] {
  if (code === OUTSIDE) return undefined;
  const clause = clauses[statuteCode ?? -1];
  return clause === undefined ? NOT_CERTAIN : { outcome: clause.then };
}

const NOT_CERTAIN: BriefLayers['floor'] = Object.freeze({ outcome: undefined });

function floorOf(person: Person, about: Asked, parts: Parts, choice: Choice): Floor | undefined {
  const { statute, clauses } = parts;
  const { conviction, unsure, code } = about;
  if (!statute || code === OUTSIDE) return undefined;
  if (code >= 0 && unsure === 0) return certainFloor(code, parts, choice);
  const cases =
    code >= 0
      ? { clauses: new Set([code]), complete: true }
      : openCases(person, person.counts.indexOf(conviction), statute);
  const possible = [...cases.clauses].sort((a, b) => a - b);
  const byRank = possible.map((each) => clauses[each]!.then).sort((a, b) => reliefRank(a) - reliefRank(b));
  const known = cases.complete && unsure === 0;
  // The last of several clauses with one outcome is the ground that is left when the others fail.
  if (known && new Set(byRank).size === 1) return certainFloor(possible.at(-1)!, parts, choice);
  const [leastOutcome, mostOutcome] = known ? [something(byRank[0]), something(byRank.at(-1))] : [undefined, undefined];
  return {
    outcome: undefined,
    clause: clauses[possible[0] ?? clauses.length - 1]!,
    reason: openReason(unsure | (code < 0 ? ~code : 0), choice),
    least: effectOf(leastOutcome),
    most: known ? effectOf(mostOutcome) : 'clears',
    leastOutcome,
    mostOutcome,
  };
}

/**
 * Which facts the floor waits for, in words. Where what places the conviction under the law is itself missing, it waits for
 * none of its own, and there is nothing to say.
 */
function openReason(missing: FactSet, { setting }: Choice): string {
  return missing === 0 ? '' : missingReason(missing, setting.facts);
}

/** What a clause of the statute gives where it decides for certain: made once for all convictions. */
function certainFloor(code: number, { clauses, certain }: Parts, { setting }: Choice): Floor {
  const known = certain[code];
  if (known !== undefined) return known;
  const clause = clauses[code]!;
  const given = something(clause.then);
  const floor: Floor = {
    outcome: clause.then,
    clause,
    reason: reasonText(clause, setting.options),
    least: effectOf(given),
    most: effectOf(given),
    leastOutcome: given,
    mostOutcome: given,
  };
  certain[code] = floor;
  return floor;
}

/** The effect of an outcome that gives something. */
function effectOf(given: Outcome | undefined): Relief {
  return given?.effect ?? 'none';
}

function something(outcome: Outcome | undefined): Outcome | undefined {
  return outcome !== undefined && reliefRank(outcome) > 0 ? outcome : undefined;
}
