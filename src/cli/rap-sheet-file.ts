import { readFile, stat } from 'node:fs/promises';
import { sheetTextOf } from '../confined/sheet-text.ts';
import type { Problem } from '../record/problem.ts';

export type SheetFile =
  | { readonly ok: true; readonly text: string; readonly leftOut: readonly number[] }
  | { readonly ok: false; readonly problem: Problem };

/** No rap sheet comes near this; a larger file is something else. */
const LARGEST = 64 * 1024 * 1024;

/**
 * The text of a rap sheet file: a PDF with text, or text in UTF-8, UTF-16 or Windows-1252. `words` is the address of the
 * module with the words of the state's record.
 */
export async function readSheetText(path: string, words: string): Promise<SheetFile> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(path);
    if (size > LARGEST) return refuse(`${path} is larger than any rap sheet; is it the right file?`);
    bytes = await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return refuse(
      code === 'ENOENT' ? `${path} does not exist.` : `${path} cannot be read (${code ?? 'unknown error'}).`,
    );
  }
  const read = await sheetTextOf(bytes, words);
  return read.ok ? read : refuse(`${path}: ${read.message}.`);
}

function refuse(message: string): SheetFile {
  return { ok: false, problem: { kind: 'input', message } };
}
