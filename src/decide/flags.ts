import {
  compileFlags,
  type Flag,
  type FlagCode,
  type Frame,
  flagsOf,
  frameFor,
  rememberByNumber,
  type Unit,
} from '../law/language/index.ts';
import type { Person } from '../record/index.ts';
import type { Choice, Decider, Determination } from './decider.ts';

/** A flag that is raised (`certain`), or that the file leaves open. */
export type RaisedFlag = { readonly flag: Flag; readonly certain: boolean };

/** What a prosecutor should look at, beside a determination; convictions with the same flags share one object. */
export type FoundFlags = {
  /** A number that stands for them; the same in every run with the same pack. */
  readonly code: FlagCode;
  /** Flags by their position in the pack, as bits: those raised, and those the file leaves open. */
  readonly raised: number;
  readonly open: number;
  readonly flags: readonly RaisedFlag[];
};

export type FlaggedDetermination = Determination & {
  readonly flags: FoundFlags;
  /** The name of the least that the statute gives, whatever the policy; empty where that is nothing. */
  readonly least: string;
  /** What it is about, where that is no conviction. */
  readonly unit?: Unit;
};

/** Compiles the flags of a pack, on first use, into a function over convictions. */
export function createFlags({ pack, setting }: Choice): Decider['flags'] {
  const { flags = [] } = pack;
  const found = rememberByNumber((code) => describe(code, flags));
  let codeOf: ReturnType<typeof compileFlags> | undefined;
  let last: Frame | undefined;
  return (person, { conviction }, given) => {
    codeOf ??= compileFlags(flags, setting);
    // A person's determinations come one after another.
    if (given === undefined && last?.person !== person) last = frameFor(person);
    const frame = given ?? last!;
    frame.bound[0] = conviction;
    return found(codeOf(frame));
  };
}

function describe(code: FlagCode, flags: readonly Flag[]): FoundFlags {
  const { raised, open } = flagsOf(code, flags.length);
  const named = flags.flatMap((flag, i) => {
    const certain = ((raised >> i) & 1) === 1;
    return certain || (open >> i) & 1 ? [{ flag, certain }] : [];
  });
  return { code, raised, open, flags: named };
}

/** A person's determinations with the flags of each, and the least that the statute gives. */
export function withFlags(
  decider: Decider,
  person: Person,
  determinations: readonly Determination[],
  frame?: Frame,
): readonly FlaggedDetermination[] {
  const { unit } = decider.choice.pack;
  return determinations.map((determination) => {
    const { conviction, decision } = determination;
    const flags = decider.flags(person, determination, frame);
    const least = decider.least(person, determination, frame)?.id ?? '';
    return unit === undefined ? { conviction, decision, flags, least } : { conviction, decision, flags, least, unit };
  });
}

/** A determination as results show it: of the person and the conviction as the policy reads the file. */
export function shownAsRead<Each extends Determination>(
  decider: Pick<Decider, 'asRead'>,
  person: Person,
  determination: Each,
): { readonly person: Person; readonly determination: Each } {
  const { conviction } = determination;
  const read = decider.asRead(person, conviction.county);
  if (read === person) return { person, determination };
  const own = read.counts[person.counts.indexOf(conviction)]!;
  return { person: read, determination: own === conviction ? determination : { ...determination, conviction: own } };
}

/** How many convictions each flag of a pack is raised on, and on how many the file leaves it open. */
export type FlagCount = { readonly flag: Flag; readonly raised: number; readonly open: number };

/** The flags of a pack in its order, counted over convictions by the code of their flags. */
export function countFlags(flags: readonly Flag[], convictions: ReadonlyMap<FlagCode, number>): readonly FlagCount[] {
  return flags.map((flag, i) => {
    let [raised, open] = [0, 0];
    for (const [code, number] of convictions) {
      const bits = flagsOf(code, flags.length);
      if ((bits.raised >> i) & 1) raised += number;
      if ((bits.open >> i) & 1) open += number;
    }
    return { flag, raised, open };
  });
}
