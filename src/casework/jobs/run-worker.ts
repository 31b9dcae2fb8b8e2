import { flushCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { startThreadsFor } from '../../bulk/engine/threads/early.ts';
import { formatModuleOf } from '../../jurisdictions/index.ts';
import { stateIdOf } from '../states.ts';
import { cancelSignal, jobThread } from './job-thread.ts';
import type { runJob } from './run-job.ts';

/** A worker thread that makes one run. Threads of the engine load what they work with while this one does. */

const thread = jobThread<typeof runJob>();
const { inputs, choice } = thread.task;
const threads = startThreadsFor(inputs, formatModuleOf(stateIdOf(choice.packId)));
try {
  const signal = cancelSignal();
  const { makeRun } = await import('./make-run.ts');
  // The process is stopped after the last word of this thread.
  flushCompileCache();
  await makeRun({ ...thread, signal, threads });
} finally {
  await threads?.stop();
}
parentPort!.close();
