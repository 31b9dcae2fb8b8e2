import type { Row } from '../sources/ca-doj/row.ts';
import type { Hooks, Problem } from './api.ts';
import type { InputFacts } from './engine-seam.ts';

/**
 * Reads inputs and hands over one person at a time with all their rows, in order of first appearance. What reads whole
 * files for another purpose than an analysis (inspection, one person's explanation) is written against this.
 */
export type PeopleReader = (
  inputs: readonly string[],
  options: { readonly quarantine: boolean },
  visit: (id: string, rows: readonly Row[], incomplete: boolean) => void,
  hooks: Hooks,
) => Promise<PeopleRead>;

export type PeopleRead =
  | { readonly ok: false; readonly problem: Problem }
  | {
      readonly ok: true;
      readonly inputs: readonly InputFacts[];
      /** How many lines could not be read, and the first of them. */
      readonly setAsideLines: number;
      readonly setAside: readonly { readonly source: number; readonly line: number; readonly problem: string }[];
    };
