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

const BROKEN_OFF = 'reading-broke-off';

/** Reads files once and says what is in them. Its id is the input's. */
export const inspectJob = defineJob<InspectTask, InspectMessage, [input: string]>({
  worker: new URL('./inspect-worker.ts', import.meta.url),
  id: (input) => input,
  ends: {
    done: BROKEN_OFF,
    crashed: BROKEN_OFF,
    'no-memory': 'reading-no-memory',
    'no-room': 'reading-no-room',
    cancelled: 'reading-cancelled',
    stopped: 'reading-stopped',
  },
});
