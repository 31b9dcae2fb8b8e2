import { join } from 'node:path';
import type { ExportFormat } from '../results/export/write-export.ts';
import { inEveryLanguage, type PlainCode, type Sentences } from '../say/say.ts';
import { type Context, done, type Result, refuse, type Who } from './context.ts';
import { exportJob } from './jobs/export-job.ts';
import { findRun, resultsFolder } from './runs.ts';

export type ExportState = { readonly job: string; readonly active: boolean; readonly problem: Sentences | null };

/** Exports that failed, until they are tried again. */
const failed = new Map<string, PlainCode>();

export async function exportState(context: Context, run: string): Promise<Result<ExportState>> {
  const found = await findRun(context, run);
  if (!found.ok) return found;
  const job = exportJob.id(run);
  const code = failed.get(job);
  return done({ job, active: context.jobs.isActive(job), problem: code ? inEveryLanguage({ code }) : null });
}

/** Begins to write a run's convictions and people as tables for other programs. */
export async function exportRun(context: Context, who: Who, run: string, format: ExportFormat): Promise<Result<null>> {
  const found = await findRun(context, run);
  if (!found.ok) return found;
  if (found.value.state !== 'done') return refuse(409, 'run-not-finished');
  const job = exportJob.id(run);
  if (context.jobs.isActive(job)) return refuse(409, 'tables-at-work');
  await context.ledger.note(who, 'run.export', run);
  failed.delete(job);
  const results = resultsFolder(context, run);
  const added = context.jobs.add(
    job,
    exportJob.make(
      { results, out: join(results, 'export'), format },
      {
        of: [run],
        on: {},
        onEnd: (how) => {
          if (how !== 'done') failed.set(job, exportJob.ends[how]);
        },
      },
    ),
  );
  return added ? done(null) : refuse(409, 'tables-at-work');
}
