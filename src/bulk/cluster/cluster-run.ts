import { join } from 'node:path';
import { type ChoiceKey, type NamedChoice, runFor } from '../analyze.ts';
import type { AnalyzeRequest, Hooks } from '../api.ts';
import type { Engine, EngineRun } from '../engine-seam.ts';
import type { JoinedSet } from '../join/join.ts';
import type { ClusterPlan, filesOf, PlannedRange } from './plan.ts';

/** What is decided of the inputs: under one choice, or under several that are compared with the first. */
export type ClusterRequest = Omit<AnalyzeRequest, ChoiceKey> & { readonly choices: readonly NamedChoice[] };

/** What a step works on: the plan, what it stands for in this program, and the files of the run. */
export type ClusterRun = {
  readonly plan: ClusterPlan;
  /** What the plan asks for, with the law as this program has it. */
  readonly request: ClusterRequest;
  readonly files: ReturnType<typeof filesOf>;
  /** Where the inputs are lines that were made of tables: what is known of those. */
  readonly tables?: RunTables | undefined;
  readonly hooks?: Hooks;
};

/** What the results say of tables that the inputs were made of. */
export type RunTables = {
  /** Of a set of files that was joined. */
  readonly joined?: JoinedSet | undefined;
  /** Of mapped tables: the engine whose results say so. */
  readonly wrap?: ((engine: Engine) => Engine) | undefined;
};

/** A run of the engine for each choice, whose files go into `folder`: with several choices, into a folder of each. */
export function runsOf({ request }: Pick<ClusterRun, 'request'>, folder: string): readonly EngineRun[] {
  const { choices } = request;
  return choices.map((choice) =>
    runFor(request, { ...choice, folder: choices.length === 1 ? folder : join(folder, choice.name) }),
  );
}

/** The names of the choices that are compared; undefined where there is one alone. */
export function comparedNames({ request: { choices } }: Pick<ClusterRun, 'request'>): readonly string[] | undefined {
  return choices.length === 1 ? undefined : choices.map(({ name }) => name);
}

/** The bytes of a range as they were planned; `exact` where a record begins at its start for sure. */
export type RangeBytes = PlannedRange & { readonly exact: boolean };

export function rangeBytesOf({ ranges, inputs }: ClusterPlan, range: number): RangeBytes {
  const planned = ranges[range]!;
  return { ...planned, exact: planned.start === inputs[planned.source]!.dataStart };
}
