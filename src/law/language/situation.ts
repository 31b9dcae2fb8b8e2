import type { Count, Day, DeclaredLevels, Person } from '../../record/index.ts';
import type { OptionValues } from './condition.ts';
import type { DeclaredFacts } from './facts.ts';
import type { FileReadings } from './file-readings.ts';
import type { Unit } from './pack.ts';

/** What is the same for every conviction of a run. */
export type Setting = {
  readonly asOf: Day;
  /** In place of `asOf`, for a caller who asks for one day after another: what is compiled once serves every day. */
  readonly moving?: MovingDay;
  /** Upper case; the county whose convictions are decided. */
  readonly county: string;
  readonly options: OptionValues;
  /** How the file is read where that was chosen; what decides fills in what the policy says and what is usual. */
  readonly readings?: FileReadings;
  /** The facts that the pack declares; what decides by a pack puts them in. */
  readonly facts?: DeclaredFacts;
  /** The levels that the pack declares, put in with them. */
  readonly levels?: DeclaredLevels;
  /** What the pack decides where that is no conviction, put in with them. */
  readonly unit?: Unit;
};

/** An as-of day that its owner moves. A person is asked of each day with a frame of their own. */
export type MovingDay = { day: Day };

/** The as-of day of a setting, at this moment where it moves. */
export function asOfDay({ asOf, moving }: Pick<Setting, 'asOf' | 'moving'>): Day {
  return moving === undefined ? asOf : moving.day;
}

/** One conviction to be decided, and the person whose it is. */
export type Situation = { readonly person: Person; readonly conviction: Count };
