import { parentPort } from 'node:worker_threads';
import { type Analysis, analyzeWith } from '../../bulk/analyze.ts';
import { withPeople } from '../../bulk/engine/coordinator/file-people.ts';
import type { Problem } from '../../record/problem.ts';
import type { Summary } from '../../results/summary.ts';
import { loadedChoice } from '../choice-record.ts';
import { correctingEngine } from '../corrections/correcting-engine.ts';
import { engine } from '../engine.ts';
import type { Figures } from '../rows/figures.ts';
import { type MadeRows, makeRows, watchRun } from '../rows/make-rows.ts';
import { writeFigures, writeRows } from '../rows/write-rows.ts';
import { stateOf } from '../states.ts';
import { cancelSignal, jobThread } from './job-thread.ts';
import type { runJob } from './run-job.ts';

/**
 * A worker thread that makes one run: the result files, and of the same decisions the figures and rows that the workbench
 * shows. The figures are told of before the list is written.
 */

const { task, tell, progress } = jobThread<typeof runJob>();
const signal = cancelSignal();

const choice = await loadedChoice(task.choice);
const jurisdiction = await stateOf(task.choice.packId);
const corrected = task.corrections.length > 0;
let made: MadeRows | undefined;
const analysis = await analyzeWith(
  correctingEngine(engine, task.corrections),
  {
    jurisdiction,
    inputs: task.inputs,
    county: choice.setting.county,
    pack: choice.pack,
    policy: choice.policy,
    options: choice.setting.options,
    readings: choice.setting.readings ?? {},
    asOf: choice.setting.asOf,
    out: task.out,
    overwrite: true,
    quarantine: task.quarantine,
    results: 'all',
    workers: undefined,
  },
  {
    onProgress: ({ stage, done, total }) => progress(stage)(done, total),
    signal,
    ...(corrected
      ? {}
      : {
          witness: await watchRun(choice, (rows) => {
            made = rows;
          }),
        }),
  },
);
const problem = analysis.ok ? corrected && (await decideCorrected()) : analysis.problem;
if (problem) tell({ kind: 'problem', problem });
else {
  const { figures, batches } = made!;
  writeFigures(task.folder, figures);
  const { summary } = analysis as Extract<Analysis, { ok: true }>;
  tell({ kind: 'analyzed', summary, agrees: agree(summary, figures) });
  writeRows(task.folder, batches, progress('loading'));
  tell({ kind: 'finished' });
}
parentPort!.close();

/** The rows of people with corrections laid over the file, which the engine has decided as they were filed. */
async function decideCorrected(): Promise<Problem | undefined> {
  const read = await withPeople(jurisdiction.format, task.inputs, task.quarantine, { signal }, (people) =>
    makeRows(people, choice, task.corrections, progress('deciding')),
  );
  if (!read.ok) return read.problem;
  made = read.result;
  return undefined;
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
