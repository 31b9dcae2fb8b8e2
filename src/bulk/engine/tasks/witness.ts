import type { Decider, FlaggedDetermination } from '../../../decide/index.ts';
import type { Frame } from '../../../law/language/index.ts';
import type { Person } from '../../../record/index.ts';
import type { PersonImpact } from '../../../results/tally.ts';
import type { PersonRows } from '../people/person-rows.ts';

/**
 * A witness notes, for a program above the engine, something of the people that a worker decides. The engine tells it
 * of each person with a determination once, in no fixed order, and does not know what the witness does. Its settings
 * and its final answer travel between threads, so they have to be plain data.
 */
export type Witness = {
  readonly decided: (decided: DecidedPerson) => void;
  readonly give: () => unknown;
};

export type DecidedPerson = {
  /** Number of the person in the order of the file. */
  readonly number: number;
  /** The person as the decider saw them (`Decider.readWhole`), with every count; `quick` as in `BuiltPerson`. */
  readonly person: Person;
  readonly quick: boolean;
  readonly frame: Frame;
  /**
   * The decider of the person; it answers further questions about the same person from what it has found out already.
   */
  readonly decider: Decider;
  readonly determinations: readonly FlaggedDetermination[];
  readonly impact: PersonImpact;
  /** For each determination the case numbers of its result; undefined for a person who was read in full. */
  readonly cases: readonly (string | undefined)[];
};

/** What a module of a witness exports. `people` is at the person who was decided last. */
export type WitnessModule = {
  readonly createWitness: (people: PersonRows, settings: unknown) => Witness;
};
