import type { Problem } from '../../record/problem.ts';
import type { LookWanted } from '../mapping/look-apart.ts';
import { defineJob } from './job.ts';

type ProposeMessage =
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** The look and the draft lie beside the files. */
  | { readonly kind: 'looked' };

const BROKEN_OFF = 'reading-broke-off';

/** Looks at a court's tables and proposes a mapping. Its id is the input's: files are read by one job at a time. */
export const proposeJob = defineJob<LookWanted, ProposeMessage, [input: string]>({
  worker: new URL('./propose-worker.ts', import.meta.url),
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
