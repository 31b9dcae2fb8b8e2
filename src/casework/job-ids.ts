import { createHash } from 'node:crypto';

/** The job that makes the papers of a run. */
export function documentsJob(run: string): string {
  return createHash('sha256').update(`documents ${run}`).digest('hex').slice(0, 16);
}

/** The job that writes a run's tables for other programs. */
export function exportJob(run: string): string {
  return createHash('sha256').update(`export ${run}`).digest('hex').slice(0, 16);
}

/** The job that makes one person's petition. */
export function petitionJob(run: string, row: number): string {
  return createHash('sha256').update(`petition ${run} ${row}`).digest('hex').slice(0, 16);
}
