import type { ClusterRun } from '../../bulk/cluster/cluster-run.ts';
import { gatherStep } from '../../bulk/cluster/gather.ts';
import { settleStep } from '../../bulk/cluster/settle.ts';
import { surveyStep } from '../../bulk/cluster/survey.ts';
import type { Problem } from '../../record/problem.ts';
import { openNamedFolder, openOutputFolder } from '../../results/files/output-folder.ts';
import { withProgress } from '../progress.ts';
import { print } from '../terminal/page.ts';
import { reportProblem } from '../terminal/report-problem.ts';
import { decidePart, decidePeople, joinRun } from './decide-steps.ts';
import { makePlan } from './make-plan.ts';
import { openRun } from './open-run.ts';
import type { PlanOptions } from './plan-options.ts';
import { showJoined } from './show-joined.ts';
import { writing } from './writing.ts';

type Ranged = { readonly range: number };

/** Where results go, and a forecast, unless another folder is named. */
export function outOf(out: string | undefined, forecast: boolean): string {
  return out ?? (forecast ? 'forecast' : 'results');
}

type Writing = {
  readonly out: string;
  readonly overwrite?: boolean | undefined;
  readonly forecast?: boolean | undefined;
};

/** Why `join` would not write its results in the end. */
export async function refusalToWrite(
  { out, overwrite = false, forecast = false }: Writing,
  files: readonly string[],
): Promise<Problem | undefined> {
  const opened = forecast
    ? openNamedFolder(out, overwrite, (await import('../forecast/make-forecast.ts')).isOwn)
    : openOutputFolder(out, overwrite, files);
  if (!opened.ok) return opened.problem;
  opened.folder.abandon();
  return undefined;
}

export async function plan(
  files: readonly string[],
  options: PlanOptions & {
    readonly work: string;
    readonly out?: string;
    readonly overwrite?: boolean;
    readonly json?: boolean;
  },
): Promise<void> {
  const { out } = options;
  const kept = out === undefined ? undefined : await refusalToWrite({ ...options, out }, files);
  if (kept) return reportProblem(kept, options.json);
  const made = await makePlan(files, options, options.work);
  if (!made.ok) return reportProblem(made.problem, options.json);
  const { plan } = made;
  if (options.json) process.stdout.write(`${JSON.stringify(plan, null, 2)}\n`);
  else
    print(
      `The run ${plan.run} has ${plan.ranges.length} ranges, from 1. Next: redress cluster survey ${options.work} --range 1, and so on.`,
    );
}

export async function survey(work: string, { range }: Ranged): Promise<void> {
  await onRange(work, range, (run) => surveyStep(run, range));
}

export async function settle(work: string, { json }: { readonly json?: boolean }): Promise<void> {
  const opened = await openRun(work);
  if (!opened.ok) return reportProblem(opened.problem, json);
  const made = await writing(() => settleStep(opened.run));
  if (!made.ok) return reportProblem(made.problem, json);
  const { ranges, groups, moved } = made.settled;
  const gather = [...ranges.keys()].filter((range) => ranges[range]!.moved > 0).map((range) => range + 1);
  if (json) process.stdout.write(`${JSON.stringify({ ranges: ranges.length, gather, groups, moved }, null, 2)}\n`);
  else if (moved === 0)
    print(`No person stands in several ranges. Next: redress cluster part ${work} --range 1 to ${ranges.length}.`);
  else
    print(
      `${moved} people stand in several ranges, in ${groups} groups. Next: redress cluster gather ${work} --range for ${gather.length} ranges (${gather.join(' ')}), then part --people 1 to ${groups}, then part --range 1 to ${ranges.length}.`,
    );
}

export async function gather(work: string, { range }: Ranged): Promise<void> {
  await onRange(work, range, (run) => gatherStep(run, range));
}

export async function part(
  work: string,
  { range, people }: Partial<Ranged> & { readonly people?: number },
): Promise<void> {
  if ((range === undefined) === (people === undefined)) {
    return reportProblem({ kind: 'usage', message: 'name either a range (--range) or a group of people (--people).' });
  }
  if (people === undefined) return onRange(work, range!, (run) => decidePart(run, range!));
  const opened = await openRun(work);
  if (!opened.ok) return reportProblem(opened.problem);
  const done = await writing(() => decidePeople(opened.run, people));
  if (!done.ok) reportProblem(done.problem);
}

export async function hash(work: string, { range }: Ranged): Promise<void> {
  const { hashStep } = await import('../../bulk/cluster/parts-manifest.ts');
  await onRange(work, range, (run) => hashStep(run, range));
}

export async function manifest(work: string, { json }: { readonly json?: boolean }): Promise<void> {
  const opened = await openRun(work);
  if (!opened.ok) return reportProblem(opened.problem, json);
  const { manifestStep } = await import('../../bulk/cluster/parts-manifest.ts');
  const made = await writing(() => manifestStep(opened.run));
  if (!made.ok) return reportProblem(made.problem, json);
  const { parts } = opened.run.files;
  if (json) process.stdout.write(`${JSON.stringify({ parts, summaries: made.summaries }, null, 2)}\n`);
  else print(`${parts} has a manifest: redress verify ${parts} checks the parts.`);
}

export async function join(
  work: string,
  options: { readonly out?: string; readonly overwrite?: boolean; readonly json?: boolean; readonly quiet?: boolean },
): Promise<void> {
  const start = performance.now();
  const opened = await openRun(work);
  if (!opened.ok) return reportProblem(opened.problem, options.json);
  const out = outOf(options.out, opened.run.plan.forecast !== undefined);
  const request = { ...opened.run.request, out, overwrite: options.overwrite ?? false };
  const made = await withProgress(options, (hooks) => joinRun({ ...opened.run, request }, hooks));
  await showJoined(made, request, options, start);
}

type Step = (run: ClusterRun) => Promise<Outcome>;
type Outcome = { readonly ok: true } | { readonly ok: false; readonly problem: Problem };

/** Does a step of one range, and reports why it cannot be done. */
async function onRange(work: string, range: number, step: Step): Promise<void> {
  const opened = await openRun(work);
  if (!opened.ok) return reportProblem(opened.problem);
  const { length } = opened.run.plan.ranges;
  if (range >= length) {
    return reportProblem({ kind: 'usage', message: `--range ${range + 1}: the run has ${length} ranges.` });
  }
  const done = await writing(() => step(opened.run));
  if (!done.ok) reportProblem(done.problem);
}
