import { decodeText, fileKind } from '../sources/text/file-kind.ts';
import { readPdfConfined } from './pdf-text.ts';

/** The text of a rap sheet's file, or why it cannot be had: `message` goes on from the name of the file. */
export type SheetText =
  | {
      readonly ok: true;
      readonly text: string;
      /** Pages of a PDF, from 1, on which text at an angle was left out. */
      readonly leftOut: readonly number[];
    }
  | { readonly ok: false; readonly message: string };

/**
 * The text of a rap sheet given as PDF (read in a process of its own) or as text. `words` is the address of the module
 * with the words of the state's record.
 */
export async function sheetTextOf(bytes: Uint8Array, words: string): Promise<SheetText> {
  const kind = fileKind(bytes);
  if (kind.kind === 'other') return { ok: false, message: `the file is ${kind.advice}` };
  if (kind.kind === 'text') return { ok: true, text: decodeText(bytes), leftOut: [] };
  return readPdfConfined(bytes, words);
}
