import { type Analysis, analyzeWith } from '../../bulk/analyze.ts';
import { withPeople } from '../../bulk/engine/coordinator/file-people.ts';
import type { Threads } from '../../bulk/engine/threads/start-threads.ts';
import type { Choice } from '../../decide/index.ts';
import type { Jurisdiction } from '../../format/jurisdiction.ts';
import type { Summary } from '../../results/summary.ts';
import { loadedChoice } from '../choice-record.ts';
import { correctingEngine } from '../corrections/correcting-engine.ts';
import { engineOn } from '../engine.ts';
import type { Figures } from '../rows/figures.ts';
import { type MadeRows, makeRows, watchRun } from '../rows/make-rows.ts';
import { writeFigures, writeRows } from '../rows/write-rows.ts';
import { stateOf } from '../states.ts';
import type { Stage } from './job.ts';
import { type JobThread, throttled } from './job-thread.ts';
import type { RunMessage, RunTask } from './run-job.ts';

export type RunThread = JobThread<RunTask, RunMessage> & {
  readonly signal: AbortSignal;
  /** The engine's threads, where they were started already. */
  readonly threads: Threads | undefined;
};

/**
 * Makes a run: the result files, and of the same decisions the figures and rows that the workbench shows. The figures
 * are told of before the list is written.
 */
export async function makeRun(thread: RunThread): Promise<void> {
  const { task, tell, progress } = thread;
  const choice = await loadedChoice(task.choice);
  const jurisdiction = await stateOf(task.choice.packId);
  const { analysis, made } = await analyzeRun(thread, choice, jurisdiction);
  if (!analysis.ok) return tell({ kind: 'problem', problem: analysis.problem });
  const rows = made ? ({ ok: true, result: made } as const) : await decideCorrected(thread, choice, jurisdiction);
  if (!rows.ok) return tell({ kind: 'problem', problem: rows.problem });
  const { figures, batches } = rows.result;
  writeFigures(task.folder, figures);
  const { summary } = analysis;
  tell({ kind: 'analyzed', summary, agrees: agree(summary, figures) });
  writeRows(task.folder, batches, progress('loading'));
  tell({ kind: 'finished' });
}

/** Writes the result files; the engine notes the rows meanwhile, but for people with corrections, whom it decides as they were filed. */
async function analyzeRun(
  { task, progress, signal, threads }: RunThread,
  choice: Choice,
  jurisdiction: Jurisdiction,
): Promise<{ readonly analysis: Analysis; readonly made: MadeRows | undefined }> {
  const { county, options, readings = {}, asOf } = choice.setting;
  // The server looks at the session of everybody whom it tells of a step.
  const report = throttled((stage: Stage, done: number, total: number) => progress(stage)(done, total));
  let made: MadeRows | undefined;
  const take = (rows: MadeRows) => {
    made = rows;
  };
  const analysis = await analyzeWith(
    correctingEngine(engineOn(threads), task.corrections),
    {
      jurisdiction,
      inputs: task.inputs,
      county,
      pack: choice.pack,
      policy: choice.policy,
      options,
      readings,
      asOf,
      out: task.out,
      overwrite: true,
      quarantine: task.quarantine,
      results: 'all',
      workers: undefined,
    },
    {
      onProgress: ({ stage, done, total }) => report(stage, done, total),
      signal,
      ...(task.corrections.length > 0 ? {} : { witness: await watchRun(choice, take) }),
    },
  );
  return { analysis, made };
}

/** The rows of people with corrections laid over the file. */
function decideCorrected({ task, progress, signal }: RunThread, choice: Choice, { format }: Jurisdiction) {
  return withPeople(format, task.inputs, task.quarantine, { signal }, (people) =>
    makeRows(people, choice, task.corrections, progress('deciding')),
  );
}

/** The rows are counted apart from the result files: both must count the same outcomes and flags. */
function agree(summary: Summary, figures: Figures): boolean {
  const ours = new Map<string, number>();
  for (const { outcome, convictions } of figures.cells) ours.set(outcome, (ours.get(outcome) ?? 0) + convictions);
  return (
    ours.size === summary.byOutcome.length &&
    summary.byOutcome.every(({ outcome, convictions }) => ours.get(outcome) === convictions) &&
    figures.flags.every(({ flag, raised, open }) => {
      const theirs = summary.flags?.[flag];
      return theirs?.raised === raised && theirs.open === open;
    })
  );
}
