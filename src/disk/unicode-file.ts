import { readFileSync } from 'node:fs';

/**
 * The text of a small file as the editors of any system save it: UTF-8 or UTF-16, with or without their marks, as Notepad
 * and PowerShell do, or else Windows-1252, as Excel does. Failures to read are thrown as they come.
 */
export function readUnicodeFile(path: string): string {
  const bytes = readFileSync(path);
  const encoding = utf16Of(bytes) ?? 'utf-8';
  try {
    // The mark is no part of the text.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** By the mark; without one by the zero that a first character of ASCII has beside it. */
function utf16Of([first, second]: Uint8Array): string | undefined {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && second !== undefined)
    ? 'utf-16be'
    : undefined;
}
