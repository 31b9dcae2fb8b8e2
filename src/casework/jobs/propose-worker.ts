import { runApart } from '../../confined/apart.ts';
import type { LookMade } from '../mapping/look-apart.ts';
import { jobThread } from './job-thread.ts';
import type { proposeJob } from './propose-job.ts';

/** A worker thread that waits for the process in which tables are looked at; ended, it ends the process. */

const { task, tell } = jobThread<typeof proposeJob>();

const made = await runApart<LookMade>(new URL('../mapping/look-apart-child.ts', import.meta.url), task);
if (made === undefined) throw new Error('the process that looks at tables broke off');
tell(made.ok ? { kind: 'looked' } : { kind: 'problem', problem: made.problem });
