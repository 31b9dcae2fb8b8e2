import { parentPort } from 'node:worker_threads';
import { formatOf } from '../../jurisdictions/index.ts';
import { writeExport } from '../../results/export/write-export.ts';
import { openResults } from '../../results/open-results.ts';
import type { exportJob } from './export-job.ts';
import { jobThread } from './job-thread.ts';

/** A worker thread that writes a run's convictions and people as tables. */

const { results, out, format } = jobThread<typeof exportJob>().task;
const opened = openResults(results);
if (!opened.ok) throw new Error(opened.problem.message);
const columns = await formatOf(opened.manifest.format);
if (columns === undefined) throw new Error(`no format ${opened.manifest.format} here`);
await writeExport(opened, out, format, { columns, overwrite: true });
parentPort!.close();
