import { on } from 'node:events';
import { createInterface } from 'node:readline';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { surveyAhead } from '../../bulk/cluster/ahead.ts';
import type { ClusterRun } from '../../bulk/cluster/cluster-run.ts';
import { gatherStep } from '../../bulk/cluster/gather.ts';
import { surveyStep } from '../../bulk/cluster/survey.ts';
import { reportProblem } from '../terminal/report-problem.ts';
import { decidePart, decidePeople } from './decide-steps.ts';
import { isStepDone } from './done-steps.ts';
import { openRun } from './open-run.ts';
import type { StepOutcome, WorkerStep } from './step-workers.ts';
import { writing } from './writing.ts';

const STEPS: Readonly<
  Record<WorkerStep['step'], (run: ClusterRun, number: number, step: WorkerStep) => Promise<StepOutcome>>
> = {
  survey: (run, range, { linesBefore }) =>
    linesBefore === undefined ? surveyStep(run, range) : surveyAhead(run, range, linesBefore),
  gather: (run, range) => gatherStep(run, range),
  people: decidePeople,
  part: decidePart,
  hash: async (run, range) => (await import('../../bulk/cluster/parts-manifest.ts')).hashStep(run, range),
};

/** Bytes that a worker may hold after a step before it frees what steps left. */
const HELD = 360 * 2 ** 20;

/**
 * Frees what steps left, once that is more than a range takes. Large buffers go from range to range (`Pool.handOn`), and V8 frees the
 * rest by itself; to have it free everything would have the engine's code made fast again each time.
 */
function openCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const free = runInNewContext('gc') as () => void;
  return () => {
    if (process.memoryUsage.rss() > HELD) free();
  };
}

/** Where steps are asked for and answered. */
type Asker = {
  /** Steps in the order in which they are asked for; ends with the last request. */
  readonly steps: AsyncIterable<WorkerStep>;
  readonly answer: (outcome: StepOutcome) => void;
};

/**
 * Does the steps of a run that another process asks for, until that ends: `redress cluster run` over the channel of
 * Node's own child processes, any other (`fromStdin`) in lines of JSON, one a step and one an answer.
 */
export async function work(folder: string, { stdin: fromStdin = false }: { readonly stdin?: boolean }): Promise<void> {
  const asker = fromStdin ? askedByLines() : askedByParent();
  if (!asker) {
    return reportProblem({
      kind: 'usage',
      message: 'redress cluster run starts its workers itself; use that command.',
    });
  }
  const opened = await openRun(folder);
  const collect = openCollector();
  for await (const step of asker.steps) {
    const outcome = opened.ok ? await writing(() => doOnce(opened.run, step)) : opened;
    collect();
    asker.answer(outcome.ok ? { ok: true } : { ok: false, problem: outcome.problem });
    // What failed may have left writes under way, which must not meet the next step's files.
    if (!outcome.ok) break;
  }
  if (!fromStdin && process.connected) process.disconnect();
}

/** A scheduler may ask again for what it has lost the answer of. */
async function doOnce(run: ClusterRun, step: WorkerStep): Promise<StepOutcome> {
  return isStepDone(run, step) ? { ok: true } : STEPS[step.step](run, step.number, step);
}

function askedByParent(): Asker | undefined {
  if (!process.send) return undefined;
  // Taken up at once, since what is sent before anybody listens is lost.
  const asked = on(process, 'message', { close: ['disconnect'] });
  process.once('disconnect', () => process.exit());
  return { steps: firstOfEach(asked), answer: (outcome) => process.send!(outcome) };
}

async function* firstOfEach(events: AsyncIterable<readonly unknown[]>): AsyncGenerator<WorkerStep> {
  for await (const [step] of events) yield step as WorkerStep;
}

function askedByLines(): Asker {
  // Who asked is gone, with a machine perhaps: the step under way is done by another, and this process must not outlive it.
  process.stdin.once('end', () => process.exit());
  return {
    steps: parsed(createInterface({ input: process.stdin })),
    answer: (outcome) => process.stdout.write(`${JSON.stringify(outcome)}\n`),
  };
}

async function* parsed(lines: AsyncIterable<string>): AsyncGenerator<WorkerStep> {
  for await (const line of lines) yield JSON.parse(line) as WorkerStep;
}
