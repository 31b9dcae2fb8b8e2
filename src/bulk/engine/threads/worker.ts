import { parentPort, workerData } from 'node:worker_threads';
import { StageError } from '../files/read.ts';
import type { Failure, Request, Setup } from '../tasks/protocol.ts';
import { createPerformer } from './perform.ts';

/** The worker thread: does one task after another and answers each. */
const perform = createPerformer(workerData as Setup);
const port = parentPort!;

let turn: Promise<unknown> = Promise.resolve();

async function answer({ id, task }: Request): Promise<void> {
  try {
    port.postMessage({ id, reply: await perform(task) });
  } catch (error) {
    port.postMessage({ id, failure: failureOf(error) });
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof StageError) return { stage: error.stage, code: error.code, stack: '' };
  return { stage: 'bug', code: undefined, stack: (error as Error).stack ?? String(error) };
}

port.on('message', (request: Request) => {
  turn = turn.then(() => answer(request));
});
