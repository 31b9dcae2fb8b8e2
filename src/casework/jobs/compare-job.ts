import type { ChoiceRecord } from '../choice.ts';
import type { Correction } from '../corrections/correction.ts';
import type { Comparison } from '../rows/compare.ts';
import { defineJob, derivedId } from './job.ts';

export type CompareTask = {
  /** Folders of rows. */
  readonly left: string;
  readonly right: string;
  /** Rows that have to be made first: the people of the left run under another policy. */
  readonly make?: {
    readonly inputs: readonly string[];
    readonly choice: ChoiceRecord;
    readonly corrections: readonly Correction[];
  };
};

type CompareMessage = { readonly kind: 'compared'; readonly comparison: Comparison };

const FAILED = 'compare-failed';

/** Compares two sets of rows, by their folders. */
export const compareJob = defineJob<CompareTask, CompareMessage, [left: string, right: string]>({
  worker: new URL('./compare-worker.ts', import.meta.url),
  apart: true,
  id: (left, right) => derivedId(`${left}|${right}`),
  ends: {
    done: FAILED,
    crashed: FAILED,
    'no-memory': FAILED,
    'no-room': FAILED,
    cancelled: FAILED,
    stopped: FAILED,
  },
});
