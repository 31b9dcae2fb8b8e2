import { readFile, stat } from 'node:fs/promises';
import type { Problem } from '../record/problem.ts';
import { readPdfText } from '../sources/rap-sheet/pdf/index.ts';

export type SheetText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: Problem };

/** No rap sheet comes near this; a larger file is something else. */
const LARGEST = 64 * 1024 * 1024;

/** The text of a rap sheet file: PDF by its first bytes, else text in UTF-8, UTF-16 with its mark, or Windows-1252. */
export async function readSheetText(path: string): Promise<SheetText> {
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
  if (!isPdf(bytes)) return { ok: true, text: decode(bytes) };
  const pdf = await readPdfText(bytes);
  return pdf.ok ? { ok: true, text: pdf.text } : refuse(`${path}: ${pdf.message}.`);
}

/** The mark of a PDF may stand after some stray bytes. */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function refuse(message: string): SheetText {
  return { ok: false, problem: { kind: 'input', message } };
}
