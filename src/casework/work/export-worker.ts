import { parentPort, workerData } from 'node:worker_threads';
import { type ExportFormat, writeExport } from '../../bulk/export/write-export.ts';

/** A worker thread that writes a run's convictions and people as tables. */

const { results, out, format } = workerData as { results: string; out: string; format: ExportFormat };
await writeExport(results, out, format);
parentPort!.close();
