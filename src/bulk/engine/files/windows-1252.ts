/**
 * For each byte from 128 to 255 of Windows-1252, four bytes: the length of the letter in UTF-8, and the letter. Bytes
 * that the code page leaves out stand for control characters, as the encoding standard has it.
 */
export const transcodeTable: Uint8Array = makeTable();

function makeTable(): Uint8Array {
  const decoder = new TextDecoder('windows-1252');
  const encoder = new TextEncoder();
  const table = new Uint8Array(128 * 4);
  for (let byte = 128; byte < 256; byte++) {
    const letter = encoder.encode(decoder.decode(Uint8Array.of(byte)));
    table[(byte - 128) * 4] = letter.length;
    table.set(letter, (byte - 128) * 4 + 1);
  }
  return table;
}
