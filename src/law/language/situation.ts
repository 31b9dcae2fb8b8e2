import type { Count, Day, Person } from '../../record/index.ts';
import type { OptionValues } from './condition.ts';

/** What is the same for every conviction of a run. */
export type Setting = {
  readonly asOf: Day;
  /** Upper case; the county whose convictions are decided. */
  readonly county: string;
  readonly options: OptionValues;
};

/** One conviction to be decided, and the person whose it is. */
export type Situation = { readonly person: Person; readonly conviction: Count };
