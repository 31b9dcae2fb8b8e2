import type { Problem } from '../../record/problem.ts';
import type { Summary } from '../../results/summary.ts';
import type { ChoiceRecord } from '../choice.ts';
import type { Correction } from '../corrections/correction.ts';
import { defineJob } from './job.ts';

export type RunTask = {
  readonly inputs: readonly string[];
  readonly choice: ChoiceRecord;
  readonly quarantine: boolean;
  readonly out: string;
  readonly folder: string;
  readonly corrections: readonly (Correction & { readonly id: string })[];
};

export type RunMessage =
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** The results are there, and the figures on screen; the list of convictions is still to be written. */
  | { readonly kind: 'analyzed'; readonly summary: Summary; readonly agrees: boolean }
  | { readonly kind: 'finished' };

const FAULT = 'run-fault';

/** Analyzes the files of a run. Its id is the run's. */
export const runJob = defineJob<RunTask, RunMessage, [run: string]>({
  worker: new URL('./run-worker.ts', import.meta.url),
  apart: true,
  id: (run) => run,
  interim: ['analyzed'],
  ends: {
    done: FAULT,
    crashed: FAULT,
    'no-memory': 'run-no-memory',
    'no-room': 'run-no-room',
    cancelled: 'run-cancelled',
    stopped: 'run-stopped',
  },
});
