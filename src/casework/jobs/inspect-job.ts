import type { Day } from '../../record/index.ts';
import type { Problem } from '../../record/problem.ts';
import type { Inspection } from '../history/inspect.ts';
import { defineJob } from './job.ts';

type InspectTask = {
  readonly paths: readonly string[];
  /** The states whose files they may be, by their ids; by their headers one of them is known, else the first is meant. */
  readonly states: readonly string[];
  /** Where it is noted how the files are read again, and where the lines made of a set of files are kept. */
  readonly sources: string;
  readonly joined: string;
  /** Where the lines go that are made of tables, where a mapping is among the paths. */
  readonly mapped?: string;
  /** Where the people of the files are kept. */
  readonly people: string;
  /** The day on which what is in them is measured. */
  readonly asOf: Day;
  /** Whether the paths are yet to be written, with the invented files of the first state. */
  readonly invent: boolean;
};

type InspectMessage =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'inspected'; readonly inspection: Inspection; readonly content: string; readonly format: string };

const BROKEN_OFF = 'reading-broke-off';

/** The message about files whose job ends without a message of its own. */
export const READING_ENDS = {
  done: BROKEN_OFF,
  crashed: BROKEN_OFF,
  'no-memory': 'reading-no-memory',
  'no-room': 'reading-no-room',
  cancelled: 'reading-cancelled',
  stopped: 'reading-stopped',
} as const;

/** Reads files once and says what is in them. Its id is the input's. */
export const inspectJob = defineJob<InspectTask, InspectMessage, [input: string]>({
  worker: new URL('./inspect-worker.ts', import.meta.url),
  apart: true,
  id: (input) => input,
  ends: READING_ENDS,
});
