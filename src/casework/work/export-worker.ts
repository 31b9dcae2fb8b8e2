import { parentPort, workerData } from 'node:worker_threads';
import { type ExportFormat, writeExport } from '../../results/export/write-export.ts';
import { openResults } from '../../results/open-results.ts';

/** A worker thread that writes a run's convictions and people as tables. */

const { results, out, format } = workerData as { results: string; out: string; format: ExportFormat };
const opened = openResults(results);
if (!opened.ok) throw new Error(opened.problem.message);
await writeExport(opened, out, format, true);
parentPort!.close();
