import { parentPort, workerData } from 'node:worker_threads';
import { makeDocuments } from '../../documents/index.ts';
import { laws } from '../../jurisdictions/papers.ts';
import type { DocumentsTask, WorkerMessage } from './messages.ts';

/** A worker thread that makes the papers of a run, as the command does, in volumes. */

const { separate, ...task } = workerData as DocumentsTask;
const tell = (message: WorkerMessage) => parentPort!.postMessage(message);
const abort = new AbortController();
parentPort!.on('message', (message) => {
  if (message === 'cancel') abort.abort();
});

const made = await makeDocuments(
  {
    ...task,
    overwrite: true,
    templates: undefined,
    binding: separate ? { kind: 'separate' } : { kind: 'volumes', pages: 500 },
    compare: [],
    workers: undefined,
  },
  laws,
  {
    signal: abort.signal,
    onProgress: ({ done, total }) => tell({ kind: 'progress', progress: { stage: 'printing', done, total } }),
  },
);
if (made.ok) tell({ kind: 'documents', report: made.report });
else tell({ kind: 'problem', problem: made.problem });
parentPort!.close();
