import { parentPort, workerData } from 'node:worker_threads';
import type { BulkFormat } from '../../../format/bulk-format.ts';
import { faultPlaces } from '../../../say/fault-places.ts';
import { StageError } from '../files/read.ts';
import type { Failure, Request, Setup } from '../tasks/protocol.ts';
import { memoryOf } from './memory-of.ts';
import { createPerformer } from './perform.ts';

/** The worker thread: does one task after another and answers each. */
const setup = workerData as Setup;
const { default: format } = (await import(setup.format)) as { readonly default: BulkFormat };
const perform = createPerformer({ ...setup, format });
const port = parentPort!;

let turn: Promise<unknown> = Promise.resolve();

async function answer({ id, task }: Request): Promise<void> {
  try {
    const reply = await perform(task);
    // A witness has no use for its notes after this, and they may be tens of megabytes.
    port.postMessage({ id, reply }, task.kind === 'witnessed' ? [...memoryOf(reply)] : []);
  } catch (error) {
    port.postMessage({ id, failure: failureOf(error) });
  }
}

function failureOf(error: unknown): Failure {
  const { message = String(error) } = error as { readonly message?: string };
  if (error instanceof StageError) return { stage: error.stage, code: error.code, message, stack: '' };
  return { stage: 'bug', code: undefined, message, stack: faultPlaces(error, Number.POSITIVE_INFINITY).join('\n') };
}

port.on('message', (request: Request) => {
  turn = turn.then(() => answer(request));
});
