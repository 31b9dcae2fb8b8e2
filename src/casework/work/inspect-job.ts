import type { Problem } from '../../record/problem.ts';
import type { ChoiceRecord } from '../choice.ts';
import type { Inspection } from '../history/inspect.ts';
import { defineJob } from './job.ts';

type InspectTask = {
  readonly paths: readonly string[];
  /** Where it is noted how the files are read again. */
  readonly sources: string;
  /** Under which law it is said what is in them. */
  readonly choice: ChoiceRecord;
  /** Writes an invented file first. */
  readonly invent?: { readonly county: string; readonly lines: number; readonly seed: number; readonly path: string };
};

type InspectMessage =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'inspected'; readonly inspection: Inspection; readonly content: string };

const BROKEN_OFF = 'The files could not be read to their end; try again.';

/** Reads files once and says what is in them. Its id is the input's. */
export const inspectJob = defineJob<InspectTask, InspectMessage, [input: string]>({
  worker: new URL('./inspect-worker.ts', import.meta.url),
  id: (input) => input,
  ends: {
    done: BROKEN_OFF,
    crashed: BROKEN_OFF,
    'no-memory': 'The files could not be read for want of memory; close other programs, or give fewer files at once.',
    'no-room': 'The disk is full; free some space and give the files again.',
    cancelled: 'Reading was cancelled.',
    stopped: 'Redress was stopped while these files were being read or received.',
  },
});
