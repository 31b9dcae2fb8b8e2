import type { Count, Day, DeclaredLevels, Person } from '../../record/index.ts';
import type { OptionValues } from './condition.ts';
import type { DeclaredFacts } from './facts.ts';
import type { FileReadings } from './file-readings.ts';

/** What is the same for every conviction of a run. */
export type Setting = {
  readonly asOf: Day;
  /** Upper case; the county whose convictions are decided. */
  readonly county: string;
  readonly options: OptionValues;
  /** How the file is read where that was chosen; what decides fills in what the policy says and what is usual. */
  readonly readings?: FileReadings;
  /** The facts that the pack declares; what decides by a pack puts them in. */
  readonly facts?: DeclaredFacts;
  /** The levels that the pack declares, put in with them. */
  readonly levels?: DeclaredLevels;
};

/** One conviction to be decided, and the person whose it is. */
export type Situation = { readonly person: Person; readonly conviction: Count };
