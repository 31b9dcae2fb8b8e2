import { join } from 'node:path';
import type { ExportFormat } from '../results/export/write-export.ts';
import { audit, type Context, done, type Result, refuse } from './context.ts';
import { exportJob } from './job-ids.ts';
import { findRun, resultsFolder } from './runs.ts';

export type ExportState = { readonly job: string; readonly active: boolean; readonly problem: string | null };

/** Exports that came to nothing, until they are tried again. */
const failed = new Map<string, string>();

export async function exportState(context: Context, run: string): Promise<Result<ExportState>> {
  const found = await findRun(context, run);
  if (!found.ok) return found;
  const job = exportJob(run);
  return done({ job, active: context.jobs.isActive(job), problem: failed.get(job) ?? null });
}

/** Begins to write a run's convictions and people as tables for other programs. */
export async function exportRun(
  context: Context,
  who: string,
  run: string,
  format: ExportFormat,
): Promise<Result<null>> {
  const found = await findRun(context, run);
  if (!found.ok) return found;
  if (found.value.state !== 'done') return refuse(409, 'This run is not finished.');
  const job = exportJob(run);
  failed.delete(job);
  const results = resultsFolder(context, run);
  const added = context.jobs.add(job, {
    file: './export-worker.ts',
    data: { results, out: join(results, 'export'), format },
    onMessage: () => {},
    onEnd: (how) => {
      if (how === 'done') return;
      failed.set(
        job,
        how === 'no-room'
          ? 'The disk is full; free some space and try again.'
          : how === 'cancelled'
            ? 'The export was cancelled.'
            : 'The tables could not be written; try again.',
      );
    },
  });
  if (!added) return refuse(409, 'Tables of this run are being written already.');
  await audit(context.db, who, 'run.export', run);
  return done(null);
}
