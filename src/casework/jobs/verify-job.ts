import type { FileCheck } from '../../results/verify.ts';
import type { RunAgain } from '../verify/run-again.ts';
import { defineJob, derivedId } from './job.ts';

export type VerifyTask = {
  readonly results: string;
  /** The files of the run, in the order in which they were given; absent where they are not to be checked. */
  readonly inputs?: readonly string[];
  /** Whether the run is done again, and the folder in which. */
  readonly again?: string;
};

export type VerifyMessage = {
  readonly kind: 'verified';
  readonly checks: readonly FileCheck[];
  /** What came of the run that was to be done again, in English words; null where it was not wanted. */
  readonly again: RunAgain | null;
};

const FAILED = 'verify-failed';

/** Checks a run as `redress verify` does. */
export const verifyJob = defineJob<VerifyTask, VerifyMessage, [run: string]>({
  worker: new URL('./verify-worker.ts', import.meta.url),
  apart: true,
  id: (run) => derivedId(`verify ${run}`),
  ends: {
    done: FAILED,
    crashed: FAILED,
    'no-memory': FAILED,
    'no-room': FAILED,
    cancelled: 'verify-cancelled',
    stopped: FAILED,
  },
});
