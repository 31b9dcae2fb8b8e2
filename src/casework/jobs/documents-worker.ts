import { parentPort } from 'node:worker_threads';
import { makeDocuments } from '../../documents/index.ts';
import { laws } from '../../jurisdictions/papers.ts';
import type { documentsJob } from './documents-job.ts';
import { cancelSignal, jobThread } from './job-thread.ts';

/** A worker thread that makes the papers of a run, as the command does, in volumes. */

const { task, tell, progress } = jobThread<typeof documentsJob>();
const { separate, ...asked } = task;
const printed = progress('printing');

const made = await makeDocuments(
  {
    ...asked,
    overwrite: true,
    templates: undefined,
    binding: separate ? { kind: 'separate' } : { kind: 'volumes', pages: 500 },
    compare: [],
    workers: undefined,
  },
  laws,
  {
    signal: cancelSignal(),
    onProgress: ({ done, total }) => printed(done, total),
  },
);
if (made.ok) tell({ kind: 'documents', report: made.report });
else tell({ kind: 'problem', problem: made.problem });
parentPort!.close();
