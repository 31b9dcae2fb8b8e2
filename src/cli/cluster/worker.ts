import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ClusterRun } from '../../bulk/cluster/cluster-run.ts';
import { gatherStep } from '../../bulk/cluster/gather.ts';
import { partStep } from '../../bulk/cluster/part.ts';
import { peopleStep } from '../../bulk/cluster/people.ts';
import { surveyStep } from '../../bulk/cluster/survey.ts';
import { reportProblem } from '../terminal/report-problem.ts';
import { openRun } from './open-run.ts';
import type { StepOutcome, WorkerStep } from './step-workers.ts';
import { writing } from './steps.ts';

const STEPS: Readonly<Record<WorkerStep['step'], (run: ClusterRun, number: number) => Promise<StepOutcome>>> = {
  survey: (run, range) => surveyStep(run, range),
  gather: gatherStep,
  people: peopleStep,
  part: partStep,
};

/**
 * Frees what a step left. The buffers of ranges lie outside of what V8 weighs, so it would let those of several ranges stand
 * before it frees any, and a worker would take more the more ranges it does.
 */
function openCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

/** Does the steps that `redress cluster run`, which started this process, asks for, until that ends. */
export async function work(folder: string): Promise<void> {
  const { send } = process;
  if (!send) {
    return reportProblem({
      kind: 'usage',
      message: 'redress cluster run starts its workers itself; use that command.',
    });
  }
  // Taken up at once, since what is sent before anybody listens is lost.
  const asked: WorkerStep[] = [];
  let wake = () => {};
  let ended = false;
  process.on('message', (step) => {
    asked.push(step as WorkerStep);
    wake();
  });
  process.once('disconnect', () => {
    ended = true;
    process.exit();
  });
  const opened = await openRun(folder);
  const collect = openCollector();
  while (!ended) {
    const step = asked.shift();
    if (step === undefined) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      continue;
    }
    const outcome = opened.ok ? await writing(() => STEPS[step.step](opened.run, step.number)) : opened;
    collect();
    const told = outcome.ok ? { ok: true } : { ok: false, problem: outcome.problem };
    process.send!(told);
    // What failed may have left writes under way, which must not meet the next step's files.
    if (!outcome.ok) process.disconnect();
  }
}
