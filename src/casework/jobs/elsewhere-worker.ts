import { parentPort } from 'node:worker_threads';
import { isFolderFault } from '../../linkage/open-folder.ts';
import { saidBy } from '../../record/problem.ts';
import { answersElsewhere } from '../corrections/other-states.ts';
import { stateOf } from '../states.ts';
import type { elsewhereJob } from './elsewhere-job.ts';
import { cancelSignal, jobThread } from './job-thread.ts';

/** A worker thread that reads the files of a state and of others, and the links between their people. */

const { task, tell } = jobThread<typeof elsewhereJob>();
const signal = cancelSignal();
const { state, inputs, rules, others, links } = task;
try {
  const found = await answersElsewhere(
    { jurisdiction: await stateOf(state), inputs, rules },
    {
      others: await Promise.all(others.map(async (each) => ({ ...each, jurisdiction: await stateOf(each.state) }))),
      links,
    },
    // Nothing is taken from people whom a line that cannot be read may concern.
    { quarantine: true, signal },
  );
  if (found.ok) tell({ kind: 'found', answers: found.answers, byModelAlone: found.byModelAlone });
  else tell({ kind: 'refused', said: saidBy(found.problem) });
} catch (error) {
  if (!isFolderFault(error)) throw error;
  tell({ kind: 'refused', said: { code: 'linkage-folder' } });
}
parentPort!.close();
