/** Where the text of a file begins: after its byte-order mark, or after several, which programs put before one another's. */
export function startOfText(bytes: Uint8Array): number {
  let start = 0;
  while (bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf) start += 3;
  return start;
}

/** The same where the file is known as blocks: the bytes of one, without the mark where it is the first. */
export function withoutMark(bytes: Uint8Array, isFirst: boolean): Uint8Array {
  return isFirst ? bytes.subarray(startOfText(bytes)) : bytes;
}

/** Where the text of a file ends: the mark of the end of a file (0x1A) and zero bytes after it fill up its last block. */
export function endOfText(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0x1a || bytes[end - 1] === 0)) end--;
  return end;
}

/** The same of a text whose bytes were decoded. */
export function endOfLetters(text: string): number {
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) === 0 || text.charCodeAt(end - 1) === 0x1a)) end--;
  return end;
}

/** The text of a whole file, and its encoding: a file that is not UTF-8 as a whole is an old export in Windows-1252. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: 'utf-8' | 'windows-1252' } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}
