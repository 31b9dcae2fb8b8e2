import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { analyzeWith } from '../../bulk/analyze.ts';
import type { Summary } from '../../bulk/results/summary.ts';
import { storedChoice } from '../choice.ts';
import { engine } from '../engine.ts';
import { type HistoryIndex, readIndex } from '../history/index-file.ts';
import { type CorrectedRow, correctedCsv } from '../rows/corrected-csv.ts';
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
  engine,
  {
    inputs: task.inputs,
    county: choice.setting.county,
    pack: choice.pack,
    policy: choice.policy,
    options: choice.setting.options,
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
  const { figures, corrected } = loadRows({
    index,
    choice,
    corrections: task.corrections,
    wanted: peopleToLookAt(index),
    folder: task.folder,
    onProgress: (done, total) => tell({ kind: 'progress', progress: { stage: 'loading', done, total } }),
  });
  if (task.corrections.length > 0) noteCorrections(corrected);
  const { summary, manifest } = analysis;
  tell({ kind: 'finished', summary, manifest, agrees: agree(summary, figures) });
}
parentPort!.close();

/** People whom the engine decided, and those whom corrections may bring in. */
function peopleToLookAt(index: HistoryIndex): readonly number[] {
  const text = readFileSync(join(task.out, 'determinations.csv'), 'utf8');
  const ids = new Set(task.corrections.map(({ person }) => person));
  let start = text.indexOf('\n') + 1;
  while (start < text.length) {
    const comma = text.indexOf(',', start);
    ids.add(text.slice(start, comma).replace(/^"|"$/g, ''));
    const end = text.indexOf('\n', comma);
    start = end < 0 ? text.length : end + 1;
  }
  return index.people.flatMap((id, position) => (ids.has(id) ? [position] : []));
}

/** The rows are decided apart from the engine: where no correction is at work, both must count the same. */
function agree(summary: Summary, figures: Figures): boolean {
  const ours = Object.entries(figures.uncorrected).filter(([, number]) => number > 0);
  return (
    ours.length === summary.byOutcome.length &&
    summary.byOutcome.every(({ outcome, convictions }) => figures.uncorrected[outcome] === convictions)
  );
}

/** Leaves with the results what was corrected and what changed by it, and says so in the manifest. */
function noteCorrections(corrected: readonly CorrectedRow[]): void {
  const write = (name: string, content: string) => {
    writeFileSync(join(task.out, name), content, { mode: 0o600 });
    return { name, bytes: Buffer.byteLength(content), sha256: createHash('sha256').update(content).digest('hex') };
  };
  const list = write('corrections.json', `${JSON.stringify(task.corrections, null, 2)}\n`);
  const results = write('Corrected_Results.csv', correctedCsv(corrected));
  const path = join(task.out, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  const corrections = { number: task.corrections.length, files: [list, results] };
  writeFileSync(path, `${JSON.stringify({ ...manifest, corrections }, null, 2)}\n`);
}
