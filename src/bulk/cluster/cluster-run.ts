import type { AnalyzeRequest, Hooks } from '../api.ts';
import type { ClusterPlan, filesOf, PlannedRange } from './plan.ts';

/** What a step works on: the plan, what it stands for in this program, and the files of the run. */
export type ClusterRun = {
  readonly plan: ClusterPlan;
  /** What the plan asks for, with the law as this program has it. */
  readonly request: AnalyzeRequest;
  readonly files: ReturnType<typeof filesOf>;
  readonly hooks?: Hooks;
};

/** The bytes of a range as they were planned; `exact` where a record begins at its start for sure. */
export type RangeBytes = PlannedRange & { readonly exact: boolean };

export function rangeBytesOf({ ranges, inputs }: ClusterPlan, range: number): RangeBytes {
  const planned = ranges[range]!;
  return { ...planned, exact: planned.start === inputs[planned.source]!.dataStart };
}
