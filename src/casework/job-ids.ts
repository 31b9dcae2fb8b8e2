import { createHash } from 'node:crypto';

/** The job that makes the papers of a run. */
export function documentsJob(run: string): string {
  return createHash('sha256').update(`documents ${run}`).digest('hex').slice(0, 16);
}
