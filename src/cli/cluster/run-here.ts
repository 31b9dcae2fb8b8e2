import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import type { Hooks } from '../../bulk/api.ts';
import { mayBeAhead } from '../../bulk/cluster/ahead.ts';
import type { ClusterRun } from '../../bulk/cluster/cluster-run.ts';
import { type KnownHash, readInputs } from '../../bulk/cluster/read-inputs.ts';
import { settleStep } from '../../bulk/cluster/settle.ts';
import { temporaryFolder } from '../../disk/temporary.ts';
import { outputFailure } from '../../results/files/output-folder.ts';
import { withProgress } from '../progress.ts';
import { reportProblem } from '../terminal/report-problem.ts';
import { joinRun, type RunJoined } from './decide-steps.ts';
import { isStepDone } from './done-steps.ts';
import { makePlan } from './make-plan.ts';
import { openRun } from './open-run.ts';
import type { PlanOptions } from './plan-options.ts';
import { showJoined } from './show-joined.ts';
import { openStepWorkers, type StepOutcome, type StepWorkers, type WorkerStep } from './step-workers.ts';
import { outOf, refusalToWrite } from './steps.ts';
import { writing } from './writing.ts';

export type RunOptions = PlanOptions & {
  readonly out?: string;
  readonly overwrite?: boolean;
  readonly work?: string;
  readonly workers?: number;
  readonly json?: boolean;
  readonly quiet?: boolean;
};

type Refusal = StepOutcome & { readonly ok: false };

/** Does every step of a run over ranges on this machine. A run in a folder of its own (`work`) goes on where it was stopped. */
export async function runHere(files: readonly string[], given: RunOptions): Promise<void> {
  const start = performance.now();
  const options = { ...given, out: outOf(given.out, given.forecast ?? false) };
  const refused = await refusalToWrite(options, files);
  if (refused) return reportProblem(refused, options.json);
  const beside = dirname(resolve(options.out));
  let work: string;
  try {
    work = options.work ?? temporaryFolder(beside);
  } catch (error) {
    if (typeof (error as { code?: unknown }).code !== 'string') throw error;
    return reportProblem(outputFailure(options.out, error), options.json);
  }
  try {
    const made = await runIn(work, files, options);
    if (made.ok) await showJoined(made.joined, made.run.request, options, start);
    else reportProblem(made.problem, options.json);
  } finally {
    if (options.work === undefined) rmSync(work, { recursive: true, force: true });
  }
}

type Made = Refusal | { readonly ok: true; readonly joined: RunJoined; readonly run: ClusterRun };

async function runIn(
  work: string,
  files: readonly string[],
  options: RunOptions & { readonly out: string },
): Promise<Made> {
  const planned = await makePlan(files, options, work);
  if (!planned.ok) return planned;
  const opened = await openRun(work, options.out);
  if (!opened.ok) return opened;
  const request = { ...opened.run.request, overwrite: options.overwrite ?? false };
  const run = { ...opened.run, request };
  return withProgress(options, async (hooks): Promise<Made> => {
    try {
      const decided = await decideAll(run, work, options.workers ?? availableParallelism(), hooks);
      return decided.ok ? { ok: true, joined: await joinRun(run, hooks, decided.hashes), run } : decided;
    } catch (error) {
      if (!hooks.signal?.aborted) throw error;
      return { ok: false, problem: { kind: 'cancelled', message: 'cancelled.' } };
    }
  });
}

type AllDecided = Refusal | { readonly ok: true; readonly hashes: readonly KnownHash[] | undefined };

async function decideAll(run: ClusterRun, work: string, number: number, hooks: Hooks): Promise<AllDecided> {
  const workers = openStepWorkers(work, number, hooks.signal);
  try {
    const ranges = [...run.plan.ranges.keys()];
    const { surveyed, hashes } = await surveyAll(run, workers, hooks);
    if (!surveyed.ok) return surveyed;
    const settled = await writing(() => settleStep(run));
    if (!settled.ok) return settled;
    const { groups, ranges: own } = settled.settled;
    const list = [
      stepsOf(
        'gather',
        ranges.filter((range) => own[range]!.moved > 0),
      ),
      stepsOf(
        'people',
        Array.from({ length: groups }, (_, group) => group),
      ),
      stepsOf('part', ranges),
    ];
    for (const steps of list) {
      const done = await doLeft(run, workers, steps, hooks);
      if (!done.ok) return done;
    }
    return { ok: true, hashes: await hashes };
  } finally {
    workers.stop();
  }
}

/** Surveys all ranges that are not surveyed yet; where that can be, they are decided on the way, and the inputs hashed meanwhile. */
async function surveyAll(run: ClusterRun, workers: StepWorkers, hooks: Hooks) {
  const steps = stepsOf('survey', [...run.plan.ranges.keys()]);
  const isAhead = mayBeAhead(run) && !steps.every((step) => isStepDone(run, step));
  const inputs = isAhead ? readInputs(run, hooks) : undefined;
  const ready = async (step: WorkerStep) => ({ ...step, linesBefore: await inputs?.linesBefore(step.number) });
  const surveyed = await doLeft(run, workers, steps, hooks, isAhead ? ready : undefined);
  if (!surveyed.ok) inputs?.stop();
  return { surveyed, hashes: inputs?.hashes };
}

function stepsOf(step: WorkerStep['step'], numbers: readonly number[]): readonly WorkerStep[] {
  return numbers.map((number) => ({ step, number }));
}

const STAGES = {
  survey: 'reading',
  gather: 'reading',
  people: 'deciding',
  part: 'deciding',
  hash: 'finishing',
} as const;

/** Does those steps of a kind that are not done yet. */
async function doLeft(
  run: ClusterRun,
  workers: StepWorkers,
  steps: readonly WorkerStep[],
  { onProgress }: Hooks,
  ready?: (step: WorkerStep) => Promise<WorkerStep>,
): Promise<StepOutcome> {
  const total = steps.length;
  const left = steps.filter((step) => !isStepDone(run, step));
  let done = total - left.length;
  const asked = ready ? left.map((step) => () => ready(step)) : left;
  return workers.all(asked, ({ step, linesBefore }) =>
    onProgress?.({ stage: linesBefore === undefined ? STAGES[step] : 'analyzing', done: ++done, total }),
  );
}
