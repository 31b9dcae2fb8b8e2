import type { PdfText } from '../sources/pdf/index.ts';
import { type Limits, runConfined } from './run.ts';

/** `words` is the address of the module with the words of the state's record (`RecordWords`). */
export type PdfInput = { readonly base64: string; readonly words: string };

const SCRIPT = new URL('./pdf-text-child.ts', import.meta.url);

const FAULTS = {
  crashed: 'the PDF is damaged; ask for a new copy',
  'took-too-long':
    'the PDF takes too long to read, as a damaged one does; ask for a new copy, or for the record as text',
  'took-too-much-memory': 'the PDF takes more memory than any rap sheet; ask for a new copy, or for the record as text',
} as const;

/** The text of a PDF, read in a process of its own: whatever the PDF does to its reader, the answer is a value. */
export async function readPdfConfined(
  bytes: Uint8Array,
  words: string,
  limits: Partial<Limits> = {},
): Promise<PdfText> {
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  const input: PdfInput = { base64, words };
  const read = await runConfined<PdfText>(SCRIPT, input, limits);
  if (read.ok) return read.output;
  const fault = read.kind === 'crashed' ? 'damaged' : 'takes-too-much';
  return { ok: false, kind: 'unreadable', fault, page: 0, message: FAULTS[read.kind] };
}
