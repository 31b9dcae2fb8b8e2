import { parentPort, workerData } from 'node:worker_threads';
import { createPrinter } from '../../documents/paper/printer.ts';

/** Sets the signature sheet of a law, and sends it as a PDF. */
const { pdf } = createPrinter({ law: undefined, own: undefined }).print('signature-sheet.typ', workerData);
parentPort?.postMessage(new Uint8Array(pdf));
