/** Where the text of a file begins: after its byte-order mark, or after several, which programs put before one another's. */
export function startOfText(bytes: Uint8Array): number {
  let start = 0;
  while (bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf) start += 3;
  return start;
}

/** Where the text of a file ends: the mark of the end of a file (0x1A) and zero bytes after it fill up its last block. */
export function endOfText(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0x1a || bytes[end - 1] === 0)) end--;
  return end;
}
