import { readFileSync } from 'node:fs';

/**
 * The text of a small file as the editors of any system save it: UTF-8, with or without its mark, or UTF-16 with one, as
 * Notepad and PowerShell do. Failures to read are thrown as they come.
 */
export function readUnicodeFile(path: string): string {
  const bytes = readFileSync(path);
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  // The mark is no part of the text.
  return new TextDecoder(encoding).decode(bytes);
}
