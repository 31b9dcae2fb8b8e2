import type { Worker } from 'node:worker_threads';
import { startModule } from '../../disk/module-thread.ts';
import type { BulkFormat } from '../../format/bulk-format.ts';
import { faultAt } from '../../say/fault-places.ts';
import { StageError } from '../engine/files/read.ts';
import { type Made, performStep, type Step } from './perform-step.ts';

/** Does steps on several threads, or on this one; what is made comes back in the order of the steps. */
export type StepPool = {
  readonly all: <Each extends Step>(steps: readonly Each[]) => Promise<readonly Made[Each['kind']][]>;
  readonly close: () => Promise<void>;
};

/** `threads` of 0 stands for this thread. */
export function openStepPool(format: BulkFormat, threads: number, signal: AbortSignal | undefined): StepPool {
  const workers = Array.from({ length: threads }, () => {
    return startModule(new URL('./worker.ts', import.meta.url), { workerData: { format: format.module } });
  });
  const run = async <Each extends Step>(steps: readonly Each[]): Promise<readonly Made[Each['kind']][]> => {
    const made = new Array<Made[Each['kind']]>(steps.length);
    let next = 0;
    const feed = async (perform: (step: Each) => Promise<unknown>) => {
      while (next < steps.length) {
        signal?.throwIfAborted();
        const index = next++;
        made[index] = (await perform(steps[index]!)) as Made[Each['kind']];
      }
    };
    if (workers.length === 0) await feed(async (step) => performStep(format, step));
    else await Promise.all(workers.map((worker) => feed((step) => ask(worker, step))));
    return made;
  };
  return {
    all: run,
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

type Answer =
  | { readonly ok: true; readonly made: unknown }
  | { readonly ok: false; readonly code: string | undefined; readonly message: string; readonly stack: string };

function ask(worker: Worker, step: Step): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('a worker of the join ended before its work'));
    const failed = (error: Error) => reject(error);
    worker.once('exit', ended);
    worker.once('error', failed);
    worker.once('message', (answer: Answer) => {
      worker.off('exit', ended);
      worker.off('error', failed);
      if (answer.ok) resolve(answer.made);
      else
        reject(
          answer.code === undefined ? faultAt(answer.message, answer.stack) : new StageError('write', answer.code),
        );
    });
    worker.postMessage(step);
  });
}
