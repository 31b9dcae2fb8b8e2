/** Where the text of a file ends: the mark of the end of a file (0x1A) and zero bytes after it fill up its last block. */
export function endOfText(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0x1a || bytes[end - 1] === 0)) end--;
  return end;
}
