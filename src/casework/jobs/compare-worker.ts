import { parentPort } from 'node:worker_threads';
import { withPeople } from '../../bulk/engine/coordinator/file-people.ts';
import { loadedChoice } from '../choice-record.ts';
import { compareRows } from '../rows/compare.ts';
import { makeRows } from '../rows/make-rows.ts';
import { isWhole } from '../rows/open-rows.ts';
import { writeFigures, writeRows } from '../rows/write-rows.ts';
import { stateOf } from '../states.ts';
import type { CompareTask, compareJob } from './compare-job.ts';
import { jobThread } from './job-thread.ts';

/** A worker thread that sets two sets of rows side by side, and makes the second where it is only a policy so far. */

const { task, tell, progress } = jobThread<typeof compareJob>();

if (!task.make || isWhole(task.right) || (await make(task.make, task.right))) {
  tell({ kind: 'compared', comparison: compareRows(task.left, task.right) });
}
parentPort!.close();

/** Makes the rows of another policy; false where the files can no longer be read. */
async function make({ inputs, choice, corrections }: NonNullable<CompareTask['make']>, folder: string) {
  const { format } = await stateOf(choice.packId);
  const made = await loadedChoice(choice);
  const read = await withPeople(format, inputs, true, {}, async (people) => {
    return makeRows(people, made, corrections, progress('deciding'));
  });
  if (!read.ok) return false;
  writeFigures(folder, read.result.figures);
  writeRows(folder, read.result.batches);
  return true;
}
