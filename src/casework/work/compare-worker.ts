import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { storedChoice } from '../choice.ts';
import { readIndex } from '../history/index-file.ts';
import { compareRows } from '../rows/compare.ts';
import { loadRows } from '../rows/load.ts';
import type { CompareTask, WorkerMessage } from './messages.ts';

/** A worker thread that sets two sets of rows side by side, and makes the second where it is only a policy so far. */

const task = workerData as CompareTask;
const tell = (message: WorkerMessage) => parentPort!.postMessage(message);

if (task.make && !existsSync(join(task.right, 'figures.json'))) {
  const index = readIndex(task.make.indexPath);
  loadRows({
    index,
    choice: storedChoice(task.make.choice),
    corrections: task.make.corrections,
    // Another policy may decide convictions of people whom the run's own does not reach.
    wanted: index.people.map((_, position) => position),
    folder: task.right,
    onProgress: (done, total) => tell({ kind: 'progress', progress: { stage: 'deciding', done, total } }),
  });
}
tell({ kind: 'compared', comparison: compareRows(task.left, task.right) });
parentPort!.close();
