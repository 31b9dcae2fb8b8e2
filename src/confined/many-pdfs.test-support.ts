import * as words from '../jurisdictions/us-ca/rap-sheet/record-words.ts';
import { readPdfText } from '../sources/pdf/index.ts';

/** Reads many PDFs one after another in one process, for tests of damage: null where a promise was lost. */
let lost = false;
process.on('unhandledRejection', () => {
  lost = true;
});
for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) console[method] = () => {};
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const output: unknown[] = [];
for (const base64 of JSON.parse(Buffer.concat(chunks).toString('utf8')) as string[]) {
  lost = false;
  const read = await readPdfText(Buffer.from(base64, 'base64'), words);
  await new Promise((resolve) => setTimeout(resolve, 0));
  output.push(lost ? null : read);
}
process.stdout.write(JSON.stringify({ done: true, output }), () => process.exit(0));
