import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { isNotUnpacked } from '../../program/unpack.ts';
import { faultPlaces } from '../../say/fault-places.ts';
import { createPrinter, TemplateFault, type TemplateFolders } from '../paper/printer.ts';
import type { JobResult, PressJob } from './job.ts';
import { printJob } from './print-job.ts';

/** What a worker answers: what it wrote, a fault of a template or the disk that a person can mend, or a bug. */
export type WorkerAnswer =
  | { readonly kind: 'done'; readonly result: JobResult }
  | { readonly kind: 'template'; readonly message: string }
  | { readonly kind: 'disk'; readonly code: string }
  | { readonly kind: 'bug'; readonly stack: string };

const { out, templates } = workerData as { readonly out: string; readonly templates: TemplateFolders };
const port = parentPort!;
let printer: ReturnType<typeof createPrinter> | undefined;

// Asks for garbage collection after each volume, or after as many pages of small files. To the collector, a document of
// 500 pages is a few bytes, because the rest is the compiler's own memory: left alone, it would let many documents pile
// up. The memory it finds is freed before the next job.
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const COLLECTED_AFTER = 400;
let pages = 0;

port.on('message', (job: PressJob) => {
  const said = answer(job);
  pages += said.kind === 'done' ? said.result.files.reduce((sum, file) => sum + file.pages, 0) : 0;
  if (pages >= COLLECTED_AFTER) {
    collectGarbage();
    pages = 0;
  }
  setImmediate(() => port.postMessage(said));
});

function answer(job: PressJob): WorkerAnswer {
  try {
    printer ??= createPrinter(templates);
    return { kind: 'done', result: printJob(job, printer, out) };
  } catch (error) {
    if (error instanceof TemplateFault || isNotUnpacked(error)) return { kind: 'template', message: error.message };
    const { code } = error as { code?: unknown };
    if (typeof code === 'string' && /^E[A-Z]+$/.test(code)) return { kind: 'disk', code };
    // The message of a bug may quote a person's data: only its place in the code is passed on.
    return { kind: 'bug', stack: faultPlaces(error, Number.POSITIVE_INFINITY).join('\n') };
  }
}
