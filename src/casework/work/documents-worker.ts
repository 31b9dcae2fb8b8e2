import { parentPort, workerData } from 'node:worker_threads';
import { makeDocuments } from '../../documents/index.ts';
import { laws } from '../../jurisdictions/papers.ts';
import type { DocumentsTask, WorkerMessage } from './messages.ts';

/** A worker thread that makes the papers of a run, as the command does, in volumes. */

const { results, out, profile, kinds, order, languages, person } = workerData as DocumentsTask;
const tell = (message: WorkerMessage) => parentPort!.postMessage(message);
const abort = new AbortController();
parentPort!.on('message', (message) => {
  if (message === 'cancel') abort.abort();
});

const made = await makeDocuments(
  {
    results,
    kinds,
    out,
    overwrite: true,
    profile,
    templates: undefined,
    binding: { kind: 'volumes', pages: 500 },
    order,
    languages,
    compare: [],
    objections: undefined,
    reviewed: undefined,
    addresses: undefined,
    person,
    form: undefined,
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
