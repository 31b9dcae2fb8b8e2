import { join } from 'node:path';
import type { ComparedPeople } from '../../results/compare/comparison.ts';
import type { MadeRun } from '../engine-seam.ts';
import type { ClusterRun } from './cluster-run.ts';
import type { Refused } from './plan.ts';
import { openStep, type StepHead } from './step-file.ts';

/** What the files of a decided range are, beside them in its folder. */
export type Part = StepHead & {
  /** In the order of the plan's choices. */
  readonly choices: readonly MadeRun[];
  /** Where choices are compared: the figures of the people who stand in this range alone, and the tables. */
  readonly compared: ComparedPeople | undefined;
  readonly lines: number;
};

export const FACTS = 'part.json';

/** Reads what is known of a decided range. */
export function openPart(
  { plan, files }: ClusterRun,
  range: number,
): Refused | { readonly ok: true; readonly part: Part } {
  const opened = openStep<Part>(join(files.part(range), FACTS), plan, { step: 'part', number: range });
  if (!opened.ok) return opened;
  opened.close();
  return { ok: true, part: opened.head };
}
