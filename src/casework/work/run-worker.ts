import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { analyzeWith } from '../../bulk/analyze.ts';
import { california } from '../../jurisdictions/us-ca/jurisdiction.ts';
import type { Summary } from '../../results/summary.ts';
import { storedChoice } from '../choice.ts';
import { correctingEngine } from '../corrections/correcting-engine.ts';
import { engine } from '../engine.ts';
import { type HistoryIndex, readIndex } from '../history/index-file.ts';
import type { Figures } from '../rows/figures.ts';
import { loadRows } from '../rows/load.ts';
import type { RunTask, WorkerMessage } from './messages.ts';

/** A worker thread that makes one run: the engine first, then the rows that the workbench shows. */

const task = workerData as RunTask;
const tell = (message: WorkerMessage) => parentPort!.postMessage(message);
const abort = new AbortController();
parentPort!.on('message', (message) => {
  if (message === 'cancel') abort.abort();
});

const choice = storedChoice(task.choice);
const analysis = await analyzeWith(
  correctingEngine(engine, task.corrections, () => readIndex(task.indexPath)),
  {
    jurisdiction: california,
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
  { onProgress: (progress) => tell({ kind: 'progress', progress }), signal: abort.signal },
);
if (!analysis.ok) tell({ kind: 'problem', problem: analysis.problem });
else {
  const index = readIndex(task.indexPath);
  const figures = loadRows({
    index,
    choice,
    corrections: task.corrections,
    wanted: peopleToLookAt(index),
    folder: task.folder,
    onProgress: (done, total) => tell({ kind: 'progress', progress: { stage: 'loading', done, total } }),
  });
  const { summary, manifest } = analysis;
  tell({ kind: 'finished', summary, manifest, agrees: agree(summary, figures) });
}
parentPort!.close();

/** People whom the engine decided. */
function peopleToLookAt(index: HistoryIndex): readonly number[] {
  const text = readFileSync(join(task.out, 'determinations.csv'), 'utf8');
  const ids = new Set<string>();
  let start = text.indexOf('\n') + 1;
  while (start < text.length) {
    const comma = text.indexOf(',', start);
    ids.add(text.slice(start, comma).replace(/^"|"$/g, ''));
    const end = text.indexOf('\n', comma);
    start = end < 0 ? text.length : end + 1;
  }
  return index.people.flatMap((id, position) => (ids.has(id) ? [position] : []));
}

/** The rows are decided apart from the engine: both must count the same outcomes and flags. */
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
