import { parentPort } from 'node:worker_threads';
import { writeExport } from '../../results/export/write-export.ts';
import { openResults } from '../../results/open-results.ts';
import type { exportJob } from './export-job.ts';
import { jobThread } from './job-thread.ts';

/** A worker thread that writes a run's convictions and people as tables. */

const { results, out, format } = jobThread<typeof exportJob>().task;
const opened = openResults(results);
if (!opened.ok) throw new Error(opened.problem.message);
await writeExport(opened, out, format, true);
parentPort!.close();
