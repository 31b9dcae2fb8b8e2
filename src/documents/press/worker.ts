import { existsSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isNotUnpacked } from '../../program/unpack.ts';
import { faultPlaces } from '../../say/fault-places.ts';
import { createPrinter, type Printer, TemplateFault, type TemplateFolders } from '../paper/printer.ts';
import type { JobResult, PressJob } from './job.ts';
import { printJob } from './print-job.ts';
import { diskCodeOf } from './write-file.ts';

/** What a worker answers: what it wrote, a fault of a template or the disk that a person can mend, or a bug. */
export type WorkerAnswer =
  | { readonly kind: 'done'; readonly result: JobResult }
  | { readonly kind: 'template'; readonly message: string }
  | { readonly kind: 'disk'; readonly code: string }
  | { readonly kind: 'bug'; readonly stack: string };

/** What a process that prints is told first, before its jobs. */
export type WorkerTask = { readonly out: string; readonly templates: TemplateFolders };

// Asks for garbage collection after each volume, or after as many pages of small files. To the collector, a document of
// 500 pages is a few bytes, because the rest is the compiler's own memory: left alone, it would let many documents pile
// up. The memory it finds is freed before the next job.
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const COLLECTED_AFTER = 400;
let pages = 0;

process.once('message', (task: WorkerTask) => {
  const printer = printerOf(task);
  process.on('message', (job: PressJob) => {
    const said = answer(job, task, printer);
    pages += said.kind === 'done' ? said.result.files.reduce((sum, file) => sum + file.pages, 0) : 0;
    if (pages >= COLLECTED_AFTER) {
      collectGarbage();
      pages = 0;
    }
    process.send?.(said);
  });
});
process.once('disconnect', () => process.exit(1));
// A terminal ends all processes of a command at once; the one that started this lets it finish its job, and then ends it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});

/**
 * A printer that is made with the first job, since a template may be at fault. A killed process leaves this one behind in the
 * middle of a job, and may be started anew at once: what was printed for nobody is not written.
 */
function printerOf({ out, templates }: WorkerTask): () => Printer {
  const startedBy = process.ppid;
  let printer: Printer | undefined;
  return () => {
    printer ??= createPrinter(templates);
    const { print, ...others } = printer;
    return {
      ...others,
      print(template, data) {
        const printed = print(template, data);
        // Nor into a folder that was removed meanwhile: it would come back with people in it.
        if (process.ppid !== startedBy || !existsSync(out)) process.exit(1);
        return printed;
      },
    };
  };
}

function answer(job: PressJob, { out }: WorkerTask, printer: () => Printer): WorkerAnswer {
  try {
    return { kind: 'done', result: printJob(job, printer(), out) };
  } catch (error) {
    if (error instanceof TemplateFault || isNotUnpacked(error)) return { kind: 'template', message: error.message };
    const code = diskCodeOf(error);
    if (code !== undefined) return { kind: 'disk', code };
    // The message of a bug may quote a person's data: only its place in the code is passed on.
    return { kind: 'bug', stack: faultPlaces(error, Number.POSITIVE_INFINITY).join('\n') };
  }
}
