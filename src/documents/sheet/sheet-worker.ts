import { parentPort, workerData } from 'node:worker_threads';
import { createPrinter } from '../paper/printer.ts';
import type { SheetPaper } from './print-sheet.ts';

/** A thread that prints one paper and ends. */
const { template, data } = workerData as SheetPaper;
const { pdf } = createPrinter({ law: undefined, own: undefined }).print(template, data);
parentPort!.postMessage(new Uint8Array(pdf));
