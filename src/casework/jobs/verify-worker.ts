import { parentPort } from 'node:worker_threads';
import { engineOn } from '../engine.ts';
import { bytesToCheck, checkFiles, checkLaws, hasItsInputs, openBefore } from '../verify/check-run.ts';
import { runAgain } from '../verify/run-again.ts';
import { cancelSignal, jobThread, throttled } from './job-thread.ts';
import type { VerifyMessage, verifyJob } from './verify-job.ts';

/** A worker thread that checks a run by the code of `redress verify`. */

const { task, tell, progress } = jobThread<typeof verifyJob>();
const signal = cancelSignal();
const opened = openBefore(task.results);
if (!opened.ok) throw new Error(opened.problem.message);
const { before } = opened;
const total = bytesToCheck(before, task.inputs);
const report = throttled(progress('verifying'));
let read = 0;
const files = await checkFiles(before, task.inputs, (bytes) => {
  read += bytes;
  report(read, total);
});
tell({ kind: 'verified', checks: [...files, ...checkLaws(before)], again: await again() });
parentPort!.close();

async function again(): Promise<VerifyMessage['again']> {
  const { inputs, again: within } = task;
  if (within === undefined || inputs === undefined) return null;
  return hasItsInputs(files)
    ? runAgain(before, {
        inputs,
        within,
        engine: async () => engineOn(undefined),
        hooks: { onProgress: ({ stage, done, total }) => progress(stage)(done, total), signal },
      })
    : { outcome: 'not-run', said: 'the inputs are not those of the run', details: [] };
}
