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
