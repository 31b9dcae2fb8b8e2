import type { Problem } from '../../record/problem.ts';
import type { LookWanted } from '../mapping/look-apart.ts';
import { READING_ENDS } from './inspect-job.ts';
import { defineJob } from './job.ts';

type ProposeMessage =
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** The look and the draft lie beside the files. */
  | { readonly kind: 'looked' };

/** Looks at a court's tables and proposes a mapping. Its id is the input's: files are read by one job at a time. */
export const proposeJob = defineJob<LookWanted, ProposeMessage, [input: string]>({
  worker: new URL('./propose-worker.ts', import.meta.url),
  id: (input) => input,
  ends: READING_ENDS,
});
