import type { ExportFormat } from '../../results/export/write-export.ts';
import { defineJob, derivedId } from './job.ts';

type ExportTask = { readonly results: string; readonly out: string; readonly format: ExportFormat };

const FAILED = 'tables-failed';

/** Writes a run's tables for other programs. Its worker says nothing: it has written them when it ends. */
export const exportJob = defineJob<ExportTask, never, [run: string]>({
  worker: new URL('./export-worker.ts', import.meta.url),
  id: (run) => derivedId(`export ${run}`),
  ends: {
    done: FAILED,
    crashed: FAILED,
    'no-memory': FAILED,
    'no-room': 'tables-no-room',
    cancelled: 'tables-cancelled',
    stopped: FAILED,
  },
});
