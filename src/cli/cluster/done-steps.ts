import type { ClusterRun } from '../../bulk/cluster/cluster-run.ts';
import { openPart } from '../../bulk/cluster/part-facts.ts';
import { isDone } from '../../bulk/cluster/step-file.ts';
import type { WorkerStep } from './step-workers.ts';

/** Whether a step of this run has left its result already, so that a run that goes on need not do it again. */
export function isStepDone(run: ClusterRun, { step, number }: WorkerStep): boolean {
  if (step === 'part') return openPart(run, number).ok;
  const path = {
    survey: run.files.survey,
    gather: run.files.gathered,
    people: run.files.people,
    hash: run.files.hashes,
  }[step](number);
  return isDone(path, run.plan, { step: step === 'people' ? 'part --people' : step, number });
}
