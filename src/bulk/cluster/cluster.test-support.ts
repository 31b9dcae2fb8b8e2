import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../record/problem.ts';
import { analyzeSeveral } from '../analyze.ts';
import type { AnalyzeRequest } from '../api.ts';
import { fast, openScratch, outcomeOf, requestFor } from '../engine/engine.test-support.ts';
import { mayBeAhead, surveyAhead } from './ahead.ts';
import type { ClusterRequest, ClusterRun } from './cluster-run.ts';
import { gatherStep } from './gather.ts';
import { joinStep } from './join-parts.ts';
import { partStep } from './part.ts';
import { peopleStep } from './people.ts';
import { filesOf, type PlannedInput, planRun } from './plan.ts';
import { readInputs } from './read-inputs.ts';
import { openSettled, settleStep } from './settle.ts';
import { surveyStep } from './survey.ts';

export type Scratch = ReturnType<typeof openScratch>;

/** What a test asks for otherwise than `requestFor` does; with several choices, those in place of the one. */
export type Changes = Partial<AnalyzeRequest> & Partial<Pick<ClusterRequest, 'choices'>>;

function clusterRequest(inputs: readonly string[], out: string, { choices, ...changes }: Changes): ClusterRequest {
  const { pack, policy, options, readings, ...request } = requestFor(inputs, out, changes);
  const choice = { name: policy.id, pack, policy, options, ...(readings ? { readings } : {}) };
  return { ...request, choices: choices ?? [choice] };
}

/** How a run is done: cut at any byte rather than between people, and with ranges decided when they are surveyed. */
export type Way = { readonly anywhere?: boolean; readonly ahead?: boolean };

/** Plans a run in a folder of its own. */
export async function planned(
  scratch: Scratch,
  inputs: readonly string[],
  rangeBytes: number,
  changes: Changes = {},
  { anywhere = false }: Way = {},
): Promise<ClusterRun | Problem> {
  const request = clusterRequest(inputs, scratch.out(), changes);
  const made = await planRun(request, rangeBytes);
  if (!made.ok) return made.problem;
  const plan = anywhere ? { ...made.plan, ranges: made.plan.inputs.flatMap(cutAnywhere(rangeBytes)) } : made.plan;
  return { plan, request, files: filesOf(scratch.makeFolder()) };
}

/** Cuts every so many bytes, be it within a line. */
function cutAnywhere(bytes: number) {
  return ({ dataStart, textBytes }: PlannedInput, source: number) => {
    const ranges = [];
    for (let start = dataStart; start < textBytes; start += bytes) {
      ranges.push({ source, start, end: Math.min(start + bytes, textBytes) });
    }
    return ranges.length > 0 ? ranges : [{ source, start: dataStart, end: dataStart }];
  };
}

export function isRun(run: ClusterRun | Problem): run is ClusterRun {
  return 'plan' in run;
}

type Order = (numbers: readonly number[]) => readonly number[];

/** All steps of a run, each range as often and in the order that `order` says; the problem of the first that is refused. */
export async function allSteps(
  run: ClusterRun,
  order: Order = (numbers) => numbers,
  { ahead = false }: Way = {},
): Promise<Problem | undefined> {
  const ranges = [...run.plan.ranges.keys()];
  const each = async (
    numbers: readonly number[],
    step: (number: number) => Promise<{ ok: true } | { ok: false; problem: Problem }>,
  ) => {
    for (const number of order(numbers)) {
      const done = await step(number);
      if (!done.ok) return done.problem;
    }
    return undefined;
  };
  const inputs = ahead && mayBeAhead(run) ? readInputs(run, {}) : undefined;
  const surveyed = await each(ranges, async (range) => {
    const linesBefore = await inputs?.linesBefore(range);
    return linesBefore === undefined ? surveyStep(run, range) : surveyAhead(run, range, linesBefore);
  });
  if (surveyed) return surveyed;
  const settled = await settleStep(run);
  if (!settled.ok) return settled.problem;
  const groups = Array.from({ length: settled.settled.groups }, (_, group) => group);
  return (
    (await each(ranges, (range) => gatherStep(run, range))) ??
    (await each(groups, (group) => peopleStep(run, group))) ??
    (await each(ranges, (range) => partStep(run, range)))
  );
}

/** Everything that a run over ranges leaves, as `outcomeOf` gives what `analyze` leaves. */
export async function clusterOutcome(
  scratch: Scratch,
  inputs: readonly string[],
  rangeBytes: number,
  changes: Changes = {},
  order?: Order,
  way: Way = {},
): Promise<unknown> {
  const run = await planned(scratch, inputs, rangeBytes, changes, way);
  if (!isRun(run)) return run;
  const problem = await allSteps(run, order, way);
  if (problem) return problem;
  const joined = await joinStep(run);
  return joined.ok ? contentsOf(run.request.out) : joined.problem;
}

export function contentsOf(folder: string): unknown {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** What `analyze` leaves of the same. */
export async function wholeOutcome(
  scratch: Scratch,
  inputs: readonly string[],
  changes: Changes = {},
): Promise<unknown> {
  const engine = fast({ here: true });
  const out = scratch.out();
  const { choices, ...request } = clusterRequest(inputs, out, changes);
  if (choices.length === 1) return outcomeOf(engine, inputs, out, changes);
  const made = await analyzeSeveral(engine, request, choices);
  return made.ok ? contentsOf(out) : made.problem;
}

/** How many people moved in a run that is settled. */
export function movedIn(run: ClusterRun): number {
  const opened = openSettled(run);
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.settled.moved;
}

export { openScratch };
