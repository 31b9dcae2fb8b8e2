import { parentPort, workerData } from 'node:worker_threads';
import type { BulkFormat } from '../../format/bulk-format.ts';
import { faultPlaces } from '../../say/fault-places.ts';
import { performStep, type Step } from './perform-step.ts';

/** A worker thread of the join: does one step after another and answers each. */
const { format: from } = workerData as { readonly format: string };
const { default: format } = (await import(from)) as { readonly default: BulkFormat };
const port = parentPort!;

port.on('message', (step: Step) => {
  try {
    port.postMessage({ ok: true, made: performStep(format, step) });
  } catch (error) {
    const { code, message = String(error) } = error as { code?: unknown; message?: string };
    const stack = faultPlaces(error, Number.POSITIVE_INFINITY).join('\n');
    port.postMessage({ ok: false, code: typeof code === 'string' ? code : undefined, message, stack });
  }
});
