import {
  type Count,
  isConviction,
  NO,
  type PartialDate,
  type Person,
  type Truth,
  UNKNOWN,
  YES,
} from '../../record/index.ts';
import { bitOf, type DeclaredFacts, type Fact, type FactSet } from './facts.ts';
import { factAbout } from './readings.ts';

/**
 * A truth and, when it is unknown, the facts that are missing, in one small integer: the truth in the two lowest bits,
 * the facts above them. Nothing is allocated while rules run.
 */
export type Packed = number;

export function packedTruth(packed: Packed): Truth {
  return (packed & 3) as Truth;
}

export function packedMissing(packed: Packed): FactSet {
  return packed >>> 2;
}

export function unknownFor(facts: FactSet): Packed {
  return UNKNOWN | (facts << 2);
}

export function negate(packed: Packed): Packed {
  return packed === YES ? NO : packed === NO ? YES : packed;
}

/** Where compiled conditions find what they speak of; reused from one conviction to the next. */
export type Frame = {
  /** No two frames have the same: what is found out about one is known by it. */
  readonly number: number;
  person: Person;
  /** The counts that are, or may be, convictions, and lines that are, or may be, arrests: found when first asked for. */
  convictions: readonly Count[] | undefined;
  arrests: readonly Count[] | undefined;
  /** By subject: the conviction being decided, then what quantifiers bind. */
  bound: [Count, Count, Count];
  /** The count whose offense was dated last, and that date: clauses ask for it again and again. */
  datedCount: Count | undefined;
  datedOffense: PartialDate;
};

/** The counts of a frame's person that are, or may be, convictions. */
export function convictionsIn(frame: Frame): readonly Count[] {
  if (frame.convictions !== undefined) return frame.convictions;
  const { counts } = frame.person;
  const convictions: Count[] = [];
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!;
    if (isConviction(count) !== NO) convictions.push(count);
  }
  frame.convictions = convictions;
  return convictions;
}

export type Compiled = (frame: Frame) => Packed;

/** Unknown for want of a fact of a count, as it is named of the conviction or of another. */
export function missingOf(fact: Fact, declared?: DeclaredFacts): (count: Count, frame: Frame) => Packed {
  const own = unknownFor(bitOf(factAbout(fact, true), declared));
  const other = unknownFor(bitOf(factAbout(fact, false), declared));
  return (count, frame) => (count === frame.bound[0] ? own : other);
}
