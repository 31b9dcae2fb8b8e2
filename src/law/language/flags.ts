import { UNKNOWN, YES } from '../../record/index.ts';
import { compileTogether, type Special } from './compile.ts';
import { createKinds } from './ladder.ts';
import type { Flag } from './pack.ts';
import { type Compiled, type Frame, packedTruth } from './packed.ts';
import type { Setting } from './situation.ts';

/** As many flags as two sets of them, one bit a flag, have room in a number that is exact. */
export const MOST_FLAGS = 26;

/**
 * Which flags of a pack are raised for a conviction, and which its record leaves open, as one number; see
 * {@link flagsOf}.
 */
export type FlagCode = number;

/** The flags of a code by their position in the pack, as bits. */
export type FlagBits = { readonly raised: number; readonly open: number };

export function flagsOf(code: FlagCode, flags: number): FlagBits {
  const size = 2 ** flags;
  return { raised: Math.floor(code / size), open: code % size };
}

/** What is left to ask of a kind of conviction: conditions with the bit of each, and the flags raised for all of it. */
type Questions = { readonly conditions: readonly Compiled[]; readonly bits: Int32Array; readonly raised: number };

/** Compiles the flags of a pack; what they and several of them ask is found out once for each conviction. */
export function compileFlags(flags: readonly Flag[], setting: Setting): (frame: Frame) => FlagCode {
  if (flags.length > MOST_FLAGS) throw new Error(`a pack has at most ${MOST_FLAGS} flags`);
  if (flags.length === 0) return () => 0;
  const together = compileTogether(
    flags.map((flag) => flag.when),
    setting,
  );
  const whole: Questions = {
    conditions: together.compiled,
    bits: Int32Array.from(flags, (_, position) => 1 << position),
    raised: 0,
  };
  const kinds = createKinds(whole, (kind) => questionsOf(together.of(kind)), together, setting.levels);
  const size = 2 ** flags.length;
  return (frame) => {
    together.next();
    const { conditions, bits, raised: always } = kinds(frame.bound[0]);
    let raised = always;
    let open = 0;
    for (let i = 0; i < conditions.length; i++) {
      const truth = packedTruth(conditions[i]!(frame));
      if (truth === YES) raised |= bits[i]!;
      else if (truth === UNKNOWN) open |= bits[i]!;
    }
    return raised * size + open;
  };
}

function questionsOf(special: readonly Special[]): Questions {
  const left = special.flatMap(({ condition: { kind } }, i) => (kind === 'always' || kind === 'never' ? [] : [i]));
  return {
    conditions: left.map((i) => special[i]!.compiled),
    bits: Int32Array.from(left, (i) => 1 << i),
    raised: special.reduce((bits, { condition }, i) => (condition.kind === 'always' ? bits | (1 << i) : bits), 0),
  };
}
